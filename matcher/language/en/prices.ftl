## What it costs to ask for something: a pair (pin), no such pair (ban), what a person accepted (keep)

price-title = { $asked ->
    [pin] What it would cost to have this pair
    [ban] What this pair is worth
   *[keep] What the lock costs
}
price-col-level = Level
price-col-free = { $asked ->
    [keep] Without the lock
   *[other] { $proven ->
       [no] Best plan found
      *[yes] Best plan
    }
}
price-col-tied = { $asked ->
    [pin] With the pair
    [ban] Without the pair
   *[keep] With the lock
}
price-col-difference = Difference
price-col-unit = Unit
price-bound = { $value } (bound { $bound })
price-range = { $least } to { $most }
price-open = not told
price-open-note = Not told: a level above is not proven in both plans.
price-amount = { $amount } { $unit }

price-nothing = { $asked ->
    [pin] Another plan as good has this pair: proven.
    [ban] Another plan as good does without this pair: proven.
   *[keep] The lock costs nothing: no plan is better without it, proven.
}
price-exactly = { $asked ->
    [pin] No plan as good has this pair: proven. With it, "{ $level }" is worse by { $amount }.
    [ban] No plan as good does without this pair: proven. Without it, "{ $level }" is worse by { $amount }.
   *[keep] The lock costs { $amount } at "{ $level }": proven.
}
price-between = { $asked ->
    [pin] No plan as good has this pair: proven. With it, "{ $level }" is worse by at least { $least } and at most { $most }.
    [ban] No plan as good does without this pair: proven. Without it, "{ $level }" is worse by at least { $least } and at most { $most }.
   *[keep] The lock costs at least { $least } and at most { $most } at "{ $level }".
}
price-at_most = { $asked ->
    [pin] Whether this pair costs anything is not known; at "{ $level }" it costs at most { $most }.
    [ban] Whether a plan as good does without this pair is not known; without it, "{ $level }" is worse by at most { $most }.
   *[keep] Whether the lock costs anything is not known; at "{ $level }" it costs at most { $most }.
}
price-as_found = { $asked ->
    [pin] A plan with this pair is as good as the best one found. Not every level is proven: better plans have not been ruled out.
    [ban] A plan without this pair is as good as the best one found. Not every level is proven: better plans have not been ruled out.
   *[keep] No plan that was found without the lock is better. Not every level is proven: better plans have not been ruled out.
}
price-unproven = { $asked ->
    [pin] The plan found with this pair is worse at "{ $level }" by { $amount }. Whether that must be is not known: a level above is not proven.
    [ban] The plan found without this pair is worse at "{ $level }" by { $amount }. Whether that must be is not known: a level above is not proven.
   *[keep] The plan found with the lock is worse at "{ $level }" by { $amount }. Whether that must be is not known: a level above is not proven.
}
price-relieved = The decisions table pins this pair. Without it, "{ $level }" is better by { $amount }.
price-better = The plan found without the pair that the decisions table pins is better at "{ $level }" by { $amount }; not every level is proven.
