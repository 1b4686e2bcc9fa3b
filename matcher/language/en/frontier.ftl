## frontier: the best plan for each number of new pairs

frontier-title = The best plan with at most so many new pairs
frontier-col-most = At most
frontier-col-new = New
frontier-col-bought = The last change gains
frontier-col-bought-at = The last change gains; most of all at
frontier-bought = { $gained }
frontier-bought-at = { $gained }; { $recipient }
frontier-nothing = nothing
frontier-nothing-found = nothing found
frontier-progress = at most { $most } new pairs here; { $done } of { $total } searches

frontier-worth = What the changes are worth
frontier-fewest = { $least ->
    [0] No pair has to change (proven).
    [one] At least 1 pair must be new (proven).
   *[other] At least { $least } pairs must be new (proven).
 }
frontier-fewest-open = The fewest new pairs found are { $least }; no plan has fewer than { $bound }.
frontier-no-gain = No change gains anything in { $what }.
frontier-dearest = Each change buys most from { $before } to { $after } new pairs: { $gained } { $unit } less{ $share }.
frontier-of-all = {" "}({ $percent } of all)
frontier-where = Most is gained by { $recipient } ({ $gained }), whose own pair stays: others make room for it.
frontier-where-new = Most is gained by { $recipient } ({ $gained }), now supported by { $added }.
frontier-where-swap = Most is gained by { $recipient } ({ $gained }), now supported by { $added } instead of { $dropped }.
frontier-steepest = From the first row on, the gain per change is largest with { $most } new pairs: { $gained } { $unit } each.
frontier-flat = { $count ->
    [one] One more change gains nothing at { $numbers }: the plan is that of the row before.
   *[other] One more change gains nothing at { $numbers }: the plans are those of the rows before.
 }
frontier-missed = At { $numbers } no plan was found that is better than that of the row before; there may be one. More time (--time-limit) may find it.
frontier-reached = More than { $most } new pairs gain nothing: this is the best of all plans (proven).
frontier-reached-open = With { $most } new pairs the table reaches the best plan found without a limit; that none is better is not proven.
frontier-not-reached = More than { $most } new pairs could gain more; the table ends here because of the limit.
frontier-open = Not everything is proven at { $numbers }: the figures there are the best found, in brackets what no plan can pass.
frontier-shortfall = Soft rules come before coverage where the objective says so: a further change may go into what they lack.

frontier-status-proven = every row is proven: no plan with so few new pairs is better
frontier-status-open = better plans have not been ruled out in some rows
frontier-status-stopped = stopped; the best found so far
frontier-checked = { $count ->
    [one] The plan of the row was recomputed independently: no violations, the same values.
   *[other] The plans of all { $count } rows were recomputed independently: no violations, the same values.
 }
frontier-no-incumbent = The scenario has no incumbent table, so no pair is new or kept.
frontier-no-incumbent-mend = Give the pairing table in force under tables: incumbent.
frontier-odd-limit = The frontier sets the limit of new pairs itself, but the rule max_changes of this scenario is soft or concerns some recipients only.
frontier-odd-limit-mend = Switch it off: max_changes: false.
frontier-too-few = Proven: at least { $bound } pairs must be new, and at most { $most } may be. Allow more with --max or in the rule max_changes.
frontier-too-few-found = No plan with at most { $most } new pairs was found in the time; the fewest found are { $least }, no plan has fewer than { $bound }. Give more time with --time-limit, or allow more with --max.

frontier-page-curve = The curve
frontier-page-table = The table
frontier-page-dashed = Dashed: what no plan with so many new pairs can pass, where that is not reached.
frontier-axis-changes = at most so many new pairs
frontier-axis-covered = covered, % of weighted post-months
frontier-page-plan = Plan
frontier-page-points = Each point is the plan found with at most so many new pairs, a row of the table below.
frontier-page-covered = Covered with at most { $most } new { $most ->
    [one] pair
   *[other] pairs
 }
frontier-page-told = { $what }: { $first } with a limit of { $least }, { $last } with a limit of { $most } new pairs. The table below has every number.
frontier-page-open = In brackets: a bound that no plan can pass, where the value is not proven.
