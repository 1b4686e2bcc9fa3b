## 位置

place-sheet = 工作表“{ $sheet }”
place-line = 第{ $line }行
place-key = “{ $key }”
place-row = 第{ $row }行
place-rows = 第{ $rows }行
place-column = “{ $column }”列

## 文件

input-no-file = 找不到文件“{ $value }”。
input-not-a-file = “{ $value }”不是普通文件。
input-too-large = “{ $value }”超过{ $megabytes } MB。
input-too-much = 表格过大，无法读取：最多{ $rows }行、{ $columns }列。
input-outside = “{ $value }”位于场景可读取的文件夹之外。
input-unreadable = 无法打开“{ $value }”。
input-not-text = 这不是文本文件。
input-encoding = 文件编码既不是UTF-8也不是GB18030，第{ $at }行无法读取。
input-not-a-path = “{ $value }”不是文件名。
input-extends-cycle = “extends（继承）”形成循环：{ $loop }。

## 场景文件

input-yaml = 从这里起无法识别文件内容。
input-too-deep = 文件嵌套过深或重复引用过多。
input-not-a-mapping = 这不是场景文件：没有“键: 值”形式的内容。
input-key-not-a-word = 键必须是一个词。
input-key-twice = 键“{ $value }”重复出现。
input-unknown-key = 此处没有“{ $value }”这个键。
input-missing-key = 缺少“{ $key }”。
input-format = 文件格式版本为“{ $value }”，本程序只能读取版本1。
input-wide-colon = “{ $value }”中用了全角冒号。
input-table-alone = “{ $value }”是表格文件，不是场景。
input-empty = 内容为空。
input-when = 此项的时间未填，或填了不止一种。
input-network-level = 层级“{ $level }”重复。
input-levels-few = 网络至少须有两级。
input-not-true-or-false = “{ $value }”既不是true（是）也不是false（否）。
input-not-words = “{ $value }”不是文字。
input-not-a-list = “{ $value }”不是列表。
input-not-a-mapping-here = 此处应为“键: 值”，却是“{ $value }”。
input-bad-value = 此处不能填“{ $value }”。
input-says = 此处不能填“{ $value }”：{ $said }。
input-not-a-month = “{ $value }”不是月份。
input-horizon-order = 规划期的结束早于开始（{ $value }）。
input-horizon-long = 规划期（{ $value }）超过{ $months }个月。
input-unknown-rule = 没有名为“{ $value }”的规则。
input-rule-value = “{ $value }”不是规则“{ $rule }”的参数。
input-never-soft = 规则“{ $rule }”用于确定岗位或编排专项计划，不是限制或要求，不能设“soft: true”（软性）。
input-two-gap-policies = 帮扶专科缺口规则“{ $rule }”与“{ $other }”同时启用，最多只能启用一个。
input-stint-lengths = 派驻期下限（min_stint，{ $value }个月）长于派驻期上限（max_stint，{ $high }个月），没有可行的派驻期。
input-unknown-term = 没有名为“{ $value }”的目标项。
input-level-twice = 目标中有两个层级都叫“{ $value }”。
input-unknown-table = 没有名为“{ $value }”的表。
input-needs-table = 没有派出人员表（staff），{ $table }无法使用。
input-not-synthetic = “{ $value }”既不是表名，也不是某个表的列。

## 表格

input-not-a-table = 这不是表格文件。
input-web-page = 这是网页或XML文件，只是用了工作簿的扩展名。
input-text-book = 这是纯文本文件，只是用了工作簿的扩展名。
input-password = 工作簿设有密码。
input-too-wide = 从第一个单元格到最后一个非空单元格超过{ $millions }00万格。
input-csv = 从这里起引号不配对。
input-workbook = 无法打开工作簿。
input-no-sheet = 工作簿{ $book }中没有工作表“{ $value }”。
input-which-sheet = 工作簿{ $value }有多张工作表，未指明用哪一张。
input-empty-table = 表中没有内容。
input-no-header = 没有找到表头。
input-no-column = 缺少“{ $header }”列。
input-column-twice = 有两列含义相同。
input-unknown-column = “{ $value }”列在此没有含义，已忽略。
input-none-inside = 表中没有一家医院在规划期内。
input-no-places = 缺少经纬度两列，而其他医院有经纬度或费用。
input-unknown-columns = 以下各列在此没有含义，已忽略：{ $names }。
input-assumed = 缺少此列，各行均按“{ $assumed }”处理。
input-total-row = “{ $value }”应为合计行，已忽略。
input-header-again = 此行重复表头，已忽略。
input-hidden-rows = 已隐藏或被筛选掉，但仍与其他行一样读入。
input-hidden-column = 此列已隐藏，但仍与其他列一样读入。
input-hidden-sheet = 此工作表已隐藏，但仍读入。
input-blank-below = 单元格为空，而本列每个地区只出现一次，像是合并单元格另存为文本所致。
input-no-row-usable = 表中没有一行可用。
input-rows-unused = 表中共{ $all }行，其中{ $count }行未采用。

