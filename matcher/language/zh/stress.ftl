## stress 命令的输出

stress-no-staff = 场景没有人员表，无从推演离岗。请在 tables 下给出 staff。
stress-no-posts = 场景没有岗位，无从评定覆盖。请启用产生帮扶专科缺口的规则，或给出岗位表。
stress-from-outside = { $month } 不在规划期（{ $first } 至 { $last }）内。请用 --from 给出规划期内的月份。

cli-step-stress = 抽样推演
cli-step-repairs = 逐月调整
stress-progress = 样本 { $done }/{ $total }
stress-title = 人员永久离岗推演
stress-asked = 自 { $first } 起，人员表中每人每月以 { $rate } 的概率永久离岗（一年内为 { $year }），各人相互独立。样本 { $samples } 个，随机种子 { $seed }。
stress-leavers = 有派驻任务的 { $people } 人中，平均 { $leavers } 人在最后一个派驻期结束前离岗。
stress-fewer = 完成样本 { $done } 个，原定 { $samples } 个。
stress-broken = 方案本身违反规则 { $count } 处，仍照原样推演。详见 matcher check。

stress-coverage = 加权岗位月覆盖率
stress-col-answer = 情形
stress-col-samples = 样本数
stress-col-expected = 期望
stress-col-median = 中位数
stress-col-low = 第5百分位数
stress-col-open = 空缺岗位月
stress-own = 原方案
stress-without = 不作调整
stress-same = 同样样本，不作调整
stress-repaired = 逐月调整
stress-between = { $value }（{ $low } 至 { $high }）
stress-at-most = { $value }（至多 { $high }）
stress-at-least = { $value }（至少 { $low }）
stress-unknown = { $value }（样本太少）
stress-note-intervals = 括号内：100 次这样的推演中，真实值有 95 次落在此区间。
stress-note-low = 第5百分位数：每二十个样本中有一个的覆盖率不高于此值。
stress-note-calculated = 不作调整时，期望也可不经抽样直接算出：{ $percent }。
stress-note-repaired = 逐月调整：每有人离岗，其所在结对组自当月起重新安排，结对不变。所列为实际找到的安排（共调整 { $repairs } 次），调整至少能挽回这些。
stress-note-unanswered = 有 { $count } 次调整在限时内未找到安排，其岗位无人接替。
stress-note-saved = 在同样的样本中，调整使覆盖率平均回升 { $points } 个百分点（{ $low } 至 { $high }）。
stress-note-saved-one = 在同一样本中，调整使覆盖率回升 { $points } 个百分点。
stress-no-repaired = 结束前尚未完成任何逐月调整的样本；请用 --time-limit 延长时间。
stress-fewer-repaired = 完成逐月调整的样本 { $done } 个，原定 { $samples } 个。
stress-chart = 逐月加权覆盖率：原方案、样本均值，虚线为当月的第5百分位数。

stress-posts = 不作调整时最易断档的岗位
stress-posts-note = 断档指丢失方案原已覆盖的月份；所列为发生断档的样本比例，以及首个断档月、丢失月数及其加权数的平均值。
stress-col-recipient = 受援医院
stress-col-post = 岗位
stress-col-broken = 断档比例
stress-col-first = 首个断档月
stress-col-lost = 丢失月数
stress-col-weight = 加权
stress-col-same = 不作调整时
stress-posts-repaired = 逐月调整后最易断档的岗位
stress-people = 离岗损失最大的人员（仅此一人自 { $first } 起离岗，不作调整）
stress-col-person = 人员
stress-col-hospital = 派出医院
stress-col-at = 派往
stress-none = 无。
stress-stopped = 已按要求停止：以下为已完成的样本
