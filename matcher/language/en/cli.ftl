## Calling a command

cli-usage = Usage: { $usage }  (see { $command } --help)
cli-missing = { $name } is missing.
cli-bad-value = The value of { $name } does not fit. Possible: { $wanted }.
cli-no-option = There is no option { $name }. Possible: { $near }.
cli-option-value = The option { $name } needs a value, or takes none.
cli-too-much = There are more arguments than the command takes.
cli-no-command = There is no such command. Possible: { $known }.
cli-near-command = There is no such command. Did you mean { $near }? Possible: { $known }.
cli-whole-from = a whole number of at least { $low }
cli-whole-between = a whole number from { $low } to { $high }
cli-number-from = a number of at least { $low }
cli-number-between = a number from { $low } to { $high }

## How a command ends

cli-faults = { $count ->
    [one] 1 fault.
   *[other] { $count } faults.
}
cli-warning = Note: { $text }
cli-interrupted = Interrupted; nothing was written.
cli-internal = Internal error ({ $kind }). Please hand in this file: { $place }
cli-unwritable = { $path } cannot be written: { $reason }.
cli-distrusted = Internal error: the independent check does not confirm the plan, so it was not written. Please hand in this folder: { $place }
cli-lines = { $lines }
cli-infeasible = Proven: no plan keeps all hard rules.
cli-infeasible-among = The conflict lies among these recipients: { $recipients }.
cli-infeasible-nobody = { $count ->
    [one] { $recipient }: the only supporter is ruled out: { $rules }.
   *[other] { $recipient }: none of the { $count } supporters may support it; ruled out are, by rule: { $rules }.
}
cli-infeasible-not-given = { $recipient }: the given pairs hold no supporter for it.
cli-infeasible-pinned = { $supporter } → { $recipient }: this pair is pinned, but ruled out by { $rules }.
cli-infeasible-rule = { $rule } { $count }
cli-infeasible-months = no month in common
cli-infeasible-more = { $count ->
    [one] 1 more recipient of that kind.
   *[other] { $count } more recipients of that kind.
}
cli-infeasible-rules = Hard rules that can take part in it: { $rules }. Relax one of them, or let it say soft: true.
cli-no-pairs = The table holds no pair.
cli-no-plan = No plan was found within { $seconds } seconds; whether there is one is not known. Allow more with --time-limit.
cli-memory-short = Memory is running out: stopping with the best plan so far.
cli-no-memory = Memory ran out before a plan was found and written; the earlier plan, if any, is as it was. Close other programs, give the command more memory, or let it use fewer threads (--workers 1).
cli-crashed = Internal error: the search ended suddenly ({ $signal }); nothing was written. What it printed above helps whoever looks into it.
cli-stopped-early = Stopped before a plan was found; nothing was written.
cli-stopping = Stopping with the best plan so far. Press Ctrl-C again to leave at once without it.

cli-new = { $file } and its workbook are written, filled with a made-up example. Next: matcher validate { $folder }
cli-valid = The scenario has no faults.
cli-valid-in-part = { $count ->
    [one] The scenario can be used, but 1 row of its incumbent table is not used: see the notes.
   *[other] The scenario can be used, but { $count } rows of its incumbent table are not used: see the notes.
}

## Words and numbers

cli-comma = , {""}
cli-semicolon = ; {""}
cli-and-more = { $named } and { $more } more
cli-named = { $title } ({ $id })

## A scenario

cli-synthetic = MADE-UP DATA, not real: { $tables }. What rests on them says nothing about real hospitals.
cli-source = Source
cli-horizon = Horizon
cli-months = { $first } to { $last } ({ $count } months)
cli-size = Size
cli-sizes = { $supporters } supporters, { $recipients } recipients
cli-people = { $people } people

## Tables

cli-col-level = Level
cli-col-value = Value
cli-col-unit = Unit
cli-col-bound = Bound
cli-col-gap = Proof gap
cli-col-proven = What is proven
cli-col-worst-specialty = Most uncovered specialties
cli-col-worst-recipient = Most uncovered recipients
cli-col-uncovered = Uncovered
cli-col-months = of post-months
cli-col-covered = Covered
cli-col-reason = Why they stay uncovered
cli-col-kept = What keeps them
cli-col-kept-by = Rule in force, or table, that says so
cli-col-code = Code in unmet.csv
cli-col-rule = Rule
cli-col-missing = Missed by
cli-col-recipient = Recipient
cli-col-recipients = Recipients
cli-col-supporters = Supporters
cli-col-asks = What it asks
cli-col-specialty = Specialty
cli-col-patients = Patients
cli-col-referred = Referred out
cli-col-rate = Rate %
cli-col-rank = Rank
cli-col-why = Why

