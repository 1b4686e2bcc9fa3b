## matcher anonymise：替换了什么

anonymise-heading = 已替换为代号
anonymise-col-what = 内容
anonymise-col-count = 数量
anonymise-col-example = 首个代号
anonymise-hospital = 医院和远程医疗节点
anonymise-person = 派出人员
anonymise-trainee = 进修人员
anonymise-region = 地区
anonymise-channel = 渠道
anonymise-post = 岗位名称
anonymise-goal = 目标
anonymise-event = 重要节点类别
anonymise-node_level = 网络层级
anonymise-objective = 目标层级名称
anonymise-places-costs = 坐标已略去；费用表列出每对医院的原公里数（取整）。
anonymise-places-nodes = 医院坐标已略去，费用表列出每对医院的原公里数（取整）；远程医疗节点的坐标在地球上随机转动，相互距离不变。
anonymise-places-moved = 有规则要用距离，因此坐标在地球上随机转动，取整后的公里数不变。
anonymise-places-none = 没有坐标，也没有费用。
anonymise-left-out = 已略去：人员姓名、医院等级、规则依据、文件来源、备注、缺勤原因、目标值和进展，以及不读取的列和工作表。
anonymise-stays = 交出之前请看一遍：数字、机构类别、专科、病种、职称、日期和距离均为原值，熟悉当地的人仍可能从诊疗人数、人口或距离认出某家医院。
anonymise-key = 对照表
anonymise-key-secret = 对照表写明每个代号指谁：请自己保存，不要交出。
anonymise-no-key = 无法得知每个代号指谁；用 --key FILE 可另写一份对照表，以便把答复换回原名。

## 错误

anonymise-still-named = 副本中仍会出现“{ $word }”，见“{ $value }”。
anonymise-mend-named = 请在场景中把该专科或病种改写为不含此名称；未写入任何内容。
anonymise-not-moved = 无法移动各地点而使每段距离的公里数都不变。
anonymise-not-a-folder = “{ $value }”是文件。
anonymise-key-inside = 对照表会放进要交出的文件夹。
anonymise-mend-key = 请指定该文件夹之外的文件。
anonymise-key-there = 已有“{ $value }”。
anonymise-mend-new-key = 请指定不存在的文件。
