## 空缺岗位的人选及未能派出的原因

stops-cause-in = { $months }：{ $cause }
stops-in = { $months } { $stop }
stops-stopped = { $people }：{ $stops }
stops-stopped-by = { $why }（{ $cause }）
stops-account = 已派 { $served } 个月，再派至少 { $more } 个月，上限 { $most } 个月
stops-holder = { $person } 在{ $place }
stops-titles = 现为{ $own }，要求{ $asked }
stops-stint-fixed = { $stint }，已定
stops-stint-weightier = { $stint }，该岗位权重更高：{ $held } 对 { $own }
stops-stint-as-weighty = { $stint }，两岗位权重相同：{ $held }
stops-stint-lighter = { $stint }，该岗位权重较低：{ $held } 对 { $own }
stops-tried-broken = 最接近合规的派驻期 { $months } 仍违反：{ $rules }
stops-tried-worse = 派驻 { $months } 不违反规则，但会使“{ $level }”增加 { $amount }
stops-tried-better = 派驻 { $months } 不违反规则，且可使“{ $level }”减少 { $amount }；本方案还不是最好的
stops-tried-same = 派驻 { $months } 不违反规则，各目标层级均不变
stops-from-month = { $month } 起方可派出
stops-within-months = 只能在 { $first } 至 { $last } 派出
stops-until-month = 只能派到 { $month }
stops-stop-no_pair = 无结对
stops-stop-nobody_qualified = 无资格
stops-stop-title = 职称不够
stops-stop-out_of_months = 不可派出
stops-stop-absent = 请假
stops-stop-resting = 前后须休整
stops-stop-months_used_up = 可派月数已用完
stops-stop-months_needed_elsewhere = 可派月数另有安排
stops-stop-retention = 须留守
stops-stop-elsewhere = 在其他岗位
stops-stop-no_stint_fits = 当月可派，但无合规的派驻期
stops-stop-not_chosen = 可派未派
stops-paired = { $hospital }（结对期 { $months }）
stops-more = 另有 { $count } 项

## 可以调整之处：按全部空缺岗位月统计的同类原因

stops-counted = 结对支援医院的人员为何未能到这些岗位（有一人受限于某项原因即计入该项，各项有重叠）：
stops-h-counted = 可派人选受限的原因
stops-counted-note = 统计范围为结对支援医院中类别和专科相符的全部人员；同一岗位月只要有一人受限于某项原因即计入该项，故各项有重叠。
stops-by-rule = { $rule }：{ $sentence }
stops-source-title = 岗位表的 min_title 列
stops-source-out_of_months = 人员表的 first、last 列
stops-source-absent = 缺勤表
stops-source-months = 人员表的 max_months 列
stops-source-plan = 方案本身的安排
