## matcher why

why-pair = { $supporter } → { $recipient }
why-incumbent = 现行对应关系表
why-incumbent-since = 有该结对，自 { $since } 起
why-incumbent-yes = 有该结对
why-incumbent-no = 没有该结对
why-distance = 路程
why-load = 任务量
why-loads = { $load }；{ $supporter } 的支援能力为 { $capacity }
why-months = 有效月份
why-months-none = 无：双方没有同时在列的月份
why-decision = 决定表
why-decision-pin = 第 { $row } 行指定该结对
why-decision-ban = 第 { $row } 行禁止该结对

why-forbidden = 不可行：{ $count } 条规则不允许该结对
why-beside = 与决定表中指定的结对不能并存：{ $count } 条规则不允许
why-breach = - { $rule }：{ $sentence }
why-says = 规则内容：{ $sentence }
why-clause = 依据：{ $clause }
why-table = 所据的表：{ $table }
why-table-row = 所据的表：{ $table }，第 { $row } 行
why-soft = 不利于该结对、但不禁止的软性规则

why-chosen = 是否在方案中：是
why-not-chosen = 是否在方案中：否
why-no-rule = 没有规则单独禁止该结对。
why-impossible = { $asked ->
    [pin] 已证明：满足全部硬性规则的方案都不含该结对。
   *[ban] 已证明：满足全部硬性规则的方案都含该结对。
}
why-rules = { $asked ->
    [pin] 以下规则合在一起，使其没有余地：{ $rules }。
   *[ban] 以下规则合在一起，使其别无选择：{ $rules }。
}
why-rules-stints = 仅就结对而言是可行的；障碍来自派驻安排的规则。
why-among = 冲突所在的受援医院：{ $recipients }。
why-unknown = { $asked ->
    [pin] 在时限内未找到采用该结对的方案；是否存在尚不清楚。请用 --time-limit 延长时间。
   *[ban] 在时限内未找到不采用该结对的方案；是否存在尚不清楚。请用 --time-limit 延长时间。
}
why-stopped = 在找到第二个方案之前已停止：该结对的代价尚不清楚。

why-elsewhere = 其他变化
why-nothing-else = 其他结对没有变化。
why-comes = + { $pair }
why-goes = - { $pair }
why-more = 以及另外 { $count } 对
