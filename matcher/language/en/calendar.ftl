## plan.ics

calendar-of = { $hospital }: { $title }
calendar-about = Stints and milestones of a plan of paired hospital assistance, as whole days.
calendar-stints = Stints
calendar-stint = { $person } → { $recipient }: { $post }
calendar-person = Person: { $person } ({ $title })
calendar-from = Supporter: { $supporter }
calendar-to = Recipient: { $recipient }
calendar-post = Post: { $post }
calendar-months = Months: { $first } to { $last } ({ $count })
calendar-appointment = Appointment: { $appointment }
calendar-fixed = Fixed by the scenario
calendar-kind = { $kind ->
    [supplementary_agreement] supplementary agreement
   *[other] { $kind }
}
calendar-due-pair = { $kind }: { $supporter } → { $recipient }
calendar-due-pairs = { $kind }: { $count ->
    [one] 1 pair
   *[other] { $count } pairs
}