## 单元格

input-blank = 单元格为空。
input-cell-error = 单元格显示错误{ $value }。
input-no-result = 公式“{ $value }”没有保存计算结果。
input-decimal-date = 单元格是数字{ $value }，无法确定是哪个月。
input-decimal-id = 单元格是数字{ $value }，作为编号可能丢了末尾的零。
input-day-id = 单元格是日期{ $value }，可能由编号自动转换而来。
input-rounded-id = “{ $value }”是被表格软件舍入的数字，原编号已丢失。
input-apostrophe = “{ $value }”以撇号开头。
input-percent = 单元格显示为百分比，实际数值为{ $value }，两者不同。
input-1904 = 单元格是数字{ $value }，而该工作簿从1904年起计日。
input-merged-number = 单元格跨多行合并，无法确定{ $value }是每行的数还是合计数。
input-merged-across = 单元格与左侧单元格合并。
input-full-width = “{ $value }”用了全角字母或数字。
input-not-whole = “{ $value }”不是整数。
input-not-a-number = “{ $value }”不是数字。
input-below = “{ $value }”过小。
input-above = “{ $value }”过大。
input-not-above = “{ $value }”应大于{ $limit }。
input-not-below = “{ $value }”应小于{ $limit }。
input-not-one-of = “{ $value }”不在可填的范围内。
input-not-a-date = “{ $value }”不是月份或日期。
input-no-such-date = 日历上没有“{ $value }”。
input-order = 结束时间{ $value }早于开始时间{ $first }。
input-most-below = 上限{ $value }小于下限{ $low }。

## 行与行、表与表

input-row-twice = “{ $value }”与第{ $other }行重复。
input-unknown-supporter = 没有支援医院“{ $value }”。
input-unknown-recipient = 没有受援医院“{ $value }”。
input-unknown-hospital = 没有医院“{ $value }”。
input-unknown-specialty = 没有专科“{ $value }”。
input-unknown-person = 派出人员表（staff）中没有人员“{ $value }”。
input-unknown-post = 该受援医院没有岗位“{ $value }”。
input-unknown-region = 没有医院位于“{ $value }”。
input-two-regions = “{ $value }”可能指多个地方：{ $places }。
input-supports-itself = “{ $value }”不能支援自己。
input-name-of-several = 名为“{ $value }”的医院不止一家：{ $hospitals }。
input-id-and-name = 编号{ $value }是{ $name }，名称却是{ $other }的。
input-name-unknown = { $hospital }旁的名称“{ $value }”不在名单中。
input-pin-forbidden = 不能锁定“{ $value }”：规则“{ $rule }”禁止该结对。
input-pin-outside = 不能锁定“{ $value }”：两者在规划期内没有共同的月份。
input-two-hospitals = “{ $value }”在支援医院表中是{ $other }，在此处是{ $name }；一个编号只能对应一家医院。
input-half-place = 经度和纬度只填了一个。
input-no-place = 缺少“{ $value }”的经纬度，无法计算到{ $other }的距离。
input-no-place-for-rule = 缺少“{ $value }”的经纬度，规则“{ $rule }”无法计算距离。
input-no-places-for-rule = 缺少经纬度两列，规则“最远距离（max_distance）”无法计算距离。
input-referred = 外转人数{ $value }大于诊疗人数{ $patients }。
input-no-cost = 费用和工作量都没有填写。
input-overlap = “{ $value }”在这些月份已另有派驻（第{ $other }行）。
input-stint-at-home = “{ $value }”是该人员所在的医院。

## 提醒

