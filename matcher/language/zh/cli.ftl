## 命令的用法

cli-usage = 用法：{ $usage }（详见 { $command } --help）
cli-missing = 缺少 { $name }。
cli-bad-value = { $name } 的值不合要求。可填：{ $wanted }。
cli-no-option = 没有选项 { $name }。可用：{ $near }。
cli-option-value = 选项 { $name } 需要一个值，或不接受值。
cli-too-much = 参数多于该命令所需。
cli-no-command = 没有这个命令。可用：{ $known }。
cli-near-command = 没有这个命令。是否指 { $near }？可用：{ $known }。
cli-whole-from = 不小于 { $low } 的整数
cli-whole-between = { $low } 到 { $high } 的整数
cli-number-from = 不小于 { $low } 的数
cli-number-between = { $low } 到 { $high } 的数

## 命令的结束

cli-faults = 共 { $count } 处错误。
cli-warning = 提示：{ $text }
cli-interrupted = 已中断；未写入任何内容。
cli-internal = 内部错误（{ $kind }）。请提交该文件：{ $place }
cli-unwritable = 无法写入 { $path }：{ $reason }。
cli-distrusted = 内部错误：独立核查与求得的方案不符，方案未写入。请提交该目录：{ $place }
cli-lines = { $lines }
cli-infeasible = 已证明：没有任何方案能满足全部硬性规则。
cli-infeasible-among = 冲突所在的受援医院：{ $recipients }。
cli-infeasible-nobody = { $recipient }：{ $count } 家支援医院均不得支援该院；各规则排除的家数：{ $rules }。
cli-infeasible-not-given = { $recipient }：给定的结对中没有该院的支援医院。
cli-infeasible-pinned = { $supporter } → { $recipient }：该结对已锁定，但不符合以下规则：{ $rules }。
cli-infeasible-rule = { $rule } { $count } 家
cli-infeasible-months = 没有共同的月份
cli-infeasible-more = 另有 { $count } 家受援医院情况相同。
cli-infeasible-rules = 可能相互冲突的硬性规则：{ $rules }。请放宽其中之一，或注明 soft: true。
cli-no-pairs = 表中没有任何结对。
cli-no-plan = 在 { $seconds } 秒内未找到方案；是否存在尚不清楚。请用 --time-limit 延长时间。
cli-memory-short = 内存即将用尽：正在以目前最好的方案结束。
cli-no-memory = 内存用尽，未能求出并写入方案；原有方案（如有）未受影响。请关闭其他程序、为本命令提供更多内存，或减少线程数（--workers 1）。
cli-crashed = 内部错误：求解过程突然中止（{ $signal }），未写入任何文件。请将上方显示的内容一并提交，以便查找原因。
cli-stopped-early = 在找到方案之前已停止；未写入任何内容。
cli-stopping = 正在停止，保留目前最好的方案。再按一次 Ctrl-C 则放弃并立即退出。

cli-new = 已写入 { $file } 及其工作簿，内容为虚构示例。下一步：matcher validate { $folder }
cli-valid = 场景没有错误。
cli-valid-in-part = 可以使用，但现行对应关系表有 { $count } 行未采用，见上文提示。

## 词与数

cli-comma = 、
cli-semicolon = ；
cli-and-more = { $named }，以及另外 { $more } 家
cli-named = { $title }（{ $id }）

## 场景

cli-synthetic = 虚构数据，并非真实：{ $tables }。由此得出的结果不代表真实医院的情况。
cli-source = 依据
cli-horizon = 规划期
cli-months = { $first } 至 { $last }（{ $count } 个月）
cli-size = 规模
cli-sizes = 支援医院 { $supporters } 家、受援医院 { $recipients } 家
cli-people = 人员 { $people } 名

## 表

cli-col-level = 目标层级
cli-col-value = 数值
cli-col-unit = 单位
cli-col-bound = 理论下限
cli-col-gap = 界差
cli-col-proven = 证明情况
cli-col-worst-specialty = 空缺最多的专科
cli-col-worst-recipient = 空缺最多的受援医院
cli-col-uncovered = 空缺岗位月
cli-col-months = 总岗位月
cli-col-covered = 覆盖率
cli-col-reason = 空缺原因
cli-col-kept = 受限原因
cli-col-kept-by = 所依据的现行规则或表
cli-col-code = unmet.csv 中的代码
cli-col-rule = 规则
cli-col-missing = 缺额
cli-col-recipient = 受援医院
cli-col-recipients = 受援医院数
cli-col-supporters = 支援医院数
cli-col-asks = 要求
cli-col-specialty = 专科
cli-col-patients = 诊疗人数
cli-col-referred = 外转人数
cli-col-rate = 外转率%
cli-col-rank = 排名
cli-col-why = 确定依据

