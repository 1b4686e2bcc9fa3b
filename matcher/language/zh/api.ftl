## Python 接口

api-warnings = 有 { $count } 条提醒，见 .warnings。
api-pairs = 结对 { $pairs } 对
api-stints = 派驻期 { $stints } 个，涉及 { $people } 人
api-covered = 加权岗位月覆盖率为 { $percent }。
api-rows-out = 有 { $count } 行无法采用，未计入：
api-no-plan = { $seconds } 秒内未找到方案，是否存在方案尚不清楚。可用 time_limit 延长时间。
api-distrusted = 独立核查与求得的方案不一致，故不给出该方案。这是程序错误，请反馈。
api-not-in-range = { $name }：给出的是 { $value }，应为 { $low } 至 { $high } 之间的数。
api-not-a-language = 不支持语言“{ $value }”，只支持“en”和“zh”。
api-nothing-to-draw = 此处没有可绘制的内容。
api-always-on = 规则“{ $rule }”始终启用；不给矩阵时，各类机构只支援同类机构。
api-not-in-force = 规则“{ $value }”未启用。
name-decided = 在 Python 中指定的结对
rule-decided = with_decisions 指定的结对必须采用，禁止的结对不得采用。