input-outside-horizon = “{ $value }”在规划期内没有任何月份，连同涉及它的内容一并忽略。
input-namesake = “{ $value }”与第{ $other }行的医院同名，且在同一县区。
input-unsupported = { $all }家支援医院均不得支援{ $recipients }。各规则排除的家数：{ $rules }。
input-post-outside = 岗位“{ $value }”在规划期内没有任何月份，已忽略。
input-year-not-before = 年份{ $value }不在规划期（{ $first }年起）之前，该行未计入外转率。
input-stint-short = 该派驻期不含任何月份的第一天，已忽略。
input-blank-region = “{ $value }”未填写所在地区，按规则“同一地区（same_region）”不能参与结对。
input-no-region-column = 缺少该列，按规则“同一地区（same_region）”无法结对。
input-table-unused = 已启用的规则都用不到{ $table }。
input-sheet-idle = 工作表“{ $value }”中有内容，但场景没有使用它（工作簿{ $book }）。
input-no-pairs = 没有规则要求结对，因此可能不选任何结对关系。
input-no-referrals = 没有外转情况表，只有{ $value ->
    [top_referred] 重大疾病所属专科
   *[other] 核心专科
}列为帮扶专科缺口。
input-every-pair-new = 没有现行对应关系表（incumbent），所有结对均视为新增，规则“{ $rule }”适用于全部结对。
input-deadline-outside = 期限{ $value }不在规划期内，规则“到岗期限（on_duty_by）”不起作用。
input-stint-longer = 规则“派驻期下限（min_stint）”要求{ $value }个月，而规划期只有{ $months }个月，期内没有够长的派驻期。
input-no-staff = 没有派出人员表（staff）：不安排具体人员，覆盖情况按专科能力推算。
input-node-no-place = “{ $value }”没有坐标，无法计算距离。
input-node-level = “{ $value }”不是规则“远程医疗网络（telemedicine）”所列的层级。
input-level-empty = 没有层级为“{ $value }”的节点；其下级节点均无法通达。
input-no-appointments = 没有派出人员表（staff）：不安排任职。
input-no-nodes = 没有远程医疗节点表（nodes）：不规划远程医疗网络。
input-training-nobody = 规则“进修安排（training）”没有要求任何人进修：a_year（每年人数）、key_staff_share（骨干比例）、leaders（院领导）均未给出。
input-no-key_staff = 受援医院表未填骨干人数（key_staff），也没有进修人员表（trainees），无从得知骨干人数，因此不要求骨干进修。
input-no-leaders = 受援医院表未填领导人数（leaders），进修人员表（trainees）中也没有管理人员，无从得知院领导人数，因此不要求院领导进修。
input-no-training_places = 专科能力表（capabilities）中没有任何科室有进修名额（training_places），只能安排管理人员进修。
input-no-coverage = 既没有派出人员表（staff）也没有专科能力表（capabilities），不评估覆盖情况。
input-no-travel = 既没有经纬度也没有费用表（costs），不计算路程。

## 怎么办