## 岗位覆盖

cli-coverage = 岗位覆盖
cli-no-coverage = 不作评定：没有岗位，或既无人员表也无能力表。
cli-covered = 加权岗位月覆盖率 { $percent }；共 { $months } 个岗位月，空缺 { $uncovered } 个。
cli-covered-broken = 方案有 { $count } 处违反规则：不能照此执行的安排在此也计为覆盖。
cli-sent = 派出 { $people } 人，共 { $stints } 个派驻期。

## 结对

cli-pairs = 结对关系
cli-pairs-only = 共 { $pairs } 对。
cli-pairs-changed = 共 { $pairs } 对：保留 { $kept } 对，新增 { $new } 对；现行对应关系表中取消 { $dropped } 对。
cli-incumbent-unused = 现行对应关系表有 { $count } 行未采用（运行 matcher validate 可查看原因）。
cli-dropped = 取消的结对：{ $pairs }{ $count ->
    [0] 。
   *[other] ；另有 { $count } 对。
}
cli-dropped-ask = 保留某一结对的代价：matcher why { $scenario } { $supporter } { $recipient }；减少调整的代价：matcher frontier { $scenario }
cli-pair = { $supporter } → { $recipient }
cli-travel = 路程合计：{ $travel } { $unit }。
cli-pairs-given = 采用给定的结对：{ $table }，{ $rows } 行{ $left ->
    [0] 。
   *[other] ；另有 { $left } 行无法使用，未采用。
}
cli-km = 公里
cli-alone = { $count } 家受援医院没有支援医院：{ $recipients }。
cli-stints-read = 计划派驻期 { $stints } 个。

## 违反与未满足的规则

cli-violations = 违反规则 { $count } 处
cli-violation = - { $rule }：{ $sentence }
cli-together = 连续的月份合为一行。
cli-each-month = { $first } 至 { $last } 每月
cli-with-rows = 第 { $rows } 行：{ $sentence }
cli-with-stint-rows = stints.csv 第 { $rows } 行：{ $sentence }
cli-shortfalls = 软性规则的缺额
cli-no-shortfall = 无。
cli-no-shortfall-known = 可评定的要求均已满足。
cli-shortfall-unknown = 未评定。
cli-shortfalls-worst = 缺额最多的医院（每家列出前几行）：
cli-shortfalls-listed = 全部 { $count } 处缺额列于 shortfalls.csv{ $left ->
    [0] {""}
   *[other] ，其中 { $left } 处此处未列出
}。
cli-shortfalls-left = 共 { $count } 处缺额，其中 { $left } 处此处未列出。
cli-not-assessed = 未评定
cli-rows-out = 无法使用的行（{ $count } 处）

## 日程

cli-schedules = 日程安排
cli-none = 无
cli-training = 安排进修 { $placed } 人{ $missing ->
    [0] ，要求的人数均已安排
   *[other] ；{ $missing } 人未能安排，列于 unplaced.csv
}
cli-training-proven = （已证明无法安排更多）
cli-training-bound = （其中至少 { $bound } 人无论如何无法安排）
cli-training-reason = { $count } 人：{ $reason }
cli-appointed = { $title } { $count } 人次
cli-network = 接入 { $connected } 个节点，距离合计 { $km } 公里
cli-network-proven = ，已证明总距离最短
cli-network-bound = ，至少需要 { $bound } 公里
cli-network-cut = 。未通达节点 { $count } 个：{ $nodes }
cli-dates = { $first } 至 { $last } 共 { $dates } 项
cli-goals = 目标
cli-goals-told = { $recipients } 家受援医院共 { $goals } 项目标，列于 goals.csv
cli-and-more-nodes = { $named }，以及另外 { $more } 个

## 目标层级

