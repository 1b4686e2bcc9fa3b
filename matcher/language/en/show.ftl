## matcher show

show-unknown = No file of this plan names a hospital "{ $value }".
show-look-up = Ids and names stand in pairs.csv and posts.csv; a supporter without recipients stands in neither.
show-write-again = Write the plan again with matcher solve.
show-plan = Plan
show-parent = Telemedicine
show-edited-label = Changed
show-edited = { $files }: no longer as the plan was written, so that the status does not speak of them. Run matcher check on the plan.
show-status-unknown = not known: plan.json does not say it of these files
show-months = { $first } to { $last }
show-as-recipient = AS A RECIPIENT
show-as-supporter = AS A SUPPORTER

show-supporters = Supported by
show-no-supporter = Nobody in this plan.
show-recipients = Supports { $count ->
    [one] 1 recipient
   *[other] { $count } recipients
}
show-no-recipient = Nobody in this plan.
show-new = new
show-kept = kept

show-lacks = Which months stay uncovered, and why
show-none-open = None: every post is covered in each of its months.
show-not-assessed = Not assessed: the files give no covered months.
show-open = { $uncovered } of { $months } post-months stay uncovered.
show-covered-posts = Covered in each of their months: { $posts }.
show-no-reason = unmet.csv gives no reason.
show-part = { $count ->
    [one] 1 month
   *[other] { $count } months
}: { $reason }
show-kept-from = Who could have come, and what kept them
show-kept-at = { $post }, { $months }:
show-kept-more = … { $count } more: matcher show PLAN HOSPITAL --post { $post } names them all, as do report.html and plan.xlsx.
show-candidates = { $recipient }, { $post }: who could come, and what keeps them
show-all-covered = The post is covered in each of its months.
show-covered-then = The post is covered in { $when }.
show-more-with-scenario = With --scenario S, the eligible supporters that have no pair with the hospital are listed as well.
show-unpaired = Eligible supporters without a pair here: { $count }
show-unpaired-none = None of them has anybody with the post's role and specialty.
show-unpaired-more = { $count } more have people for the post.
show-unpaired-note = Numbers of people: with role and specialty; of them with the title; of them available and at home in at least one of these months. Whether a pair is worth it, matcher why tells.
show-needs-post = --month and --scenario go with --post POST.
show-no-post = { $recipient } has no post "{ $value }".
show-mend-post = Its posts: { $posts }.
show-no-month = Post { $post } does not exist in { $month }.
show-mend-month = It lasts from { $first } to { $last }.
show-of-repair = This plan repairs another one and is no answer to the scenario alone; leave --scenario away.
show-not-in-scenario = The scenario has no post { $post } at { $recipient }; the plan belongs to another scenario.

show-posts = Posts
show-core = core specialty
show-ranked = rank { $rank } by referral-out rate
show-gap = gap
show-duty = { $role } from { $title }

show-month-by-month = Month by month
show-on-site = people on site
show-sign-number = 1, 2 …: who holds the post, numbered as below
show-sign-several = +: several hold it
show-sign-covered = =: covered; no people are planned
show-sign-open = .: nobody holds it
show-sign-few = !: somebody is there, and it stays uncovered all the same
show-sign-away = Digits: people away (*: ten or more). Letters: at which recipient (+: at several). A point: nobody is away.

show-stints = Who comes when: { $count ->
    [one] 1 stint
   *[other] { $count } stints
}
show-away = Who is away when, by specialty
show-away-all = all together
show-sent = Stints: { $count }
show-fixed = fixed

show-trainees-supporter = Who trains at the supporter: { $count }
show-trainees-recipient = Trainees received: { $count }
show-unplaced = { $count ->
    [one] 1 more finds no place
   *[other] { $count } more find no place
}: { $reason }
show-unplaced-year = { $year }: { $count ->
    [one] 1 more finds no place
   *[other] { $count } more find no place
}: { $reason }
show-shortfalls = Shortfalls
show-milestones = Milestones
show-goals = Goals

## Headers

show-col-supporter = Supporter
show-col-recipient = Recipient
show-col-letter = Sign
show-col-pair-months = Pair
show-col-status = Status
show-col-people = People
show-col-person-months = Person-months
show-col-months-present = Months there
show-col-channel = Channel
show-col-post = Post
show-col-uncovered = Months
show-col-when = When
show-col-why = Why
show-col-why-post = Why it is one
show-col-rate = Referred out
show-col-covered = Covered
show-col-in-all = of months
show-col-number = No.
show-col-person = Person
show-col-count = In all
show-col-appointment = Appointment
show-col-trainee = Trainee
show-col-specialty = Specialty
show-col-rule = Rule
show-col-missing = Missed by
show-col-unit = Unit
show-col-about = About
show-col-goal = Goal
show-col-target = Target
show-col-due = Due
show-col-state = Status
show-col-kind = What
show-col-times = Times
show-col-dates = Dates
show-col-note = Note
show-col-next = Next
show-col-people-named = Who
show-col-cause = What kept them
show-col-travel = Travel
show-col-qualified = Qualified
show-col-titled = Title
show-col-free = Free
