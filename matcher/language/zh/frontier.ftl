## frontier：逐一放宽新增结对数的最优方案

frontier-title = 新增结对不超过若干对时的最优方案
frontier-col-most = 上限
frontier-col-new = 新增
frontier-col-bought = 比上一行增益
frontier-col-bought-at = 比上一行增益；受益最多的受援医院
frontier-bought = { $gained }
frontier-bought-at = { $gained }；{ $recipient }
frontier-nothing = 无增益
frontier-nothing-found = 未找到更好的
frontier-progress = 此处新增不超过 { $most } 对；第 { $done } / { $total } 次求解

frontier-worth = 调整的价值
frontier-fewest = { $least ->
    [0] 可以一对都不调整（已证明）。
   *[other] 至少须新增 { $least } 对（已证明）。
 }
frontier-fewest-open = 已找到的最少新增为 { $least } 对；任何方案都不会少于 { $bound } 对。
frontier-no-gain = 任何调整都不能改善{ $what }。
frontier-dearest = 新增由 { $before } 对增至 { $after } 对时，平均每调整一对的增益最大：共减少 { $gained } { $unit }{ $share }。
frontier-of-all = （占全部的 { $percent }）
frontier-where = 受益最多的是{ $recipient }（{ $gained }）：其结对不变，由其他调整腾出力量。
frontier-where-new = 受益最多的是{ $recipient }（{ $gained }），新由{ $added }支援。
frontier-where-swap = 受益最多的是{ $recipient }（{ $gained }），由{ $added }支援，不再由{ $dropped }支援。
frontier-steepest = 自首行起算，新增 { $most } 对时平均每对增益最大：每对 { $gained } { $unit }。
frontier-flat = 上限为 { $numbers } 时，多调整一对并无增益，方案与上一行相同。
frontier-missed = 上限为 { $numbers } 时未找到比上一行更好的方案，但可能存在；可用 --time-limit 延长时间再求。
frontier-reached = 新增超过 { $most } 对不再有增益：这已是全部方案中的最优（已证明）。
frontier-reached-open = 新增 { $most } 对时已达到不限调整数时找到的最好方案；尚未证明没有更好的。
frontier-not-reached = 新增超过 { $most } 对还可能改善；因上限所限，到此为止。
frontier-open = 上限为 { $numbers } 时尚未全部证明：所列为已找到的最好数值，括号内为任何方案都不能突破的界。
frontier-shortfall = 目标中若把缺额排在岗位覆盖之前，多出的调整可能先用于减少缺额。

frontier-status-proven = 每一行均已证明：在该上限内没有更好的方案
frontier-status-open = 部分行尚不能排除有更好的方案
frontier-status-stopped = 已停止；为目前找到的最好结果
frontier-checked = { $count ->
   *[other] 全部 { $count } 行的方案均经独立核查：没有违反规则，数值一致。
 }
frontier-no-incumbent = 场景中没有现行对应关系表，无从区分新增与保留。
frontier-no-incumbent-mend = 请在 tables: incumbent 中给出现行对应关系表。
frontier-odd-limit = frontier 自行设定新增结对上限，而本场景的规则 max_changes 是软性的，或只针对部分受援医院。
frontier-odd-limit-mend = 请将其关闭：max_changes: false。
frontier-too-few = 已证明：至少须新增 { $bound } 对，而上限为 { $most } 对。请用 --max 或规则 max_changes 放宽上限。
frontier-too-few-found = 限定时间内未找到新增不超过 { $most } 对的方案；已找到的最少为 { $least } 对，任何方案都不会少于 { $bound } 对。请用 --time-limit 延长时间，或用 --max 放宽上限。

frontier-page-curve = 曲线
frontier-page-table = 数据表
frontier-page-dashed = 虚线：在该上限内任何方案都不能突破的界（尚未达到之处）。
frontier-axis-changes = 新增结对上限（对）
frontier-axis-covered = 岗位覆盖率（按权重，%）
frontier-page-plan = 方案
frontier-page-points = 每一点为新增结对不超过该数时找到的方案，即下表的一行。
frontier-page-covered = 新增不超过 { $most } 对时的覆盖率
frontier-page-told = { $what }：新增不超过 { $least } 对时为 { $first }，不超过 { $most } 对时为 { $last }。各数见下表。
frontier-page-open = 括号内为任何方案都不能突破的界（数值尚未证明最优之处）。
