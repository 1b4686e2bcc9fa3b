## matcher explain

explain-has-plan = Nothing is in conflict: there is a plan that keeps all hard rules. Run matcher solve.
explain-conflict = Conflict { $number } of { $all }
explain-shape-room = { $count ->
    [one] { $recipients } needs
   *[other] { $recipients } together need
} { $need }, but { $senders ->
    [one] only { $supporters } may support { $count ->
        [one] it
       *[other] them
    }, and has room for { $room }
   *[other] only { $supporters } may support { $count ->
        [one] it
       *[other] them
    }, and together have room for { $room }
}.
explain-shape-nobody = { $recipients } needs { $need } { $need ->
    [1] supporter
   *[other] supporters
}, but { $room ->
    [0] no hospital may support it
   *[other] only { $supporters } may support it
}.
explain-shape-other = These cannot hold together:
explain-rule = - { $rule }: { $sentence }
explain-fact-supporter_months = - Supporters that take part in some months only:
explain-fact-staff_months = - People who are available in some months only:
explain-fact-absences = - Absences:
explain-line = { $file }, line { $line } (rules.{ $rule })
explain-row = { $told } — { $table }, row { $rows }
explain-row-nowhere = { $told }
explain-more = and { $count } more rows
explain-capacity = { $supporter }: capacity { $capacity }
explain-numbers = { $recipient }: { $least ->
    [one] at least 1 supporter
   *[other] at least { $least } supporters
}, at most { $most }
explain-pin = { $supporter } → { $recipient } must be chosen
explain-ban = { $supporter } → { $recipient } must not be chosen
explain-months = { $who }: { $months }
explain-verified = Verified: together they leave no plan; with any single one of them dropped, the others do.
explain-not-verified = Proven: together they leave no plan. That every one of them is needed could not be shown.
explain-repairs = Any one of these mends it (the smallest first, each verified by solving the whole scenario):
explain-repair = { $number }. { $sentence }
explain-repair-open = { $number }. { $sentence } (not verified: the time was over)
explain-no-repair = No single change of the kinds tried mends it.
explain-together = One change for each conflict: with all of these there is a plan (verified)
explain-not-together = No such set was found; repairs of a conflict are verified with the other conflicts left out.
explain-rest-unknown = Whether anything else is in conflict is not known: the time was over. Allow more with --time-limit.
explain-unknown = No conflict was found within { $seconds } seconds, and no plan either. Allow more with --time-limit.
explain-point = matcher explain { $scenario } says which rules and rows cannot hold together, and what to change.
