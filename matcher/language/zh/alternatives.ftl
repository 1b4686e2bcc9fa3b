## solve --alternatives：最优方案之外的备选方案

alternatives-title = 最优方案，以及与之差别尽可能大的备选方案
alternatives-progress = 第 { $number } / { $wanted } 个方案
alternatives-plan = 方案 { $number }
alternatives-pairs = 结对
alternatives-new_pairs = 新增结对
alternatives-shared = 与前述方案相同的结对
alternatives-shared-with = 与方案 { $number } 相同
alternatives-place = 目录
alternatives-best = 最优方案
alternatives-band = 各方案的岗位空缺均不超过 { $uncovered } 加权岗位月（比方案 1 至多多出全部的 { $within }%），缺额也不比方案 1 多。
alternatives-alike = { $count ->
    [0] 没有受援医院在各方案中的支援医院都相同。
   *[other] { $count } 家受援医院在各方案中的支援医院都相同；逐家对照见 alternative_pairs.csv。
 }
alternatives-open = 括号内为该范围内任何方案相同结对数的下限；没有括号的，该数已证明为最少。
alternatives-exhausted = { $count ->
    [1] 该范围内没有其他方案（已证明）。
   *[other] 要求 { $wanted } 个方案，共有 { $count } 个：该范围内差别最大的下一个方案已在其中（已证明）。
 }
alternatives-fewer = 要求 { $wanted } 个方案，限定时间内找到 { $count } 个。请用 --time-limit 延长时间。
alternatives-checked = { $count ->
   *[other] 全部 { $count } 个方案均经独立核查：没有违反规则，数值一致。
 }
alternatives-needs-within = --alternatives 须与 --within 同用：备选方案的覆盖比最优方案至多低全部加权岗位月的百分之几，例如 --within 1。
alternatives-needs-number = --within 说明 --alternatives 所求方案的优劣范围；请同时给出 --alternatives，例如 --alternatives 3。
alternatives-not-with = --alternatives 不能与 { $option } 同用：备选方案的结对须可自由变动。
alternatives-no-coverage = 备选方案按岗位覆盖衡量，而本场景的目标中没有单独的岗位覆盖层级。
alternatives-no-coverage-mend = 请在 objective 中写明 coverage，例如 objective: [shortfall, coverage, changes, travel]。
alternatives-not-assessed = 备选方案按岗位覆盖衡量，而既无人员表也无能力表，无从评定。
alternatives-not-assessed-mend = 请在 tables 中给出其中之一。
