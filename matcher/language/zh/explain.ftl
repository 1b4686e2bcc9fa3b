## matcher explain

explain-has-plan = 没有冲突：存在满足全部硬性规则的方案。请运行 matcher solve。
explain-conflict = 冲突 { $number }（共 { $all } 处）
explain-shape-room = { $recipients }{ $count ->
    [one] {""}
   *[other] 合计
}需要 { $need }，但可支援的只有 { $supporters }，{ $senders ->
    [one] {""}
   *[other] 合计
}只能承担 { $room }。
explain-shape-nobody = { $recipients } 需要 { $need } 家支援医院，但{ $room ->
    [0] 没有医院可以支援该院
   *[other] 只有 { $supporters } 可以支援该院
}。
explain-shape-other = 以下各项不能同时成立：
explain-rule = - { $rule }：{ $sentence }
explain-fact-supporter_months = - 只在部分月份参加的支援医院：
explain-fact-staff_months = - 只在部分月份可派的人员：
explain-fact-absences = - 不可派时段：
explain-line = { $file } 第 { $line } 行（rules.{ $rule }）
explain-row = { $told }（{ $table } 第 { $rows } 行）
explain-row-nowhere = { $told }
explain-more = 另有 { $count } 行
explain-capacity = { $supporter }：支援能力 { $capacity }
explain-numbers = { $recipient }：至少 { $least } 家支援医院，至多 { $most } 家
explain-pin = { $supporter } → { $recipient } 必须采用
explain-ban = { $supporter } → { $recipient } 不得采用
explain-months = { $who }：{ $months }
explain-verified = 已核验：以上各项同时成立则没有方案；去掉其中任何一项，其余各项即可同时成立。
explain-not-verified = 已证明：以上各项同时成立则没有方案；未能核验每一项是否都不可缺少。
explain-repairs = 以下任一改动即可消除该冲突（由小到大，均已对整个场景求解核验）：
explain-repair = { $number }. { $sentence }
explain-repair-open = { $number }. { $sentence }（时间已到，未核验）
explain-no-repair = 在所试的改动中，没有哪一项能单独消除该冲突。
explain-together = 每处冲突各取一项改动：全部采用后存在方案（已核验）
explain-not-together = 未找到这样的一组改动；每处冲突的改动是在撇开其他冲突的情况下核验的。
explain-rest-unknown = 时间已到，是否还有其他冲突尚不清楚。请用 --time-limit 延长时间。
explain-unknown = 在 { $seconds } 秒内既未找到冲突，也未找到方案。请用 --time-limit 延长时间。
explain-point = 运行 matcher explain { $scenario }，可查看哪些规则和表中各行不能同时成立、应改动什么。