mend-too-much = 请只保留需要的行和列，删除远在其下方或右侧的内容。
mend-outside = 请将其复制到场景旁（{ $folder }之内），或在同时包含两者的文件夹中运行命令。
mend-did-you-mean = 是否应为“{ $guess }”？
mend-one-of = 可填：{ $known }。
mend-write-id = 请填写其编号{ $id }。
mend-one-id = 请填写所指医院的编号。
mend-one-a-row = 请每行只填写一对医院。
mend-id-or-name = 请更正其中之一。
mend-add-id = 请在 { $table } 中补上，或删去引用它的各行。
mend-add-id-here = 请在 { $table } 中补上，或从此处删去。
mend-look-up = 编号和名称见 { $table }。
mend-half-width = 请写成{ $word }。
mend-region = 请按医院表填写省、市或县的名称，或删去此行。
mend-pin = 请删去此行，或修改规则或医院信息。
mend-keep-one = 请只保留其中一个。
mend-namesake = 如果是同一家医院，请只保留一行。
mend-remark = 如果此行是备注，请删去。
mend-remark-too = { $mend }如果此行是备注，请删去。
mend-swap = 请对调两者或更正其一。
mend-path = 请填写同一文件夹下的文件名，如supporters.csv。
mend-check-path = 请检查路径。
mend-file-beside = 请检查文件名；路径从写明它的文件所在的文件夹算起。
mend-scenario-file = 请给出文件夹，或其中的scenario.yaml。
mend-no-scenario = 请给出含有scenario.yaml的文件夹，或用“matcher new”新建。
mend-cycle = 请删去其中一处“extends（继承）”。
mend-new-scenario = 可用“matcher new”生成示例。
mend-save-as-utf8 = 请另存为UTF-8编码后重试。
mend-yaml = 请检查本行和上一行的冒号、引号和缩进。
mend-yaml-tab = 请用空格代替制表符。
mend-yaml-bracket = 本行或上文缺少括号或逗号。
mend-yaml-quote = 本行或上文缺少引号。
mend-yaml-colon = 请用半角冒号“:”，后面加一个空格。
mend-yaml-one-document = 请删去“---”一行，一个文件只写一个场景。
mend-yaml-alias = *后面的名称须先用&定义。
mend-month = 请写成2017-01的形式。
mend-write-matcher = 请在第一行写“matcher: 1”。
mend-write-tables = 请至少写明支援医院表（supporters）和受援医院表（recipients）。
mend-name-table = 请在tables（各表）下写明，如{ $table }: { $table }.csv。
mend-rule-value = 请写成{ $form }的形式，或写false停用该规则。
mend-form = 请写成{ $form }的形式。
mend-kinds-row = 请在规则“机构类别（kinds）”中写明，如{ $row }。
mend-link = 请在对口关系表（links）中增加一行，如{ $sender } → { $receiver }，或更正地区。
mend-km = 请把规则“最远距离（max_distance）”的公里数（km）提高到{ $km }或以上。
mend-ban = 请在人工决定表（decisions）中删去对{ $pair }的禁止。
mend-months = 请更正{ $supporter }或该受援医院的起止月份。
mend-same-region = 请更正医院所在地区，或让规则“同一地区（same_region）”只适用于有关的受援医院。
mend-rule-or-hospitals = 请修改规则，或更正医院信息。
mend-and = { $first }{ $rest }
mend-off = 请停用其中一个：{ $rule }: false。
mend-stint-lengths = 请减小派驻期下限（min_stint）或增大派驻期上限（max_stint）。
mend-soft = 请删去“soft”。
mend-sheets = 请在#后写明工作表。现有工作表：{ $known }。
mend-sheets-or-remove = 请在#后写明工作表，或删去“{ $table }:”一行。现有工作表：{ $known }。
mend-did-you-mean-or-remove = 是否应为“{ $guess }”？否则请删去“{ $table }:”一行。
mend-name-sheet = 请在tables（各表）下写“{ $table }: { $book }#{ $sheet }”，或清空该工作表。
mend-table-file = 请另存为.xlsx或.csv并使用该文件，或写明工作表，如book.xlsx#sheet。
mend-workbook = 请用Excel或WPS打开，不加密码另存为.xlsx后重试。
mend-save-as-xlsx = 请用Excel或WPS打开，另存为.xlsx，并使用该文件。
mend-name-csv = 请把扩展名改为.csv，或用Excel或WPS打开后另存为.xlsx。
mend-password = 请用Excel或WPS打开，取消密码后另存为.xlsx。
mend-too-wide = 请删去表格以外的行和列，其中可能有空格。
mend-quotes = 请用Excel或WPS重新另存为CSV。
mend-rows = 请更正各行，或从场景中去掉此表。
mend-fill-table = 请至少填写一行，或从场景中去掉此表。
mend-header = 表头须包含：{ $needed }。
mend-add-column = 请增加表头为“{ $chinese }”（或{ $id }）的列。
mend-rename-column = 请把表头“{ $guess }”改为“{ $chinese }”（或{ $id }）。
mend-blank = 请填写；合并的单元格请拆分后逐格填写。
mend-blank-below = 请逐行填写；如果确实没有，可不理会。
mend-split = 请拆分后逐格填写。
mend-hidden = 请取消隐藏，并删去不需要的内容。
mend-cell-error = 请更正公式，或直接填写数值。
mend-no-result = 请用Excel或WPS打开并保存，或直接填写数值。
mend-text-month = 请把单元格设为文本格式，写成{ $year }-10的形式。
mend-text-months = 请把单元格设为文本格式，写成{ $months }。
mend-patients = 本列填人数，不填比例。外转率为{ $rate }%时，可填诊疗人数（patients）{ $patients }、外转人数（referred_out）{ $out }。
mend-text-id = 请把单元格设为文本格式，重新填写编号。
mend-plain-number = 请把单元格设为常规数字格式，填写具体数目。
mend-list = 请写成 [甲, 乙] 的形式。
mend-whole = 请填写整数，如6。
mend-number = 请填写数字，如0.5。
mend-at-least = 请填写{ $limit }或以上的数。
mend-at-most = 请填写{ $limit }或以下的数。
mend-whole-between = 请填写{ $low }到{ $high }之间的整数。
mend-whole-from = 请填写{ $low }或以上的整数。
mend-number-between = 请填写{ $low }到{ $high }之间的数字。
mend-date = 请写成{ $year }-01或{ $year }-01-31的形式。
mend-when = 请在date（日期）、every（每月或每年）、at（派驻期结束）中只填一项。
mend-node-place = 请填写纬度和经度。
mend-both-places = 请两者都填或都不填。
mend-place = 请补填经纬度，或在费用表中填写该结对的费用。
mend-place-only = 请补填经纬度，或停用该规则。
mend-travel = 可在医院表中增加经纬度，或提供费用表。
mend-referrals = 请更正其中一个数字。
mend-cost = 请至少填写一项。
mend-region-path = 请写完整路径，如{ $path }。
mend-overlap = 同一人同一月份只能在一个岗位，请更正月份。
mend-full-coverage = 请启用规则“支援医院数（full_coverage）”，或在人工决定表（decisions）中锁定结对。

## 新建场景

input-folder-not-empty = 文件夹“{ $value }”不是空的。
input-not-written = 无法写入“{ $value }”。
mend-new-folder = 请指定一个新的或空的文件夹。
