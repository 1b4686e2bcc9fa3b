## matcher solve --keep

keep-with-pairs = --keep and --pairs cannot be given together: --pairs leaves no pair to choose. Put the pairs to keep into one pairing table and give it with --keep.
keep-nothing = Nothing is kept: there is neither a pair nor a stint.
keep-fixed-unknown = The row is marked as fixed, but the scenario's stints table does not have this stint.
keep-mend-fixed = Write no under fixed to keep it as a planned stint, or delete the row.
keep-breaks = This cannot be kept. { $rule }: { $sentence }
keep-mend = Delete the row or one of the rows, or change the scenario.
keep-mend-implied = A stint keeps its pair: { $stints } { $count ->
    [one] keeps { $pairs } as well
   *[other] keep { $pairs } as well
}. If the pairs are right as they stand, delete or correct { $stints }; if the stints are right, delete or correct { $own }.
keep-place = { $place ->
    [sheet] sheet { $name }
   *[file] { $name }
}, { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}
keep-infeasible = With what { $file } keeps: { $reason }

keep-title = Kept
keep-rows = In the plan as they stand in { $file }: { $rows }.
keep-pairs = { $count ->
    [one] 1 pair
   *[other] { $shown } pairs
}
keep-stints = { $count ->
    [one] 1 stint
   *[other] { $shown } stints
}
keep-both = { $pairs } and { $stints }
keep-unchanged = Of these, unchanged from the plan they come from: { $rows }. These are locked as well: delete the rows that need not stay.
keep-all-changed = All of these rows differ from the plan they come from.
keep-no-price = There was no time to look for a plan without the lock: what it costs is not known. Allow more with --time-limit.
keep-proven-first = proven: no plan that keeps the accepted rows is better
keep-proven = proven: no plan that keeps the accepted rows and is as good on the levels above is better
keep-status-optimal = no plan that keeps the accepted rows is better: every level is proven
keep-status-feasible = feasible: better plans that keep the accepted rows have not been ruled out
