## plan.xlsx：读回

book-name-of-people = 名为“{ $value }”的人员不止一位：{ $hospitals }。
book-mend-person = 请填写所指人员的编号。
book-name-of-posts = “{ $value }”可能指多个岗位：{ $hospitals }。
book-mend-post = 请按岗位表填写岗位名称。
book-name-of-specialties = 名为“{ $value }”的专科不止一个：{ $hospitals }。
book-mend-specialty = 请填写所指专科的编号。
book-no-sheet = 工作簿中没有工作表 { $sheet }。
book-mend-sheet = 请恢复该工作表的名称，或用 matcher solve 重新写出工作簿。
book-idle = 此处填写“{ $value }”不起作用：该列由场景和结对推出。
book-mend-idle = 方案中为：{ $found }。
book-stints-alone = 这是派驻期的表；没有结对无法核查。
book-mend-alone = 请给出方案目录或整个工作簿。
book-read = 工作簿只读回对应关系表和派驻期；进修安排、远程医疗和重要节点在方案目录中核查。
book-with-rows = 工作表“{ $sheet }”第 { $rows } 行：{ $sentence }

## plan.xlsx：工作表

book-above = { $title } · { $sheet }
book-colon = ：
book-sheet-summary = 说明
book-sheet-pairs = 对应关系表
book-sheet-stints = 派驻期
book-sheet-rotation = 各岗位逐月在岗
book-sheet-people-by-month = 派出人员逐月去向
book-sheet-by-recipient = 按受援医院
book-sheet-by-supporter = 按支援医院
book-sheet-unmet = 空缺岗位
book-sheet-people = 人员
book-sheet-gaps = 帮扶专科缺口
book-sheet-training = 进修安排
book-sheet-unplaced = 未能安排的进修
book-sheet-milestones = 重要节点
book-sheet-telemedicine = 远程医疗
book-sheet-goals = 目标
book-sheet-assessment = 考核
book-sheet-shortfalls = 缺额

book-about-pairs = 对应关系表，采用文件附件的格式。
book-about-stints = 派谁、到哪家医院、任哪个岗位、起止月份和任职。
book-about-rotation = 各岗位逐月情况：姓名为在岗人员；“缺”为当月空缺；“–”为当月没有该岗位。
book-about-people-by-month = 各支援医院派出人员的逐月去向，格内为受援医院编号。
book-about-by-recipient = 各受援医院的支援医院、岗位覆盖和派出人员。
book-about-by-supporter = 各支援医院承担的任务和派出的人员。
book-about-unmet = 岗位空缺的月份（连续月份合为一行）及原因。列出全部人选及各人未能派出的原因；原因中途有变的，注明各自月份。
book-about-people = 人员表中的全部人员，含未派出的；填写派驻期时可在此查编号。
book-about-gaps = 各受援医院的帮扶专科缺口及依据的数据。
book-about-training = 受援医院人员进修的去处和时间。
book-about-unplaced = 未能安排的进修及原因。
book-about-milestones = 各项工作的日期。
book-about-telemedicine = 远程医疗网络的节点及其上级节点。
book-about-goals = 各受援医院的目标，与场景一致。
book-about-assessment = 供考核用：每对结对中支援医院人员的工作情况。
book-about-shortfalls = 软性规则未满足的部分。
book-note-view = 本表由方案生成，仅供查看，已锁定；要修改方案，请改“对应关系表”和“派驻期”两表。
book-note-edit = 本表可以修改：各行可改、可增、可删。橙色表头的列会读回，填编号或名称均可；其余各列由其推出。
book-more-faults = 另有 { $count } 行未采用。

## plan.xlsx：如何修改和读回

