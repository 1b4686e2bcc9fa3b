kind-general = 综合医院
kind-tcm = 中医医院
kind-maternal_child = 妇幼保健院
kind-infectious = 传染病医院
kind-psychiatric = 精神病医院
kind-emergency_centre = 急救中心
kind-cdc = 疾控中心
kind-blood_centre = 血液中心
kind-township = 乡镇卫生院

role-clinician = 医师
role-manager = 管理人员
role-nurse = 护理人员
role-technician = 医技人员

title-resident = 住院医师
title-attending = 主治医师
title-senior_attending = 高年资主治医师
title-associate_chief = 副主任医师
title-chief = 主任医师

appointment-vice_president = 副院长
appointment-department_head = 科室主任
appointment-deputy_head = 科室副主任
appointment-first_vice_director = 第一副院长

demand-a_year = 年度派出人数
demand-key_staff_share = 骨干进修人数
demand-leaders = 院领导进修人数

region-province = 省份
region-city = 城市
region-county = 县（区）

level-national = 国家
level-province = 省
level-city = 市（州）
level-county = 县
level-township = 乡镇

group-policy = 帮扶专科缺口规则
group-eligibility = 结对资格
group-limit = 限制
group-demand = 要求
group-schedule = 日程

measure-pairs = 对
measure-load = 任务量
measure-months = 月
measure-stints = 派驻期
measure-person_months = 人月
measure-posts = 岗位
measure-people = 人
measure-dates = 项
measure-nodes = 个节点

words-none = 不限
words-yes = 是
words-no = 否
