gaps-no-table = 没有外转情况表：只有{ $policy ->
    [top_referred] 重大疾病所属专科
   *[other] 核心专科
}列为帮扶专科缺口。
gaps-few-years = 外转情况表中规划期以前的年份只有 { $found } 个，规则要求 { $asked } 个；外转率仅按这些年份计算。
gaps-no-rows = { $recipient } { $name }：{ $years } 年没有外转数据，只有{ $policy ->
    [top_referred] 重大疾病所属专科
   *[other] 核心专科
}列为帮扶专科缺口。
gaps-missing-year = { $recipient } { $name }：缺少 { $years } 年的外转数据，外转率仅按其余年份计算。
gaps-few-specialties = { $recipient } { $name }：{ $policy ->
    [top_referred] 有患者的病种或专科
   *[other] 除核心专科外有患者的专科
}只有 { $found } 个，少于规则要求的 { $top } 个，全部列为帮扶专科缺口。
gaps-nobody-can = { $specialty }：没有任何支援医院能够帮扶该专科，{ $count } 家受援医院的相应岗位将一直空缺：{ $recipients }。
gaps-post-clash = { $recipient }：有两个岗位都叫 { $post }。请在岗位表或规则“另设岗位（posts）”中改名；帮扶专科缺口的岗位以专科命名。
