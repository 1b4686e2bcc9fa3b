## What stress says

stress-no-staff = The scenario has no staff table: nobody can leave. Give one under tables: staff.
stress-no-posts = The scenario has no posts: there is nothing to cover. Switch on a rule that makes gaps, or give a posts table.
stress-from-outside = { $month } is not in the horizon, { $first } to { $last }. Give a month of it with --from.

cli-step-stress = drawing samples
cli-step-repairs = repairing
stress-progress = { $done } of { $total } samples
stress-title = If people leave for good
stress-asked = In each month from { $first } on, everybody in the staff table leaves for good with probability { $rate } ({ $year } within a year), one independently of the other. Samples: { $samples }, seed { $seed }.
stress-leavers = On average { $leavers } of the { $people } people on stints leave before their last stint ends.
stress-fewer = Completed: { $done } of { $samples } samples.
stress-broken = { $count ->
    [one] The plan itself breaks a rule (1 violation); it is tried out as it is. See matcher check.
   *[other] The plan itself breaks rules ({ $count } violations); it is tried out as it is. See matcher check.
}

stress-coverage = Covered share of the weighted post-months
stress-col-answer = Answer
stress-col-samples = Samples
stress-col-expected = Expected
stress-col-median = Median
stress-col-low = 5th percentile
stress-col-open = Uncovered
stress-own = the plan itself
stress-without = no reaction
stress-same = no reaction, same samples
stress-repaired = with repairs
stress-between = { $value } ({ $low } to { $high })
stress-at-most = { $value } (at most { $high })
stress-at-least = { $value } (at least { $low })
stress-unknown = { $value } (too few)
stress-note-intervals = In brackets: between these lies the true value in 95 of 100 such runs.
stress-note-low = 5th percentile: in one sample of twenty, coverage is this or worse.
stress-note-calculated = Without reaction the expectation can also be calculated, without samples: { $percent }.
stress-note-repaired = With repairs: in each month in which people leave, their group of hospitals is planned anew from that month on; pairs stay. Plans that were found ({ $repairs } repairs): reaction saves at least this.
stress-note-unanswered = { $count ->
    [one] 1 repair found no plan in its time; there, nobody came instead.
   *[other] { $count } repairs found no plan in their time; there, nobody came instead.
}
stress-note-saved = In the same samples, repairs win back { $points } percentage points of coverage ({ $low } to { $high }).
stress-note-saved-one = In the same sample, repairs win back { $points } percentage points of coverage.
stress-no-repaired = No sample was repaired completely before the end; allow more with --time-limit.
stress-fewer-repaired = Completed: { $done } of { $samples } samples to be repaired.
stress-chart = Covered share of each month's weight: the plan itself in steps, the mean of the samples, and dotted the 5th percentile of each month.
stress-col-month = Month
stress-month-mean = { $answer }: mean
stress-month-low = { $answer }: 5th percentile

stress-posts = Posts that break most often when nobody reacts
stress-posts-note = To break is to lose a month that the plan covers: share of the samples, first month lost, months lost and their weight on average.
stress-col-recipient = Recipient
stress-col-post = Post
stress-col-broken = Breaks in
stress-col-first = First in
stress-col-lost = Months
stress-col-weight = Weighted
stress-col-same = No reaction
stress-posts-repaired = Posts that break most often with repairs
stress-people = People whose leaving costs most (this person alone, from { $first } on, nobody reacts)
stress-col-person = Person
stress-col-hospital = From
stress-col-at = Sent to
stress-none = None.
stress-stopped = stopped by you: the samples so far