## Coverage

cli-coverage = Coverage
cli-no-coverage = Not assessed: there are no posts, or neither a staff nor a capabilities table.
cli-covered = { $percent } of the weighted post-months are covered; { $uncovered } of { $months } post-months stay uncovered.
cli-covered-broken = { $count ->
    [one] Counted with 1 violation: what may not stay as it is counts here as well.
   *[other] Counted with { $count } violations: what may not stay as it is counts here as well.
}
cli-sent = { $who ->
    [one] 1 person goes
   *[other] { $people } people go
} on { $count ->
    [one] 1 stint
   *[other] { $stints } stints
}.

## Pairs

cli-pairs = Pairs
cli-pairs-only = { $count ->
    [one] 1 pair.
   *[other] { $pairs } pairs.
}
cli-pairs-changed = { $count ->
    [one] 1 pair
   *[other] { $pairs } pairs
}: { $kept } kept, { $new } new; { $dropped } of the incumbent table dropped.
cli-incumbent-unused = { $count ->
    [one] 1 row of the incumbent table is not used ("matcher validate" says why).
   *[other] { $count } rows of the incumbent table are not used ("matcher validate" says why).
}
cli-dropped = Dropped: { $pairs }{ $count ->
    [0] .
    [one] ; and 1 more.
   *[other] ; and { $count } more.
}
cli-dropped-ask = What keeping a pair costs: matcher why { $scenario } { $supporter } { $recipient }; what fewer changes cost: matcher frontier { $scenario }.
cli-pair = { $supporter } → { $recipient }
cli-travel = Travel in all: { $travel } { $unit }.
cli-pairs-given = { $left ->
    [0] Given pairs: { $table }, { $rows } rows.
    [one] Given pairs: { $table }, { $rows } rows; 1 row cannot be used and is left out.
   *[other] Given pairs: { $table }, { $rows } rows; { $left } rows cannot be used and are left out.
}
cli-km = km
cli-alone = { $count ->
    [one] 1 recipient without a supporter: { $recipients }.
   *[other] { $count } recipients without a supporter: { $recipients }.
}
cli-stints-read = { $count ->
    [one] 1 planned stint.
   *[other] { $stints } planned stints.
}

## Rules broken and missed

cli-violations = { $count ->
    [one] 1 violation
   *[other] { $count } violations
}
cli-violation = - { $rule }: { $sentence }
cli-together = Months in a row stand in one line.
cli-each-month = each month from { $first } to { $last }
cli-with-rows = { $count ->
    [one] row { $rows }: { $sentence }
   *[other] rows { $rows }: { $sentence }
}
cli-with-stint-rows = { $count ->
    [one] stints.csv, row { $rows }: { $sentence }
   *[other] stints.csv, rows { $rows }: { $sentence }
}
cli-shortfalls = Soft rules missed
cli-no-shortfall = None.
cli-no-shortfall-known = None of those that could be assessed.
cli-shortfall-unknown = Not assessed.
cli-shortfalls-worst = Where most is missing, the first lines of each hospital:
cli-shortfalls-listed = { $left ->
    [0] All of it is in shortfalls.csv.
   *[other] All { $count } shortfalls are in shortfalls.csv, { $left } of them not shown here.
}
cli-shortfalls-left = { $left } of { $count } shortfalls are not shown here.
cli-not-assessed = Not assessed
cli-rows-out = { $count ->
    [one] 1 row that cannot be used
   *[other] { $count } rows that cannot be used
}

## Schedules

cli-schedules = Schedules
cli-none = none
cli-training = { $placed ->
    [one] 1 person trains
   *[other] { $placed } people train
}{ $missing ->
    [0] , everybody who is asked for
    [one] ; 1 finds no place, listed in unplaced.csv
   *[other] ; { $missing } find no place, listed in unplaced.csv
}
cli-training-proven = {" "}(proven: no schedule places more)
cli-training-bound = {" "}(at least { $bound } of them cannot be placed at all)
cli-training-reason = { $count }: { $reason }
cli-appointed = { $title }: { $count }
cli-network = { $connected } nodes connected, { $km } km in all
cli-network-proven = , proven: no way is shorter
cli-network-bound = , at least { $bound } km are needed
cli-network-cut = { $count ->
    [one] . Not reached: 1 node: { $nodes }
   *[other] . Not reached: { $count } nodes: { $nodes }
}
cli-dates = { $dates } dates from { $first } to { $last }
cli-goals = goals
cli-goals-told = { $goals } goals of { $recipients } recipients, listed in goals.csv
cli-and-more-nodes = { $named } and { $more } more

