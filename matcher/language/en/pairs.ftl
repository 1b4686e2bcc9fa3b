## Why a pair is there, by code; the first that holds

pairwhy-pinned = the decisions table, or the plan that was kept, asks for it
pairwhy-given = it was given, not chosen
pairwhy-only_eligible = { $eligible ->
    [one] the only eligible supporter
   *[other] all { $eligible } eligible supporters are taken
}
pairwhy-kept = kept from the pairs in force
pairwhy-only_specialty = the only eligible supporter with anybody for { $posts }
pairwhy-nearest = { $unit ->
    [km] none of the { $eligible } eligible supporters is nearer
   *[other] none of the { $eligible } eligible supporters costs less
}
pairwhy-nearest_free = { $unit ->
    [km] the nearest with room; nearer ones are taken up: { $full }
   *[other] the cheapest with room; cheaper ones are taken up: { $full }
}
pairwhy-staffs_most = of the eligible supporters with room it has people for most posts: weight { $own }, the next one { $best }
pairwhy-balance = none of these alone: it follows from the balance with the other pairs

pairwhy-both = { $why }. Second choice: { $second }.
pairwhy-more = , { $amount } { $measure } more for this pair alone
pairwhy-less = , { $amount } { $measure } less for this pair alone
pairwhy-same = , equally far for this pair alone
pairwhy-no-room = {" "}(no room as the other pairs stand)
pairwhy-no-second = no other supporter is eligible
pairwhy-note = The difference is that of this pair alone, the other pairs left as they are. What another pair costs the whole plan is proven by: matcher why S SUPPORTER RECIPIENT
pairwhy-of = { $supporter }: { $words }
