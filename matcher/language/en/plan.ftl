plan-busy = { $folder }: another run is writing into this directory. Wait until it has ended, or choose another directory with -o.
plan-unwritable = { $path } cannot be written: { $reason }. The plan that was there before is untouched; free some space, correct the permissions, or choose another directory with -o.
plan-not-exchanged = { $path } cannot be replaced: { $reason }. The old plan is still there and the new one is kept beside it; close the programs that have its files open and run any command on the directory again.
plan-not-a-folder = { $folder } is a file, not a directory. Choose another directory with -o.
plan-other-folder = { $folder } holds other files and none of an earlier run of this kind (it has no { $mark }); nothing was written. Choose a new or empty directory with -o.
plan-none-here = This is not a plan directory: it holds none of pairs.csv, stints.csv and plan.json.
plan-file-missing = This file is missing; without it the directory is not a whole plan directory.
plan-write-again = Write the plan again with matcher solve, or give a pairing table as a file.

## Why a post-month is uncovered, by code; the furthest that any candidate got to

reason-no_pair = The recipient has no supporter in that month.
reason-nobody_qualified = Nobody at the recipient's supporters has the post's role and specialty.
reason-title = Everybody with the post's role and specialty has too low a title.
reason-out_of_months = Nobody with a sufficient title is available in that month.
reason-absent = Everybody who could be sent is absent in that month.
reason-resting = Everybody who could be sent must rest before or after another stint.
reason-months_used_up = Everybody who could be sent has used up, on earlier or fixed stints, the months that they may be away.
reason-months_needed_elsewhere = Everybody who could be sent is needed for later stints, which take the months that they may be away.
reason-retention = Everybody who could be sent must stay, as their department has as many people away as it may.
reason-elsewhere = Everybody who could be sent is at another post in that month.
reason-no_stint_fits = Somebody is free in that month, but every stint that would cover it breaks a rule.
reason-not_chosen = Somebody is free in that month, and no rule was found to speak against it; the objective does, or a better plan was not found.

## Further reasons why a soft rule falls short, by code

reason-no_post = Every post of the recipient is filled in that time; nobody more can be posted there.
reason-no_eligible = No further supporter is eligible for the recipient.
reason-no_capacity = Every further supporter that is eligible has its capacity taken up.
reason-soft_limit = The limit is soft, and the plan goes beyond it where the objective makes up for it.
reason-unplaced = No training place was found; unplaced.csv says why for each recipient and year.

## Why people who are to train find no place, by code, first that holds

unplaced-no_pair = The recipient has no supporter in that time.
unplaced-too_short = No whole stay lies within the months of pair and horizon.
unplaced-nobody_available = There is nobody left to send in that time.
unplaced-no_gap = The recipient has no specialty to be helped with.
unplaced-no_places = Its supporters have no training places in the specialties in question.
unplaced-places_full = The training places in the specialties in question are taken.
