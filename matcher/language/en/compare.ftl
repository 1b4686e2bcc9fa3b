## matcher compare: names of tables

compare-table-incumbent = incumbent table
compare-table-best = best table
compare-table-best_found = best found

## Lines of the summary

compare-tables = Tables compared
compare-col-table = Table
compare-line-outcome = Search
compare-line-faults = Rows that cannot be used
compare-line-broken = Rules broken
compare-line-soft = Soft pairing rules missed
compare-line-pairs = Pairs
compare-line-kept = - kept
compare-line-new = - new
compare-line-dropped = - dropped
compare-line-level = { $level }{ $unit ->
    [none] {""}
   *[other] {" "}({ $unit })
}
compare-line-bound = - no less is possible
compare-line-covered = Weighted post-months covered
compare-line-uncovered = Post-months uncovered, of { $months }
compare-line-travel = Travel ({ $unit })
compare-line-supporters = Supporters with a recipient
compare-line-loaded = Most loaded (load/capacity)
compare-line-above = - above their capacity
compare-line-people = People with a stint
compare-line-placed = Trainees placed
compare-line-missing = Trainees without a place

compare-outcome-optimal = proven optimal
compare-outcome-feasible = not all proven
compare-outcome-infeasible = proven: no rotation keeps the hard rules
compare-outcome-infeasible_best = proven: no table keeps the hard rules
compare-outcome-unknown = no plan found in time
compare-outcome-stopped = not looked for: stopped by you

## What is proven

compare-proof = What is proven
compare-all-proven = Every value is proven, as long as the levels above stay as good: by a given table's pairs no rotation is better, and for the best table no table is.
compare-rest-proven = Every other value is proven, as long as the levels above stay as good: by a given table's pairs no rotation is better, and for the best table no table is.
compare-open = { $table }, { $level }: { $value } found; at least { $bound } as long as the levels above stay as good, so at most { $percent } could still be gained.
compare-open-nothing = { $table }, { $level }: { $value } found; nothing is proven.
compare-conflict = { $table }: the conflict lies among these recipients: { $recipients }.

## What is wrong with a table

compare-findings = { $table }: { $broken ->
    [0] no rule broken
    [one] 1 rule violation
   *[other] { $broken } rule violations
}{ $soft ->
    [0] {""}
    [one] , 1 soft pairing rule missed
   *[other] , { $soft } soft pairing rules missed
}{ $faults ->
    [0] {""}
    [one] , 1 row that cannot be used
   *[other] , { $faults } rows that cannot be used
}
compare-left-out = Rows that cannot be used are left out, nothing is put in their place; an incumbent pair that one of them was to keep counts as dropped.
compare-finding-soft = (soft) { $sentence }
compare-more = ... and { $count } more, all in comparison.xlsx and comparison.html
compare-nothing-wrong = No rule is broken, and every row can be used.
compare-all-findings = Rules broken, and rows that cannot be used

## Coverage

compare-specialties = Uncovered post-months by specialty
compare-counties = Uncovered post-months by county
compare-col-specialty = Specialty
compare-col-county = County
compare-col-of = of
compare-no-county = not told
compare-county-itself = { $region } (city itself)

## Changes

compare-gains = Recipients whose coverage changes most against the incumbent table
compare-changes = Changed pairs
compare-all-changes = Pairs kept, new and dropped
compare-agreements = Agreements
compare-col-recipient = Recipient
compare-col-supporter = Supporter
compare-col-recipient-name = Recipient's name
compare-col-supporter-name = Supporter's name
compare-col-dropped = Dropped
compare-col-new = New
compare-col-gain = Weighted post-months
compare-col-status = Status
compare-col-moved = Moved
compare-col-coverage-change = Coverage gained by the recipient (weighted post-months)
compare-col-action = To do
compare-col-due = Due
compare-col-reason = Because
compare-col-load = Load
compare-col-capacity = Capacity
compare-col-finding = Finding
compare-col-rows = Rows of the table
compare-col-rule = Rule
compare-col-post-months = Post-months
compare-col-uncovered = Uncovered
compare-no-changes = Nothing changes.
compare-signed = { $table }: { $new ->
    [0] no new agreement
    [one] 1 new agreement
   *[other] { $new } new agreements
}{ $due ->
    [none] {""}
   *[other] {" "}(first due { $due })
}, { $supplementary } supplementary{ $supplementary_due ->
    [none] {""}
   *[other] {" "}(first due { $supplementary_due })
}, { $end } to end.
compare-supplementary-only = A supplementary agreement is counted here only where a kept pair's recipient gets other supporters, or is helped in other gaps by the best rotation; matcher letters writes one for every kept pair.
compare-no-incumbent = There is no incumbent table: every pair is new, and a change of coverage cannot be told.

compare-status-kept = kept
compare-status-new = new
compare-status-dropped = dropped
compare-action-new_agreement = new agreement
compare-action-supplementary_agreement = supplementary agreement
compare-action-end = end
compare-reason-new = new pair
compare-reason-dropped = pair dropped
compare-reason-supporters = other supporters of the recipient
compare-reason-gaps = other gaps are helped in

compare-note-coverage = The change of coverage is the recipient's and stands in each of its rows: weighted post-months covered more (below 0: less) than in the incumbent table's best rotation.
compare-note-agreements = "End" is no step of the documents; a dropped pair's agreement has to end. A supplementary agreement is due where a kept pair's recipient gets other supporters, or is helped in other gaps by the best rotation; matcher letters writes one for every kept pair.

## Files and the end

compare-title = Pairing tables compared
compare-sheet-summary = summary
compare-sheet-changes = changes
compare-sheet-agreements = agreements
compare-sheet-findings = findings
compare-sheet-specialties = specialties
compare-sheet-counties = counties
compare-sheet-load = load
compare-label-status = Result
compare-stopped = Stopped by you: what was found until then.
compare-plans = Each table's rotation is a plan directory in plans/.
