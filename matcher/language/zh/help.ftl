## “--help”的内容；单独读取，以便立即显示。

help-usage = 用法：
help-arguments = 参数：
help-options = 选项：
help-commands = 命令：

help-value-S = 场景
help-value-PLAN = 方案
help-value-PLAN-or-TABLE = 方案目录或对应关系表
help-value-DIR = 目录
help-value-TABLE = 表
help-value-ID = 编号
help-value-FILE = 文件
help-value-SECONDS = 秒数
help-value-N = 数
help-value-P = 百分数
help-value-MONTH = 月份
help-value-SUPPORTER = 支援医院
help-value-RECIPIENT = 受援医院
help-value-HOSPITAL = 医院
help-value-PROBABILITY = 概率
help-value-COMMAND = 命令

help-matcher = 医院对口支援规划：谁支援谁、派谁去、何时去。场景为 YAML 文件，或含有 scenario.yaml 的目录。
help-help = 显示本说明。
help-lang = 输出语言：en 或 zh。默认随系统语言。
help-version = 显示版本。
help-time-limit = 最长求解秒数，到时给出已找到的最好方案（300）。
help-gap = 某一层级的数值至多还能降低该百分数时即可停止，0 至 100（0）。
help-seed = 求解器以及 stress 抽样的随机种子（0）。
help-workers = 求解线程数（stress 为进程数）；默认与处理器数相同。
help-quiet = 不显示进度。

help-new = 生成一个可直接运行的小型场景，附待填写的工作簿。
help-new-folder = 新目录或空目录。

help-validate = 读取场景，一次列出全部错误。
help-validate-scenario = 场景：YAML 文件或目录。

help-schema = 输出场景文件的 JSON schema，供编辑器使用。

help-rules = 列出全部规则；给出场景时，列出其中生效的规则及依据。
help-rules-scenario = 场景：YAML 文件或目录。

help-gaps = 列出各受援医院的帮扶专科缺口及排名依据。
help-gaps-scenario = 场景：YAML 文件或目录。
help-gaps-recipient = 只看这一家受援医院，并列出未成为帮扶专科缺口的专科。
help-gaps-csv = 另将全部行写入该 CSV 文件。

help-solve = 求最优方案，独立核查后写入方案目录。
help-solve-scenario = 场景：YAML 文件或目录。
help-solve-o = 写入的方案目录；默认为当前目录下的 plan-目录名（场景所在目录）；如所用文件不是 scenario.yaml，则为 plan-目录名-文件名；使用 --pairs 时再加表名。
help-solve-reproducible = 每次运行、任意线程数都写出完全相同的方案文件：求解器只用一个线程，时限按求解步数而不按时钟计。
help-solve-pairs = 采用该表（CSV、book.xlsx#工作表 或方案目录）的结对，求其最优派驻安排。
help-solve-alternatives = 共求若干个方案（不少于 2 个）：最优方案，以及与前述方案相同结对尽可能少的备选方案。须同时给出 --within。
help-solve-within = 备选方案的覆盖至多比最优方案低全部加权岗位月的该百分数。
help-solve-keep = 保留所给安排中的结对和派驻期（删去不认可的行之后的方案目录、对应关系表，或列与 stints.csv 相同的表），补全其余部分，并说明由此付出的代价。
help-solve-json = 不输出摘要，改为输出 plan.json。

help-check = 按全部规则核查方案目录或对应关系表，并重新计算各项数值。
help-check-scenario = 场景：YAML 文件或目录。
help-check-proposal = 方案目录（只读其中的 CSV 文件），或对应关系表：CSV 或 book.xlsx#工作表。
help-check-repairs = 该方案是对此已公布方案的调整：历史和已公布的派驻取自该方案。
help-check-from = 调整可以安排的首月，如 2018-05。
help-check-published-until = 已公布派驻的最后起始月份。

help-explain = 说明为何没有方案能满足硬性规则：列出不能同时成立的最小一组规则和表中各行，以及能消除冲突的最小改动。
help-explain-scenario = 场景：YAML 文件或其文件夹。
help-explain-json = 改为以 JSON 输出结果。

help-compare = 比较各份对应关系表，并与现行表和最优表对照：违反规则的行、岗位覆盖、调整、协议。
help-compare-scenario = 场景：YAML 文件或目录。
help-compare-tables = 对应关系表，份数不限：CSV、book.xlsx#工作表 或方案目录。
help-compare-o = 写入的目录；默认为当前目录下的 comparison-目录名（场景所在目录）；如所用文件不是 scenario.yaml，则为 comparison-目录名-文件名。

