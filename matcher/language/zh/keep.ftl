## matcher solve --keep

keep-with-pairs = --keep 与 --pairs 不能同时使用：--pairs 已给定全部结对。请将要保留的结对列入一张对应关系表，用 --keep 给出。
keep-nothing = 没有可保留的内容：既无结对，也无派驻期。
keep-fixed-unknown = 该行标为既定，但场景的既定派驻表中没有这一派驻期。
keep-mend-fixed = 如要作为计划派驻期保留，请在“既定”一栏填 no，或删去该行。
keep-breaks = 无法保留。{ $rule }：{ $sentence }
keep-mend = 请删去该行或其中一行，或修改场景。
keep-infeasible = 保留 { $file } 的内容时：{ $reason }

keep-title = 保留的安排
keep-rows = { $file } 的 { $pairs } 对结对和 { $stints } 个派驻期均原样列入方案。
keep-no-price = 没有时间求不保留时的方案：代价尚不清楚。请用 --time-limit 延长时间。
keep-proven-first = 已证明：在保留认可行的前提下没有更好的方案
keep-proven = 已证明：在保留认可行且不损害以上层级的前提下没有更好的方案
keep-status-optimal = 在保留认可行的前提下，没有更好的方案：各层级均已证明
keep-status-feasible = 可行：尚不能排除保留认可行的更好方案
