plan-busy = { $folder }：另一次运行正在写入该目录。请等其结束，或用 -o 另选目录。
plan-unwritable = 无法写入 { $path }：{ $reason }。原有方案未受影响；请清理磁盘空间、检查权限，或用 -o 另选目录。
plan-not-exchanged = 无法替换 { $path }：{ $reason }。旧方案仍在原处，新方案保存在其旁边；请关闭正在打开这些文件的程序，然后对该目录再运行任一命令。
plan-not-a-folder = { $folder } 是文件，不是目录。请用 -o 另选目录。
plan-other-folder = { $folder } 中有其他文件，且不是此前同类运行的结果（没有 { $mark }），未写入任何内容。请用 -o 选择新目录或空目录。
plan-none-here = 这不是方案目录：其中没有 pairs.csv、stints.csv 或 plan.json。
plan-file-missing = 缺少该文件；没有它，该目录不是完整的方案目录。
plan-write-again = 请用 matcher solve 重新写入方案，或直接给出对应关系表文件。

## 岗位月空缺的原因代码，取各人选中走得最远者

reason-no_pair = 受援医院当月没有支援医院。
reason-nobody_qualified = 受援医院的支援医院没有符合岗位类别和专科的人员。
reason-title = 类别和专科相符的人员职称均不够。
reason-out_of_months = 职称符合的人员当月均不在可派出期内。
reason-absent = 可派人员当月均请假。
reason-resting = 可派人员在另一次派驻之前或之后均须休整。
reason-months_used_up = 可派人员的可派月数均已被此前或已定的派驻期用完。
reason-months_needed_elsewhere = 可派人员的可派月数，方案均要用于此后的派驻期。
reason-retention = 可派人员当月均须留守，其科室外派人数已达上限。
reason-elsewhere = 可派人员当月均在其他岗位。
reason-no_stint_fits = 有人当月可派，但能覆盖该月的派驻期都会违反某项规则。
reason-not_chosen = 有人当月可派，未发现违反规则；按目标取舍未派，或尚未找到更好的方案。

## 软性规则有缺额的其他原因（按代码）

reason-no_post = 受援医院的岗位在此期间均已满员，不能再派人。
reason-no_eligible = 没有其他可结对的支援医院。
reason-no_capacity = 其他可结对的支援医院均已达到支援能力。
reason-soft_limit = 该限制为软性，方案按目标取舍超出限制。
reason-unplaced = 未能安排进修；各受援医院各年的原因见 unplaced.csv。

## 进修人员未能安排的原因代码，取首个成立者

unplaced-no_pair = 受援医院当期没有支援医院。
unplaced-too_short = 结对期和规划期内不够一次完整的进修。
unplaced-nobody_available = 当期没有人员可派出进修。
unplaced-no_gap = 受援医院没有帮扶专科缺口。
unplaced-no_places = 支援医院相关专科没有进修名额。
unplaced-places_full = 支援医院相关专科的进修名额已满。