cli-levels = 目标层级，最重要的在前
cli-levels-recomputed = 重新计算的目标层级
cli-proven-first = 已证明：没有更好的方案
cli-proven = 已证明：在不损害以上层级的前提下没有更好的方案
cli-proven-given = 就以上数值而言已证明，但以上数值本身尚未证明
cli-proven-first-pairs = 已证明：就这些结对而言，没有更好的派驻安排
cli-proven-pairs = 已证明：就这些结对而言，在不损害以上层级的前提下没有更好的派驻安排
cli-proven-given-pairs = 就这些结对和以上数值而言已证明，但以上数值本身尚未证明
cli-nothing-proven = 未能证明
cli-could-gain = 数值至多还能降低 { $percent }
cli-could-gain-given = 以上层级保持现值时，数值至多还能降低 { $percent }

## 摘要结尾

cli-plan = 方案
cli-status = 状态
cli-status-optimal = 最优：各层级均已证明
cli-status-feasible = 可行：尚不能排除更好的方案
cli-status-optimal-pairs = 就这些结对而言，没有更好的派驻安排：各层级均已证明
cli-status-feasible-pairs = 可行：就这些结对而言，尚不能排除更好的派驻安排
cli-status-optimal-broken = 给定的结对违反规则；就这些结对而言，没有更好的派驻安排
cli-status-feasible-broken = 给定的结对违反规则；就这些结对而言，尚不能排除更好的派驻安排
cli-status-stopped = 由您停止：目前最好的方案
cli-check = 核查
cli-check-clean = 没有违反规则。
cli-check-broken = 违反规则 { $count } 处。
cli-check-rows = { $count } 行无法使用
cli-check-rest-clean = { $rows }；其余各行没有违反规则。
cli-check-rest-broken = { $rows }；其余各行违反规则 { $count } 处。
cli-check-table = 违反规则 { $count } 处，均由给定的结对造成。
cli-place = 写入
cli-replaced = { $folder }（替换了该目录中原有的方案）
cli-time = 用时
cli-took = { $clock }（分:秒）

## plan.json 与重新计算的数值

cli-compared = 与 plan.json 比较
cli-compared-same = 与其所述一致。
told-unreadable = 无法读取 { $file }。
told-level = 层级 { $level }：plan.json 为 { $told }，重新计算为 { $found }。
told-schedule = 日程 { $rule }：plan.json 为 { $told }，重新计算为 { $found }。
told-bound = 日程 { $rule }：plan.json 称已证明的理论下限为 { $told }，重新计算的值为 { $found }。
told-missing = 缺少 { $file }。
told-outputs = { $file } 不是随方案写入的原文件。
told-inputs = 方案所依据的 { $file } 在方案写入之后已有改动。
told-incumbent = 现行对应关系表
told-given = 结对由表给定：{ $table }，{ $rows } 行{ $left ->
    [0] {""}
   *[other] ，另有 { $left } 行未采用
}。状态和理论下限只就这些结对而言。

## 规则

cli-rule-asks = 必须给出：{ $names }
cli-rule-defaults = 默认：{ $values }
cli-rule-values = 参数：{ $values }
cli-rule-kinds = 适用的受援机构类别：{ $kinds }
cli-rule-recipients = 适用的受援医院：{ $recipients }
cli-rule-soft = 软性：未满足的部分计入缺额
cli-rule-own = 自定参数：{ $name }为{ $own }，规则档原为{ $said }
cli-everybody = 全部
cli-rule-clause = 依据：{ $clause }

## 帮扶专科缺口

cli-no-gaps = 没有适用的帮扶专科缺口规则；岗位仅来自岗位表和另设岗位。
cli-years = 合计年份：{ $years }
cli-why-core = 核心专科
cli-why-top = 外转率最高的 { $top } 个之一
cli-why-below = 未进入外转率最高的 { $top } 个
cli-why-major = 重大疾病
cli-why-no_patients = 没有患者，不排名
cli-tie-referred = ；与 { $other } 外转率相同，后者外转人数更多
cli-tie-id = ；与 { $other } 数据相同，按编号排序

## 进度

cli-step-gaps = 推算帮扶专科缺口
cli-step-pairing = 结对
cli-step-rotation = 派驻安排
cli-step-check = 核查
cli-progress-step = { $time }  { $step }
cli-progress-level = { $time }  { $step }，{ $level }：尚无方案
cli-progress-unproven = { $time }  { $step }，{ $level }：最好 { $value }，尚未证明
cli-progress = { $time }  { $step }，{ $level }：最好 { $value }，理论下限 { $bound }，界差 { $gap }
cli-progress-done = ，本层级 { $total } 个互不影响的部分已求解 { $done } 个