## Levels

cli-levels = Levels of the objective, most important first
cli-levels-recomputed = Levels of the objective, recomputed
cli-proven-first = proven: no plan is better
cli-proven = proven: no plan as good on the levels above is better
cli-proven-given = proven for the values above, which are not proven themselves
cli-proven-first-pairs = proven: with these pairs, no rotation is better
cli-proven-pairs = proven: with these pairs, no rotation as good on the levels above is better
cli-proven-given-pairs = with these pairs, proven for the values above, which are not proven themselves
cli-nothing-proven = nothing proven
cli-could-gain = at most { $percent } could still be gained
cli-could-gain-given = with the values above kept, at most { $percent } could still be gained

## The end of a summary

cli-plan = Plan
cli-status = Status
cli-status-optimal = optimal: every level is proven
cli-status-feasible = feasible: better plans have not been ruled out
cli-status-optimal-pairs = with these pairs, no rotation is better: every level is proven
cli-status-feasible-pairs = feasible: with these pairs, better rotations have not been ruled out
cli-status-optimal-broken = the given pairs break rules; with them, no rotation is better
cli-status-feasible-broken = the given pairs break rules; with them, better rotations have not been ruled out
cli-status-stopped = stopped by you: the best plan so far
cli-check = Check
cli-check-clean = No violations.
cli-check-broken = { $count ->
    [one] 1 violation.
   *[other] { $count } violations.
}
cli-check-rows = { $count ->
    [one] 1 row cannot be used
   *[other] { $count } rows cannot be used
}
cli-check-rest-clean = { $rows }; the rest breaks no rule.
cli-check-rest-broken = { $count ->
    [one] { $rows }; the rest has 1 violation.
   *[other] { $rows }; the rest has { $count } violations.
}
cli-check-table = { $count ->
    [one] 1 violation, which comes with the given pairs.
   *[other] { $count } violations, which come with the given pairs.
}
cli-place = Written to
cli-replaced = { $folder } (in place of an earlier plan)
cli-time = Time
cli-took = { $clock } (minutes:seconds)

## plan.json against the recomputed values

cli-compared = Compared with plan.json
cli-compared-same = It says the same.
told-unreadable = { $file } cannot be read.
told-level = level { $level }: plan.json says { $told }, recomputed is { $found }.
told-schedule = schedule { $rule }: plan.json says { $told }, recomputed is { $found }.
told-bound = schedule { $rule }: plan.json says that { $told } is proven, recomputed is { $found }.
told-missing = { $file } is missing.
told-outputs = { $file } is not the file that was written with the plan.
told-inputs = { $file }, from which the plan was made, has changed since.
told-incumbent = the incumbent table
told-given = { $left ->
    [0] The pairs were given: { $table }, { $rows } rows. Status and bounds speak of these pairs alone.
    [one] The pairs were given: { $table }, { $rows } rows, 1 row left out. Status and bounds speak of these pairs alone.
   *[other] The pairs were given: { $table }, { $rows } rows, { $left } rows left out. Status and bounds speak of these pairs alone.
}

## Rules in words

cli-rule-asks = to be given: { $names }
cli-rule-defaults = defaults: { $values }
cli-rule-values = with { $values }
cli-rule-kinds = for recipients of kind: { $kinds }
cli-rule-recipients = for recipients: { $recipients }
cli-rule-soft = soft: a breach counts as shortfall
cli-rule-own = own value: { $name } is { $own }; the profile said { $said }
cli-everybody = all
cli-rule-clause = clause: { $clause }

## Gaps

cli-no-gaps = No gap rule applies here; posts come from the posts table and the duty posts alone.
cli-years = Years added up: { $years }
cli-why-core = core specialty
cli-why-top = { $top ->
    [one] the highest rate
   *[other] among the { $top } highest rates
}
cli-why-below = { $top ->
    [one] below the highest rate
   *[other] below the { $top } highest rates
}
cli-why-major = major disease
cli-why-no_patients = no patients, not ranked
cli-tie-referred = ; same rate as { $other }, which refers out more
cli-tie-id = ; same numbers as { $other }, order of ids

## Progress

cli-step-gaps = deriving gaps
cli-step-pairing = pairing
cli-step-rotation = rotation
cli-step-check = checking
cli-progress-step = { $time }  { $step }
cli-progress-level = { $time }  { $step }, { $level }: no plan yet
cli-progress-unproven = { $time }  { $step }, { $level }: best { $value }, nothing proven yet
cli-progress = { $time }  { $step }, { $level }: best { $value }, bound { $bound }, proof gap { $gap }
cli-progress-done = , { $done } of { $total } independent parts searched at this level
