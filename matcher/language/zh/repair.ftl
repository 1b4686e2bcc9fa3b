## 调整已公布的方案

repair-a-month = 月份，如 2018-05

repair-no_staff = 没有人员表：没有派驻安排，也就无从调整。请在 tables 中给出人员表。
repair-outside = --from { $month } 不在规划期（{ $first } 至 { $last }）内。请选规划期内的月份。
repair-until_before = --published-until { $until } 早于 --from { $first }，等于什么都未公布。请选更晚的月份。
repair-over-plan = 这是已公布的方案，不会被覆盖。请用 -o 另选目录。
repair-no-rows = 该方案没有一行与场景相符。
repair-mend-keep-row = 如制定方案时数据中有它，请保留其行，改填 last（或 first）列，历史才完整

repair-months = { $first } 之前为历史；{ $first } 至 { $until } 开始的派驻期为已公布，含其全部月份。

repair-parts = 重新求解的部分
repair-parts-solved = 共 { $all } 组医院（共用支援医院的受援医院为一组），其中 { $touched } 组重新求解。
repair-col-recipients = 受援医院
repair-col-why = 原因
repair-why_solved-pairs = 已公布的结对不能保留，或原无结对
repair-why_solved-broken = 已公布的方案在此处已违反规则
repair-why_solved-changed = 派驻所依据的内容有变：医院、岗位、人员、请假、规则或既定派驻
repair-why_solved-edited = 结对或派驻与 plan.json 所述不符：经手工修改
repair-why_solved-untold = plan.json 未说明方案所依据的内容
repair-why_solved-neighbour = 因规则或支援医院的选择，与上述某组相关联
repair-why_solved-asked = 按 --reshuffle 的要求
repair-same = { $count } 组不必重新求解：自方案制定以来，其派驻所依据的内容没有变化，已公布的方案照旧。
repair-rest-proven = 这些组在制定时均已证明最优。
repair-rest-open = 其中 { $open } 组在制定时未证明最优；用 matcher solve 或 --reshuffle 或可得到更好的方案。
repair-free = 重新选择结对的受援医院：{ $recipients }。其余结对不变。
repair-more = 另有 { $count } 组。

repair-changes = 谁有哪些变动
repair-no-changes = 没有变动。
repair-changed = 已公布派驻变动 { $published } 人次，草案变动 { $drafts } 人次，新增派驻 { $new } 人次，均列入 changes.csv。
repair-more-changes = 其余 { $count } 项见 changes.csv。
repair-col-person = 人员
repair-col-what = 变动
repair-col-before = 原安排
repair-col-after = 现安排
repair-col-reason = 原因
repair-what-plain = { $what }
repair-what-draft = { $what }（草案）
repair-what-shortened = 缩短
repair-what-extended = 延长
repair-what-shifted = 改期
repair-what-moved = 调岗
repair-what-dropped = 取消
repair-what-new = 新增
repair-why-rule = 规则已不允许。
repair-why-unknown = 场景中已没有该人员、受援医院或岗位。
repair-why-pair = { $recipient } 此后由其他医院支援。
repair-why-coverage = 为改善 { $recipient }／{ $post } 的岗位覆盖。
repair-why-better = 让位于空缺更少或更合要求的派驻安排。
repair-why-instead = 接替 { $person } 在 { $recipient }／{ $post } 的岗位。

repair-proven-first = 已证明：没有更好的调整
repair-proven = 已证明：在不损害以上层级的前提下没有更好的调整
repair-proven-given = 就以上数值而言已证明，但以上数值本身尚未证明
repair-status-optimal = 在能保留的均保留的前提下，没有更好的调整：各层级均已证明
repair-status-feasible = 可行：尚不能排除更好的调整

## 核查调整后的方案

repair-check-how = 该方案是对方案 { $plan } 的调整。核查时请指明：matcher check S DIR --repairs { $plan } --from { $first } --published-until { $until }
repair-check-together = --repairs、--from、--published-until 须同时给出。
repair-check-plan = plan.json 所述被调整的文件与该方案的不同：{ $file }
repair-check-month = plan.json 中 { $option } 为 { $told }，现给出的是 { $found }。
