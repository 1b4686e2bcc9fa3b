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
reason-nobody_qualified = Nobody of its supporters has the post's role and specialty.
reason-title = Those qualified have too low a title.
reason-out_of_months = They are not available in that month.
reason-absent = They are absent in that month.
reason-resting = They must rest before or after another stint.
reason-months_used_up = Earlier or fixed stints have used up the months that they may be away.
reason-months_needed_elsewhere = The plan needs the months that they may be away for later stints.
reason-retention = Their department must keep them in that month.
reason-elsewhere = They are at another post in that month.
reason-not_chosen = Somebody could come; lengths and starts of stints, handovers or the objective speak against it.

## Why people who are to train find no place, by code, first that holds

unplaced-no_pair = The recipient has no supporter in that time.
unplaced-too_short = No whole stay lies within the months of pair and horizon.
unplaced-nobody_available = There is nobody left to send in that time.
unplaced-no_gap = The recipient has no specialty to be helped with.
unplaced-no_places = Its supporters have no training places in the specialties in question.
unplaced-places_full = The training places in the specialties in question are taken.