book-edit-head = 修改方案
book-edit-which = 橙色标签的“对应关系表”和“派驻期”两表可以修改并读回；其余各表由方案生成，已锁定。
book-edit-pairs = 橙色标签的“对应关系表”可以修改并读回；其余各表由方案生成，已锁定。
book-edit-rows = 各行可改、可增、可删。医院和人员填编号或完全一致的名称均可；月份填该月任意一天即可。
book-edit-check = 保存后核查（按工作表和行号列出违反规则之处）：matcher check { $scenario } plan.xlsx
book-edit-feed = 表中留下的结对和派驻期全部保留：不必保留的行请删去。再围绕留下的各行求最优方案：matcher solve { $scenario } --keep plan.xlsx
book-edit-copy = 其余各表保持写出时的内容，重新求解时会重新生成。
book-sheets-head = 各工作表

## plan.xlsx：表头；对应关系表和派驻期的表头用于读回

book-col-number = 序号
book-col-recipient-place = 受援市（州）
book-col-supporter-place = 支援城市
book-col-annex-recipient = 受援机构
book-col-annex-supporter = 支援机构
book-col-annex-recipient-id = 受援机构编号
book-col-annex-supporter-id = 支援机构编号
book-col-since = 起始月
book-col-status = 状态
book-col-last = 截止月
book-col-channel = 渠道
book-col-pair-why = 结对原因和次选
book-col-staff = 人员编号
book-col-staff-name = 姓名
book-col-supporter = 支援医院编号
book-col-supporter-name = 支援医院名称
book-col-recipient = 受援医院编号
book-col-recipient-name = 受援医院名称
book-col-post = 岗位
book-col-specialty = 专科
book-col-first = 起始月
book-col-appointment = 任职
book-col-fixed = 既定
book-col-people-needed = 所需人数
book-col-covered = 覆盖率
book-col-department = 所在科室
book-col-title = 职称
book-col-months-away = 派驻月数
book-col-where = 去向
book-col-place = 市（州）
book-col-kind = 机构类别
book-col-supporters = 支援医院
book-col-recipients = 受援医院
book-col-posts = 岗位数
book-col-post-months = 总岗位月
book-col-unmet-months = 空缺岗位月
book-col-people = 派出人数
book-col-stints = 派驻期数
book-col-months-present = 有人在岗的月数
book-col-load = 任务量
book-col-capacity = 支援能力
book-col-staff-count = 人员数
book-col-people-sent = 派出人数
book-col-person-months = 派驻人月
book-col-most-away = 同时派出最多人数
book-col-months = 月数
book-col-reason = 原因
book-col-candidates = 人选及各自的原因
book-col-hospital = 医院编号
book-col-hospital-name = 医院名称
book-col-role = 人员类别
book-col-available-first = 可派出起始月
book-col-available-last = 可派出截止月
book-col-months-here = 规划期内月数
book-col-months-total = 累计月数
book-col-cme-years = 计学分年份
book-col-rank = 排名
book-col-rate = 外转率
book-col-core = 核心专科
book-col-patients = 诊疗人数
book-col-referred-out = 外转人数
book-col-years = 年份
book-col-source = 依据
book-col-weight = 权重
book-col-trainee = 进修人员
book-col-cme-credit = 计学分（满6个月）
book-col-year = 年份
book-col-missing = 缺额
book-col-not-placed = 未安排人数
book-col-demand = 所据要求
book-col-date = 日期
book-col-event = 事项
book-col-concerned = 涉及结对
book-col-note = 备注
book-col-node = 节点编号
book-col-node-name = 节点名称
book-col-parent = 上级节点编号
book-col-parent-name = 上级节点名称
book-col-level = 层级
book-col-goal = 目标
book-col-target = 目标值
book-col-due = 期限
book-col-goal-status = 进展
book-col-indicator-set = 指标
book-col-senior-months = 高级职称人月
book-col-gaps = 任岗帮扶专科缺口数
book-col-covered-post-months = 覆盖岗位月
book-col-trainees = 进修人数
book-col-rule = 规则
book-col-unit = 单位

## plan.xlsx：格内用词

book-covered = 有
book-open = 缺
book-level = { $level ->
    [national] 国家
    [province] 省
    [city] 市
    [county] 县
   *[other] { $level }
}
book-pairs = { $count } 对
book-status-kept = 保留
book-status-new = 新增
book-set-general = 综合
book-set-tcm = 中医
