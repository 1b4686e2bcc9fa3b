## 各对结对的原因（按代码，取首个成立者）

pairwhy-pinned = 决定表（或所保留的方案）要求该结对
pairwhy-given = 该结对由用户给定，并非选出
pairwhy-only_eligible = { $eligible ->
    [1] 唯一可结对的支援医院
   *[other] 可结对的 { $eligible } 家支援医院均已选用
}
pairwhy-kept = 保留现行结对
pairwhy-only_specialty = 可结对的支援医院中，只有该院有人能任：{ $posts }
pairwhy-nearest = { $unit ->
    [km] 可结对的 { $eligible } 家支援医院中没有更近的
   *[other] 可结对的 { $eligible } 家支援医院中没有费用更低的
}
pairwhy-nearest_free = { $unit ->
    [km] 尚有支援能力的医院中最近；更近的已无余力：{ $full }
   *[other] 尚有支援能力的医院中费用最低；费用更低的已无余力：{ $full }
}
pairwhy-staffs_most = 尚有支援能力的可结对医院中，能派人的岗位最多：权重 { $own }，其次为 { $best }
pairwhy-balance = 以上均不成立，由全部结对统筹得出

pairwhy-both = { $why }。次选：{ $second }。
pairwhy-more = ，仅就该结对多 { $amount } { $measure }
pairwhy-less = ，仅就该结对少 { $amount } { $measure }
pairwhy-same = ，仅就该结对路程相同
pairwhy-no-room = （按现有其他结对，该院已无余力）
pairwhy-no-second = 没有其他可结对的支援医院
pairwhy-note = 差值仅就该结对而言，其他结对不变。换成另一家对整个方案的代价，由以下命令求解证明：matcher why S SUPPORTER RECIPIENT
pairwhy-of = { $supporter }：{ $words }
