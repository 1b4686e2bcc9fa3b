## matcher solve --keep

keep-with-pairs = --keep 与 --pairs 不能同时使用：--pairs 已给定全部结对。请将要保留的结对列入一张对应关系表，用 --keep 给出。
keep-nothing = 没有可保留的内容：既无结对，也无派驻期。
keep-fixed-unknown = 该行标为既定，但场景的既定派驻表中没有这一派驻期。
keep-mend-fixed = 如要作为计划派驻期保留，请在“既定”一栏填 no，或删去该行。
keep-breaks = 无法保留。{ $rule }：{ $sentence }
keep-mend = 请删去该行或其中一行，或修改场景。
keep-mend-implied = 派驻期连同其结对一并保留：{ $stints }同时保留了结对 { $pairs }。如以对应关系表为准，请删去或更正{ $stints }；如以派驻期为准，请删去或更正{ $own }。
keep-place = { $place ->
    [sheet] 工作表“{ $name }”
   *[file] { $name } 
}第 { $rows } 行
keep-infeasible = 保留 { $file } 的内容时：{ $reason }

keep-title = 保留的安排
keep-rows = { $file } 中原样列入方案的有：{ $rows }。
keep-pairs = { $shown } 对结对
keep-stints = { $shown } 个派驻期
keep-both = { $pairs }和 { $stints }
keep-unchanged = 其中与原方案相比未作改动的有：{ $rows }。这些行也已锁定：不必保留的行请删去。
keep-all-changed = 与原方案相比，这些行均有改动。
keep-no-price = 没有时间求不保留时的方案：代价尚不清楚。请用 --time-limit 延长时间。
keep-proven-first = 已证明：在保留认可行的前提下没有更好的方案
keep-proven = 已证明：在保留认可行且不损害以上层级的前提下没有更好的方案
keep-status-optimal = 在保留认可行的前提下，没有更好的方案：各层级均已证明
keep-status-feasible = 可行：尚不能排除保留认可行的更好方案