help-frontier = 按新增结对数逐一求最优方案，并说明哪一项调整最值得。
help-frontier-scenario = 场景：YAML 文件或目录。
help-frontier-o = 写入的目录，含数据表、曲线页和每一行的方案；默认为当前目录下的 frontier-目录名（场景所在目录）。
help-frontier-max = 最多看到新增多少对；默认直到不限调整数时的最优方案。

help-why = 说明某一结对为何不在（或在）方案中：哪些规则不允许，或强行改变会使各目标层级变差多少。
help-why-scenario = 场景：YAML 文件或目录。
help-why-supporter = 支援医院：编号或全称。
help-why-recipient = 受援医院：编号或全称。
help-why-json = 改以 JSON 输出。

help-repair = 情况变化后调整已公布的方案：不必变的保持不变。原方案不会被覆盖。
help-repair-scenario = 现在的场景：YAML 文件或目录，已填入请假、最后月份（last）或新增的行。
help-repair-plan = 已公布方案的目录。
help-repair-from = 还可以安排的首月，如 2018-05；此前均为历史。
help-repair-published-until = 到该月为止开始的派驻期为已公布，之后的为草案。
help-repair-o = 写入的目录；默认为当前目录下的 repair-目录名（场景所在目录）。
help-repair-reshuffle = --from 起所有结对和派驻都可变动，未发生变化的地方也不例外。

help-stress = 推演人员永久离岗时方案的损失：期望覆盖率、不利情形、最先断档的岗位。
help-stress-scenario = 场景：YAML 文件或目录。
help-stress-plan = 方案目录（只读其中的 CSV 文件）。
help-stress-rate = 在岗人员每月离岗的概率，0 至 1；0.01 相当于一年 11.4%。
help-stress-samples = 抽样推演的次数，至多 100000（200）。
help-stress-from = 最早可能有人离岗的月份，YYYY-MM；默认为规划期首月。
help-stress-repair = 对前若干个样本另作逐月调整（0），需时数分钟；--time-limit 到时只计已完成的样本。
help-stress-o = 写入的目录；默认为当前目录下的 stress-目录名（场景所在目录）。

help-report = 按所选语言重新写出方案的报告等供人阅读的文件；方案本身不改动。
help-report-scenario = 场景：YAML 文件或其目录。
help-report-plan = 方案目录。
help-report-o = 写入的目录；默认为当前目录下的“report-场景目录名”。
help-report-hospital = 只写出该医院自己的页面，供转发该院：编号或全名，可多次给出。
help-report-repairs = 该方案是对这一已公布方案的调整。
help-report-from = 调整时可重新安排的首月，如 2018-05。
help-report-published-until = 已公布派驻的最后起始月份。
help-show = 在终端列出一家医院的情况：派驻安排、空缺月份及原因。只读方案目录的文件。
help-show-plan = 方案目录。
help-show-hospital = 医院：编号或全称。
help-show-post = 列出该院这一岗位的全部人选及各自未能派出的缘由：岗位名称、专科编号或专科名称。
help-show-month = 与 --post 同用：只看这一个月，如 2018-05。
help-show-scenario = 与 --post 同用：同时查看该场景，列出可结对但未与该院结对的支援医院及其符合该岗位的人数。
help-letters = 为方案的每对结对填写 Word 文书：新增结对为责任书，保留结对为补充协议，具体到科室和日期。
help-letters-scenario = 场景：YAML 文件或目录。
help-letters-plan = 方案目录（只读其中的 CSV 文件）。
help-letters-template = 责任书改用该 Word 模板（.docx）；可用字段见 docs/letters.md。
help-letters-supplementary = 补充协议改用该 Word 模板（.docx）。
help-letters-kind = 不论新增或保留，一律写成责任书（responsibility）或补充协议（supplementary）。
help-letters-hospital = 只写该医院的文书：编号或全称；可多次给出。
help-letters-o = 写入的目录；默认为当前目录下的 letters-目录名（场景所在目录），使用 --hospital 时再加医院编号。

help-anonymise = 写出场景的副本，其中医院、人员、地区均改用代号，求助时可以给别人看；求解结果不变。
help-anonymise-scenario = 场景：YAML 文件或目录。
help-anonymise-folder = 新目录或空目录。
help-anonymise-key = 另将代号与原名的对照表写入该目录之外的这个新文件。
