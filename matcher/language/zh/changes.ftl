## 消除冲突的改动

change-recipients = 允许 { $hospital } 支援 { $new } 家受援医院，现为 { $old } 家（{ $place }）。
change-capacity = 将 { $hospital } 的支援能力由 { $old } 提高到 { $new }（{ $place }）。
change-min_supporters = { $number ->
    [0] 允许 { $hospital } 没有支援医院：min_supporters 填 0
   *[other] 将 { $hospital } 所需支援医院由 { $old } 家减为 { $new } 家：min_supporters 填 { $new }
}（{ $place }）。
change-max_supporters = 允许 { $hospital } 有 { $new } 家支援医院，现为 { $old } 家：max_supporters 填 { $new }（{ $place }）。
change-turned = 将{ $rule }由 { $old } { $way ->
    [lower] 降为
    [raise] 提高到
   *[change] 改为
} { $new }（{ $key }）；涉及 { $count } 家受援医院。
change-soft = 将{ $rule }改为软性规则，不足之处计为缺额（{ $key }: true）；涉及 { $count } 家受援医院。
change-exempt = 不对 { $recipient } 适用{ $rule }（{ $key } 中不列该院）。
change-unpin = 撤销 { $supporter } 必须支援 { $recipient } 的决定（{ $place }）。
change-unban = 撤销 { $supporter } 不得支援 { $recipient } 的决定（{ $place }）。
change-link = 增加一条由 { $from } 对口 { $to } 的关系（{ $table }），使 { $supporter } 可以支援 { $recipient }。
change-there = 让 { $hospital } 在所有月份参加（{ $place }：开始、结束）。
change-present = 取消 { $person } 的不可派时段（{ $place }）。
change-available = 让 { $person } 在所有月份可派（{ $place }：开始、结束）。
change-hired = { $supporter } 增派 { $count } 人：{ $role }{ $has_specialty ->
    [no] {""}
   *[yes] ，{ $specialty }
}，{ $title }及以上（{ $table }）。
change-row = { $table } 第 { $row } 行
change-file = { $table }
