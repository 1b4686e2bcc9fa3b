check-rule_no_staff = 规则 { $rule }：没有人员表，不作评定。
check-rule_no_stints = 规则 { $rule }：未给出派驻安排，不作评定。

structure-unknown_supporter = { $supporter } → { $recipient }：支援医院不在方案数据中。
structure-unknown_recipient = { $supporter } → { $recipient }：受援医院不在方案数据中。
structure-itself = { $supporter } 不能支援自己。
structure-twice = 结对 { $supporter } → { $recipient } 在表中重复出现。
structure-never_in_force = { $supporter } 与 { $recipient } 在规划期内没有共同的月份。
structure-unknown_person = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：人员表中没有此人。
structure-unknown_post = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：没有这个岗位。
structure-other_hospital = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：此人不属于 { $supporter }。
structure-role = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：人员类别为{ $role }，岗位要求{ $post_role }。
structure-specialty = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：此人不具备专科 { $specialty } 资格。
structure-title = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：职称为{ $title }，岗位要求{ $post_title }。
structure-no_month = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：末月早于首月。
structure-outside_horizon = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：有 { $amount } 个月在规划期之外。
structure-outside_post = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：有 { $amount } 个月该岗位不存在。
structure-outside_person = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：有 { $amount } 个月此人不可派出。
structure-absence = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：与请假重叠 { $amount } 个月。
structure-not_paired = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：{ $supporter } 与 { $recipient } 没有结对。
structure-outside_pair = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：有 { $amount } 个月结对 { $supporter } → { $recipient } 未生效。
structure-two_posts = { $person } 在 { $month } 同时有多个派驻：{ $posts }。
structure-crowded = { $recipient }／{ $post } 在 { $month } 有 { $people } 人，超过 { $count } 人。
structure-single = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：该岗位须由一人全程担任，缺 { $amount } 个月。
structure-fixed_missing = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：缺少已定的派驻期。
structure-fixed_unknown = { $person } 在 { $recipient }／{ $post }，{ $first } 至 { $last }：标为已定，但方案数据中没有这一派驻期。

name-structure = 方案基本要求
