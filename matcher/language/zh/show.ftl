## matcher show

show-unknown = 该方案的文件中没有医院“{ $value }”。
show-look-up = 编号和名称见 pairs.csv 和 posts.csv；没有受援医院的支援医院不在其中。
show-write-again = 请用 matcher solve 重新写入方案。
show-plan = 方案
show-parent = 远程医疗
show-edited-label = 改动
show-edited = { $files }：与方案写入时不同，状态一栏不适用于改动后的内容。请用 matcher check 核查该方案。
show-status-unknown = 未知：plan.json 未说明，或文件已有改动
show-months = { $first } 至 { $last }
show-as-recipient = 【作为受援医院】
show-as-supporter = 【作为支援医院】

show-supporters = 支援医院
show-no-supporter = 该方案未安排支援医院。
show-recipients = 受援医院：{ $count } 家
show-no-recipient = 该方案未安排受援医院。
show-new = 新增
show-kept = 保留

show-lacks = 哪些月份空缺，原因何在
show-none-open = 没有空缺：各岗位逐月均有人在岗。
show-not-assessed = 未评定：文件中没有覆盖月数。
show-open = { $months } 个岗位月中有 { $uncovered } 个空缺。
show-covered-posts = 没有空缺的岗位（逐月均有人在岗）：{ $posts }。
show-no-reason = unmet.csv 未给出原因。
show-part = { $count } 个月：{ $reason }
show-kept-from = 空缺岗位的人选及未能派出的原因
show-kept-at = { $post }，{ $months }：
show-kept-more = ……另有 { $count } 项，见 matcher show PLAN HOSPITAL --post { $post }，或 report.html 和 plan.xlsx。
show-candidates = { $recipient }，{ $post }：人选及未能派出的缘由
show-all-covered = 该岗位各月均已覆盖。
show-covered-then = 该岗位在 { $when } 已覆盖。
show-more-with-scenario = 加上 --scenario S，可同时列出可结对但未与该院结对的支援医院。
show-unpaired = 可结对但未与该院结对的支援医院：{ $count } 家
show-unpaired-none = 这些医院均没有符合岗位类别和专科的人员。
show-unpaired-more = 另有 { $count } 家有符合该岗位的人员。
show-unpaired-note = 各列人数依次为：类别和专科符合；其中职称符合；其中至少在上述某一个月可派且未派出。换成该院是否值得，用 matcher why 求解。
show-needs-post = --month 和 --scenario 须与 --post POST 同用。
show-no-post = { $recipient } 没有岗位“{ $value }”。
show-mend-post = 该院岗位：{ $posts }。
show-no-month = 岗位 { $post } 在 { $month } 不存在。
show-mend-month = 该岗位自 { $first } 至 { $last }。
show-of-repair = 该方案是对已公布方案的调整，不能单凭场景作答；请去掉 --scenario。
show-not-in-scenario = 场景中 { $recipient } 没有岗位 { $post }；该方案属于另一场景。

show-posts = 岗位
show-core = 核心专科
show-ranked = 外转率第 { $rank } 位
show-gap = 帮扶专科缺口
show-duty = { $role }，{ $title }及以上

show-month-by-month = 逐月在岗情况
show-on-site = 在岗人数
show-sign-number = 1、2……：在岗人员，序号见下表
show-sign-several = +：数人同时在岗
show-sign-covered = =：已覆盖，未安排具体人员
show-sign-open = .：无人在岗
show-sign-few = !：有人在岗，但岗位仍属空缺
show-sign-away = 数字：在外人数（*：十人及以上）；字母：所在受援医院（+：不止一家）；点：无人在外。

show-stints = 派驻安排：{ $count } 个派驻期
show-away = 各专科人员逐月在外情况
show-away-all = 合计
show-sent = 派驻期：{ $count } 个
show-fixed = 既定

show-trainees-supporter = 到支援医院进修：{ $count } 人
show-trainees-recipient = 接收进修：{ $count } 人
show-unplaced = 另有 { $count } 人未能安排：{ $reason }
show-unplaced-year = { $year } 年另有 { $count } 人未能安排：{ $reason }
show-shortfalls = 缺额
show-milestones = 重要节点
show-goals = 目标

## 表头

show-col-supporter = 支援医院
show-col-recipient = 受援医院
show-col-letter = 代号
show-col-pair-months = 结对期
show-col-status = 状态
show-col-people = 人数
show-col-person-months = 人月
show-col-months-present = 在岗月数
show-col-channel = 渠道
show-col-post = 岗位
show-col-uncovered = 月数
show-col-when = 月份
show-col-why = 原因
show-col-why-post = 确定依据
show-col-rate = 外转率（外转/诊疗）
show-col-covered = 覆盖月数
show-col-in-all = 总月数
show-col-number = 序号
show-col-person = 人员
show-col-count = 月数
show-col-appointment = 任职
show-col-trainee = 进修人员
show-col-specialty = 专科
show-col-rule = 规则
show-col-missing = 缺额
show-col-unit = 单位
show-col-about = 所涉
show-col-goal = 目标
show-col-target = 目标值
show-col-due = 期限
show-col-state = 进展
show-col-kind = 事项
show-col-times = 次数
show-col-dates = 日期
show-col-note = 备注
show-col-next = 下一次
show-col-people-named = 人选
show-col-cause = 具体情况
show-col-travel = 路程或费用
show-col-qualified = 类别和专科符合
show-col-titled = 职称符合
show-col-free = 可派
