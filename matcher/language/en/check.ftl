check-rule_no_staff = Rule { $rule }: not assessed, there is no staff table.
check-rule_no_stints = Rule { $rule }: not assessed, no stints are given.

structure-unknown_supporter = { $supporter } → { $recipient }: the supporter is not in the scenario.
structure-unknown_recipient = { $supporter } → { $recipient }: the recipient is not in the scenario.
structure-itself = { $supporter } supports itself.
structure-twice = The pair { $supporter } → { $recipient } stands in the table more than once.
structure-never_in_force = { $supporter } and { $recipient } have no month of the horizon in common.
structure-unknown_person = { $person } at { $recipient } / { $post }, { $first } to { $last }: the person is not in the staff table.
structure-unknown_post = { $person } at { $recipient } / { $post }, { $first } to { $last }: there is no such post.
structure-other_hospital = { $person } at { $recipient } / { $post }, { $first } to { $last }: the person does not belong to { $supporter }.
structure-role = { $person } at { $recipient } / { $post }, { $first } to { $last }: the role is { $role }, the post asks for { $post_role }.
structure-specialty = { $person } at { $recipient } / { $post }, { $first } to { $last }: the person is not qualified in { $specialty }.
structure-title = { $person } at { $recipient } / { $post }, { $first } to { $last }: the title is { $title }, the post asks for { $post_title }.
structure-no_month = { $person } at { $recipient } / { $post }, { $first } to { $last }: the last month is before the first.
structure-outside_horizon = { $person } at { $recipient } / { $post }, { $first } to { $last }: months outside the horizon: { $amount }.
structure-outside_post = { $person } at { $recipient } / { $post }, { $first } to { $last }: months in which there is no such post: { $amount }.
structure-outside_person = { $person } at { $recipient } / { $post }, { $first } to { $last }: months in which the person is not available: { $amount }.
structure-absence = { $person } at { $recipient } / { $post }, { $first } to { $last }: months of absence touched: { $amount }.
structure-not_paired = { $person } at { $recipient } / { $post }, { $first } to { $last }: { $supporter } is not paired with { $recipient }.
structure-outside_pair = { $person } at { $recipient } / { $post }, { $first } to { $last }: months in which { $supporter } → { $recipient } is not in force: { $amount }.
structure-two_posts = { $person } is on several stints in { $month }: { $posts }.
structure-crowded = { $recipient } / { $post }: { $people } people in { $month }, more than { $count }.
structure-single = { $person } at { $recipient } / { $post }, { $first } to { $last }: this post is taken whole by one person, months left out: { $amount }.
structure-fixed_missing = { $person } at { $recipient } / { $post }, { $first } to { $last }: this fixed stint of the scenario is missing.
structure-fixed_unknown = { $person } at { $recipient } / { $post }, { $first } to { $last }: marked fixed, but the scenario does not fix it.

name-structure = what every plan must be
