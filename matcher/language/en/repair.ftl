## Repairing a published plan

repair-a-month = a month such as 2018-05

repair-no_staff = There is no staff table: without stints there is nothing to repair. Give the staff table under "tables".
repair-outside = --from { $month } lies outside the horizon, { $first } to { $last }. Choose a month of the horizon.
repair-until_before = --published-until { $until } lies before --from { $first }: nothing would be published. Choose a later month.
repair-over-plan = This is the published plan; it is never overwritten. Choose another directory with -o.
repair-no-rows = No row of this plan belongs to the scenario.
repair-mend-keep-row = If the scenario held it when the plan was made, keep its row there and set the column "last" (or "first"): history then stays whole

repair-months = History before { $first }; published: stints that begin from { $first } to { $until }, with all their months.

repair-parts = What is solved again
repair-parts-solved = Solved again: { $touched } of { $all } groups of hospitals (recipients that share supporters).
repair-col-recipients = Recipients
repair-col-why = Why
repair-why_solved-pairs = a published pair cannot stay, or there was none
repair-why_solved-broken = the published plan breaks a rule here now
repair-why_solved-changed = something that its stints depend on has changed: hospitals, posts, people, absences, rules or facts
repair-why_solved-edited = pairs or stints are not those that plan.json tells: edited by hand
repair-why_solved-untold = plan.json does not tell what the plan was made from
repair-why_solved-neighbour = a rule, or the choice of a supporter, ties it to one of these
repair-why_solved-asked = asked for with --reshuffle
repair-same = { $count ->
    [one] 1 group need not be solved again: nothing that its stints depend on has changed since the plan was made, so its published plan stays as it is.
   *[other] { $count } groups need not be solved again: nothing that their stints depend on has changed since the plan was made, so their published plans stay as they are.
}
repair-rest-proven = All of them were proven best when they were planned.
repair-rest-open = Not proven best when they were planned: { $open } of them. "matcher solve" or --reshuffle may find better ones.
repair-free = Pairs were chosen anew at: { $recipients }. All other pairs stay.
repair-more = { $count } more.

repair-changes = What changes for whom
repair-no-changes = Nothing changes.
repair-changed = Published stints changed: { $published }; drafts changed: { $drafts }; new stints: { $new }. All of them stand in changes.csv.
repair-more-changes = { $count } more in changes.csv.
repair-col-person = Person
repair-col-what = What
repair-col-before = Before
repair-col-after = After
repair-col-reason = Why
repair-what-plain = { $what }
repair-what-draft = { $what } (draft)
repair-what-shortened = shortened
repair-what-extended = extended
repair-what-shifted = shifted
repair-what-moved = moved
repair-what-dropped = dropped
repair-what-new = new
repair-why-rule = A rule forbids it now.
repair-why-unknown = The scenario no longer knows this person, recipient or post.
repair-why-pair = { $recipient } has another supporter from now on.
repair-why-coverage = For better coverage at { $recipient } / { $post }.
repair-why-better = It made way for stints that leave less uncovered, or lack less of what is asked.
repair-why-instead = In place of { $person } at { $recipient } / { $post }.

repair-proven-first = proven: no repair is better
repair-proven = proven: no repair as good on the levels above is better
repair-proven-given = proven for the values above, which are not proven themselves
repair-status-optimal = no repair that keeps what can stay is better: every level is proven
repair-status-feasible = feasible: better repairs have not been ruled out

## Checking a repaired plan

repair-check-how = This plan repairs the plan { $plan }. To check it, name that: matcher check S DIR --repairs { $plan } --from { $first } --published-until { $until }
repair-check-together = --repairs, --from and --published-until go together.
repair-check-plan = plan.json says that it repairs other files than those of this plan: { $file }
repair-check-month = plan.json says { $told } for { $option }, asked for was { $found }.
