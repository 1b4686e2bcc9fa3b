## matcher letters：责任书和补充协议中的用语

letters-day = { $year }年{ $month }月{ $day }日
letters-month = { $year }年{ $month }月
letters-month-later = { $month }月
letters-months = { $first }至{ $last }
letters-region-joint = {""}
letters-post = { $specialty }（{ $name }）
letters-core = 核心专科
letters-rank = 外转率第{ $rank }位
letters-listed = 列明的重点病种所属专科
letters-duty = 方案列明的岗位
letters-by = { $days }前
letters-each-month = 每月月底前（{ $first }至{ $last }）
letters-each-year = 每年一次（{ $first }至{ $last }）
letters-each-stint = 每个派驻期结束时
letters-kind-agreement = 签订协议书
letters-kind-supplementary_agreement = 签订补充协议
letters-kind-inspection = 督查
letters-kind-evaluation = 评估
letters-kind-appraisal = 考核
letters-kind-bulletin = 简报
letters-kind-plan = 制定计划
letters-unnamed = 人选待定{ $number }
letters-rank-attending = 中级职称
letters-rank-senior_attending = 中级职称（高年资）
letters-rank-associate_chief = 副高级职称
letters-rank-chief = 正高级职称

## 屏幕显示

letters-heading = 责任书和补充协议
letters-col-form = 文书
letters-col-count = 份数
letters-col-due = 最早签订期限
letters-form-responsibility = 责任书
letters-form-supplementary = 补充协议
letters-no-date = 未定
letters-unstaffed = 方案没有派驻安排（stints.csv）：文书中不列派驻人员表，并已注明。
letters-templates = 如需改用本单位的模板：将 { $folder } 中的文件复制到别处，用 Word 修改后以 --template、--supplementary 给出；可用字段见 docs/letters.md。
letters-violations = 该方案有 { $count } 处违反规则，请先用 matcher check 查看并改正，再行签订。
letters-stray = 有 { $count } 个既定派驻期不属于方案中的结对，未列入任何文书。

## 错误

letters-not-word = 不是 Word 文件（.docx）。
letters-unreadable = 无法读取：{ $reason }。
letters-broken-template = { $where }：模板标记有误（{ $said }）。
letters-unknown-field = { $where }：模板引用了不存在的字段“{ $value }”。
letters-list-field = { $where }：“{ $value }”是多行的表，不能当作单个字段。
letters-outside-field = { $where }：Word 模板不能引用其他文件（{ $value }）。
letters-wide = { $where }：标记“{ $value }”用了全角字符，不会被填写。
letters-wide-mend = 花括号和百分号请用半角。
letters-bare = { $where }：“{ $value }”用于整段、整行的内容，而各字段只是文字。
letters-bare-mend = 请写成 {"{{ "}字段 {"}}"}。
letters-not-filled = 填写 { $supporter } 与 { $recipient } 的文书时出错：{ $said }。
letters-not-a-document = 填写 { $supporter } 与 { $recipient } 的文书后不再是有效的 Word 文件。
letters-no-pair = { $hospital } 在方案中没有结对。
letters-no-pairs = 方案中没有结对，无文书可写。
letters-edited = 该文件写出后被修改过，未写入任何内容。
letters-in-body = 正文“{ $text }”
letters-in-header = 页眉“{ $text }”
letters-in-footer = 页脚“{ $text }”
letters-in-footnote = 脚注“{ $text }”
letters-mend-word = 请在 Word 或 WPS 中另存为 .docx。
letters-mend-jinja = 请核对花括号和百分号，并检查每个 for、if 是否有对应的 endfor、endif，带 tr 的标记是否在表格行中；写法见 docs/letters.md。
letters-mend-list = 请用“for x in { $value }”逐行重复，写法见 docs/letters.md。
letters-mend-part = 该字段没有下级字段；全部字段见 docs/letters.md。
letters-mend-outside = 请将其内容直接写入模板。
letters-mend-fields = 请核对模板中的标记，写法见 docs/letters.md。
letters-mend-edited = 请用 -o 另选目录，或将其移到别处、改名保存。
