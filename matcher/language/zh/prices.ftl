## 提出某项要求的代价：采用某一结对（pin）、不采用某一结对（ban）、保留已认可的安排（keep）

price-title = { $asked ->
    [pin] 采用该结对的代价
    [ban] 该结对的作用
   *[keep] 保留已认可安排的代价
}
price-col-level = 目标层级
price-col-free = { $asked ->
    [keep] 不保留
   *[other] { $proven ->
       [no] 已找到的最好方案
      *[yes] 最优方案
    }
}
price-col-tied = { $asked ->
    [pin] 采用该结对
    [ban] 不采用该结对
   *[keep] 保留
}
price-col-difference = 相差
price-col-unit = 单位
price-bound = { $value }（理论下限 { $bound }）
price-range = { $least } 至 { $most }
price-open = 无法断定
price-open-note = 无法断定：以上某一层级在两个方案中未全部证明。
price-amount = { $amount } { $unit }

price-nothing = { $asked ->
    [pin] 已证明：有同样好的方案采用该结对。
    [ban] 已证明：有同样好的方案不采用该结对。
   *[keep] 保留这些安排没有代价：已证明不保留也没有更好的方案。
}
price-exactly = { $asked ->
    [pin] 已证明：采用该结对的方案都不如最优方案。采用时，“{ $level }”至少变差 { $amount }，也只需变差这么多。
    [ban] 已证明：不采用该结对的方案都不如最优方案。不采用时，“{ $level }”至少变差 { $amount }，也只需变差这么多。
   *[keep] 已证明：保留这些安排的代价为“{ $level }”{ $amount }。
}
price-between = { $asked ->
    [pin] 已证明：采用该结对的方案都不如最优方案。采用时，“{ $level }”变差至少 { $least }，至多 { $most }。
    [ban] 已证明：不采用该结对的方案都不如最优方案。不采用时，“{ $level }”变差至少 { $least }，至多 { $most }。
   *[keep] 保留这些安排的代价为“{ $level }”至少 { $least }，至多 { $most }。
}
price-at_most = { $asked ->
    [pin] 采用该结对是否有代价尚不清楚；“{ $level }”的代价至多 { $most }。
    [ban] 是否有同样好的方案不采用该结对尚不清楚；不采用时，“{ $level }”至多变差 { $most }。
   *[keep] 保留这些安排是否有代价尚不清楚；“{ $level }”的代价至多 { $most }。
}
price-as_found = { $asked ->
    [pin] 有采用该结对的方案，与已找到的最好方案同样好。并非各层级均已证明，尚不能排除更好的方案。
    [ban] 有不采用该结对的方案，与已找到的最好方案同样好。并非各层级均已证明，尚不能排除更好的方案。
   *[keep] 不保留时也未找到更好的方案。并非各层级均已证明，尚不能排除更好的方案。
}
price-unproven = { $asked ->
    [pin] 找到的采用该结对的方案在“{ $level }”上差 { $amount }。是否必然如此尚不清楚：以上某一层级未获证明。
    [ban] 找到的不采用该结对的方案在“{ $level }”上差 { $amount }。是否必然如此尚不清楚：以上某一层级未获证明。
   *[keep] 找到的保留这些安排的方案在“{ $level }”上差 { $amount }。是否必然如此尚不清楚：以上某一层级未获证明。
}
price-relieved = 决定表指定了该结对。如不采用，“{ $level }”会好 { $amount }。
price-better = 决定表指定了该结对；找到的不采用该结对的方案在“{ $level }”上好 { $amount }。并非各层级均已证明。
