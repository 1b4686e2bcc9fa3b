gaps-no-table = There is no referrals table: only { $policy ->
    [top_referred] the major diseases make gaps
   *[other] the core specialties become gaps
}.
gaps-few-years = The referrals table holds { $found } of the { $asked } years asked for before the horizon; the rates rest on these alone.
gaps-no-rows = { $recipient } { $name }: no referrals in { $years }; only { $policy ->
    [top_referred] the major diseases make gaps
   *[other] the core specialties become gaps
}.
gaps-missing-year = { $recipient } { $name }: no referrals for { $years }; the rates rest on the other years.
gaps-few-specialties = { $recipient } { $name }: { $found } { $policy ->
    [top_referred] diseases or specialties with patients
   *[other] specialties with patients beside the core ones
}, fewer than the { $top } asked for; all of them are gaps.
gaps-nobody-can = { $specialty }: no supporter can help with it; { $count ->
    [one] the post stays empty at { $recipients }.
   *[other] the posts stay empty at { $count } recipients: { $recipients }.
}
gaps-post-clash = { $recipient }: two posts are called { $post }. Rename the one in the posts table or in the rule "posts"; a gap's post bears the name of its specialty.
