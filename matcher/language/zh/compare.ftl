## matcher compare：各表的名称

compare-table-incumbent = 现行表
compare-table-best = 最优表
compare-table-best_found = 已找到的最好的表

## 摘要各行

compare-tables = 各对应关系表比较
compare-col-table = 表
compare-line-outcome = 求解情况
compare-line-faults = 无法使用的行
compare-line-broken = 违反规则（处）
compare-line-soft = 未满足的软性结对规则（处）
compare-line-pairs = 结对数
compare-line-kept = - 保留
compare-line-new = - 新增
compare-line-dropped = - 取消
compare-line-level = { $level }{ $unit ->
    [none] {""}
   *[other] （{ $unit }）
}
compare-line-bound = - 理论下限
compare-line-covered = 加权岗位月覆盖率
compare-line-uncovered = 空缺岗位月（共 { $months }）
compare-line-travel = 路程（{ $unit }）
compare-line-supporters = 承担任务的支援医院
compare-line-loaded = 任务最重（任务量/能力）
compare-line-above = - 超出支援能力
compare-line-people = 有派驻期的人员
compare-line-placed = 已安排进修（人）
compare-line-missing = 未能安排进修（人）

compare-outcome-optimal = 已证明最优
compare-outcome-feasible = 未全部证明
compare-outcome-infeasible = 已证明：没有派驻安排能满足硬性规则
compare-outcome-infeasible_best = 已证明：没有任何对应关系表能满足硬性规则
compare-outcome-unknown = 限时内未找到方案
compare-outcome-stopped = 由您停止，未求解

## 证明情况

compare-proof = 证明情况
compare-all-proven = 各项数值均已证明：在不损害以上层级的前提下，就所给各表的结对而言没有更好的派驻安排，最优表则没有更好的表可以代替。
compare-rest-proven = 其余数值均已证明：在不损害以上层级的前提下，就所给各表的结对而言没有更好的派驻安排，最优表则没有更好的表可以代替。
compare-open = { $table }，{ $level }：已找到 { $value }；在不损害以上层级的前提下不会低于 { $bound }，数值至多还能降低 { $percent }。
compare-open-nothing = { $table }，{ $level }：已找到 { $value }；未能证明。
compare-conflict = { $table }：冲突所在的受援医院：{ $recipients }。

## 表中的问题

compare-findings = { $table }：{ $broken ->
    [0] 没有违反规则
   *[other] 违反规则 { $broken } 处
}{ $soft ->
    [0] {""}
   *[other] ，未满足软性结对规则 { $soft } 处
}{ $faults ->
    [0] {""}
   *[other] ，{ $faults } 行无法使用
}
compare-left-out = 无法使用的行不予采用，也不作任何替换；现行表中的结对如本应由其中某行保留，按取消计。
compare-finding-soft = （软性）{ $sentence }
compare-more = ……另有 { $count } 处，全部列于 comparison.xlsx 和 comparison.html
compare-nothing-wrong = 没有违反规则，各行均可使用。
compare-all-findings = 违反的规则和无法使用的行

## 岗位覆盖

compare-specialties = 各专科空缺岗位月
compare-counties = 各县（区）空缺岗位月
compare-col-specialty = 专科
compare-col-county = 县（区）
compare-col-of = 总岗位月
compare-no-county = 未注明
compare-county-itself = { $region }本级

## 调整

compare-gains = 与现行对应关系表相比，覆盖变化最大的受援医院
compare-changes = 有变动的结对
compare-all-changes = 保留、新增和取消的结对
compare-agreements = 须签订、终止的协议
compare-col-recipient = 受援医院
compare-col-supporter = 支援医院
compare-col-recipient-name = 受援医院名称
compare-col-supporter-name = 支援医院名称
compare-col-dropped = 取消
compare-col-new = 新增
compare-col-gain = 加权岗位月
compare-col-status = 状态
compare-col-moved = 更换支援医院
compare-col-coverage-change = 该受援医院覆盖增减（加权岗位月）
compare-col-action = 事项
compare-col-due = 期限
compare-col-reason = 原因
compare-col-load = 任务量
compare-col-capacity = 支援能力
compare-col-finding = 问题
compare-col-rows = 表中行号
compare-col-rule = 规则
compare-col-post-months = 岗位月
compare-col-uncovered = 空缺
compare-no-changes = 没有变动。
compare-signed = { $table }：新签 { $new } 份{ $due ->
    [none] {""}
   *[other] （最早期限 { $due }）
}，补充协议 { $supplementary } 份{ $supplementary_due ->
    [none] {""}
   *[other] （最早期限 { $supplementary_due }）
}，终止 { $end } 份。
compare-supplementary-only = 此处的补充协议只计保留的结对中受援医院的支援医院有变，或最优派驻安排中获帮扶的专科有变的；matcher letters 则为保留的每对结对各写一份。
compare-no-incumbent = 没有现行对应关系表：各结对均按新增计，覆盖增减无从得知。

compare-status-kept = 保留
compare-status-new = 新增
compare-status-dropped = 取消
compare-action-new_agreement = 签订协议书
compare-action-supplementary_agreement = 签订补充协议
compare-action-end = 终止
compare-reason-new = 新增结对
compare-reason-dropped = 结对取消
compare-reason-supporters = 受援医院的支援医院有变
compare-reason-gaps = 获帮扶的专科有变

compare-note-coverage = 覆盖增减按受援医院计，在其各行中相同：与现行对应关系表的最优派驻安排相比多覆盖的加权岗位月（负数为减少）。
compare-note-agreements = “终止”并非文件规定的环节，结对取消后原协议须终止。保留的结对，其受援医院的支援医院有变，或最优派驻安排中获帮扶的专科有变的，签订补充协议；matcher letters 则为保留的每对结对各写一份。

## 文件与结尾

compare-title = 对应关系表比较
compare-sheet-summary = 摘要
compare-sheet-changes = 结对变动
compare-sheet-agreements = 协议
compare-sheet-findings = 问题
compare-sheet-specialties = 专科
compare-sheet-counties = 县（区）
compare-sheet-load = 任务量
compare-label-status = 结果
compare-stopped = 由您停止：为停止前所得的结果。
compare-plans = 各表的派驻安排为 plans/ 下的方案目录。
