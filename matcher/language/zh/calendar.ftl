## plan.ics

calendar-of = { $hospital }：{ $title }
calendar-about = 对口帮扶方案的派驻期和重要节点，均为全天事项。
calendar-stints = 派驻期
calendar-stint = { $person } → { $recipient }：{ $post }
calendar-person = 人员：{ $person }（{ $title }）
calendar-from = 支援医院：{ $supporter }
calendar-to = 受援医院：{ $recipient }
calendar-post = 岗位：{ $post }
calendar-months = 时间：{ $first } 至 { $last }（{ $count } 个月）
calendar-appointment = 任职：{ $appointment }
calendar-fixed = 场景中已定
calendar-kind = { $kind ->
    [agreement] 签订协议书
    [supplementary_agreement] 签订补充协议
    [inspection] 督查
    [evaluation] 评估
    [appraisal] 考核
    [bulletin] 简报
    [plan] 制定计划
   *[other] { $kind }
}
calendar-due-pair = { $kind }：{ $supporter } → { $recipient }
calendar-due-pairs = { $kind }：{ $count } 对结对
