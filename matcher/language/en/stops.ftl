## Who could have come to an uncovered post, and what kept them

stops-cause-in = { $months }: { $cause }
stops-in = { $months } { $stop }
stops-stopped = { $people }: { $stops }
stops-stopped-by = { $why } ({ $cause })
stops-account = { $served } months on stints, { $more } more at least, { $most } at most
stops-holder = { $person } at { $place }
stops-titles = { $own }, asked for is { $asked }
stops-stint-fixed = { $stint }, fixed already
stops-stint-weightier = { $stint }, a weightier post: { $held } against { $own }
stops-stint-as-weighty = { $stint }, a post of the same weight: { $held }
stops-stint-lighter = { $stint }, a lighter post: { $held } against { $own }
stops-tried-broken = even the stint that comes closest, { $months }, breaks: { $rules }
stops-tried-worse = a stint { $months } would break no rule, but make this worse: { $level } +{ $amount }
stops-tried-better = a stint { $months } would break no rule and make this better: { $level } -{ $amount }; the plan is not the best one yet
stops-tried-same = a stint { $months } would break no rule and change no level
stops-from-month = can be sent from { $month } only
stops-within-months = can be sent from { $first } to { $last } only
stops-until-month = can be sent until { $month } only
stops-stop-no_pair = no pair
stops-stop-nobody_qualified = not qualified
stops-stop-title = title too low
stops-stop-out_of_months = not available
stops-stop-absent = absent
stops-stop-resting = must rest before or after
stops-stop-months_used_up = months used up
stops-stop-months_needed_elsewhere = months needed elsewhere
stops-stop-retention = department must keep them
stops-stop-elsewhere = at another post
stops-stop-no_stint_fits = free, but no stint fits
stops-stop-not_chosen = could come, not chosen
stops-paired = { $hospital } (paired { $months })
stops-more = { $count } more

## What could be changed: the same, counted over all uncovered post-months

stops-counted = What keeps the people of paired supporters from these post-months (counted at each reason that keeps anybody, so that the figures overlap):
stops-h-counted = What keeps those who could come
stops-counted-note = Counted over everybody of the paired supporters who has the role and specialty; a post-month stands at each reason that keeps any of them, so the figures overlap.
stops-by-rule = { $rule }: { $sentence }
stops-source-title = column min_title of the posts table
stops-source-out_of_months = columns first and last of the staff table
stops-source-absent = absences table
stops-source-months = column max_months of the staff table
stops-source-plan = the plan itself
