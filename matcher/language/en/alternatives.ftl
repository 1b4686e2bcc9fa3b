## solve --alternatives: plans beside the best one

alternatives-title = The best plan, and plans that differ from it as much as possible
alternatives-progress = plan { $number } of { $wanted }
alternatives-plan = Plan { $number }
alternatives-pairs = pairs
alternatives-new_pairs = new pairs
alternatives-shared = pairs shared with the plans before
alternatives-shared-with = shared with plan { $number }
alternatives-place = folder
alternatives-best = Best plan
alternatives-band = Every plan leaves at most { $uncovered } weighted post-months uncovered: { $within }% of all more than plan 1, and no more shortfall than it.
alternatives-alike = { $count ->
    [0] No recipient has the same supporters in all plans.
    [one] 1 recipient has the same supporters in all plans; alternative_pairs.csv lists all.
   *[other] { $count } recipients have the same supporters in all plans; alternative_pairs.csv lists all.
 }
alternatives-open = In brackets: no plan within these limits shares fewer pairs than that; where nothing stands in brackets, that is proven of the number itself.
alternatives-exhausted = { $count ->
    [one] There is no other plan within these limits (proven).
   *[other] { $wanted } plans were asked for and there are { $count }: any further one within these limits that differs most is one of these (proven).
 }
alternatives-fewer = { $wanted } plans were asked for; in the time no more than { $count } were found. Give more with --time-limit.
alternatives-checked = { $count ->
    [one] The plan was recomputed independently: no violations, the same values.
   *[other] All { $count } plans were recomputed independently: no violations, the same values.
 }
alternatives-needs-within = --alternatives needs --within: how many per cent of all weighted post-months a plan may cover less than the best, for instance --within 1.
alternatives-needs-number = --within says how good the plans of --alternatives must be; give --alternatives as well, for instance --alternatives 3.
alternatives-not-with = --alternatives and { $option } do not go together: alternatives need pairs that are free to differ.
alternatives-no-coverage = Alternatives are measured by the coverage, which is not a level of its own in the objective of this scenario.
alternatives-no-coverage-mend = Name coverage in the objective, for instance: objective: [shortfall, coverage, changes, travel].
alternatives-not-assessed = Alternatives are measured by the coverage, which cannot be assessed: there is neither a staff nor a capabilities table.
alternatives-not-assessed-mend = Give one of the two under tables.
