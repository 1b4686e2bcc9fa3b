## plan.xlsx: read back

book-name-of-people = "{ $value }" is the name of several people: { $hospitals }.
book-mend-person = Write the id of the person who is meant.
book-name-of-posts = "{ $value }" may be several posts: { $hospitals }.
book-mend-post = Write the name of the post, as its column in the table of posts has it.
book-name-of-specialties = "{ $value }" is the name of several specialties: { $hospitals }.
book-mend-specialty = Write the id of the specialty that is meant.
book-no-sheet = The workbook has no sheet { $sheet }.
book-mend-sheet = Give the sheet its name again, or write the workbook again with matcher solve.
book-idle = "{ $value }" does not count here: this column follows from the scenario and the pair.
book-mend-idle = The plan has: { $found }.
book-stints-alone = This is a table of stints; without the pairs nothing can be checked.
book-mend-alone = Give the plan directory or the whole workbook.
book-read = Of the workbook, the sheets of pairs and stints are read. Training, telemedicine and milestones are assessed in the plan directory.
book-with-rows = { $count ->
    [one] sheet { $sheet }, row { $rows }: { $sentence }
   *[other] sheet { $sheet }, rows { $rows }: { $sentence }
}

## plan.xlsx: sheets

book-above = { $title } · { $sheet }
book-colon = {": "}
book-sheet-summary = summary
book-sheet-pairs = pairs
book-sheet-stints = stints
book-sheet-rotation = rotation
book-sheet-people-by-month = people by month
book-sheet-by-recipient = by recipient
book-sheet-by-supporter = by supporter
book-sheet-unmet = unmet posts
book-sheet-people = people
book-sheet-gaps = gaps
book-sheet-training = training
book-sheet-unplaced = training without place
book-sheet-milestones = milestones
book-sheet-telemedicine = telemedicine
book-sheet-goals = goals
book-sheet-assessment = assessment
book-sheet-shortfalls = shortfalls

book-about-pairs = The pairing table in the form of the official annex.
book-about-stints = Who is where, at which post, from which month to which, and as what.
book-about-rotation = Each post by month. A name: covered by this person; "open": not covered; –: the post does not exist in that month.
book-about-people-by-month = Everybody who is sent, by supporter: the id of the recipient in each month away.
book-about-by-recipient = What each recipient gets: how many of its post-months are covered, by whom.
book-about-by-supporter = What each supporter carries and sends.
book-about-unmet = Months in which a post is not covered, in a row, and why. Every candidate stands with what kept them; with the months of each cause where it changes on the way.
book-about-people = Everybody in the staff table, also who stays at home: ids for the sheet of stints.
book-about-gaps = What each recipient must be helped with, and the figures behind it.
book-about-training = Who of the recipients trains where and when.
book-about-unplaced = Trainees that find no place, and why.
book-about-milestones = What is due on which day.
book-about-telemedicine = Each node of the telemedicine network and the node above it.
book-about-goals = The goals of the recipients, as the scenario has them.
book-about-assessment = Each pair for its appraisal: what the supporter's people do there.
book-about-shortfalls = What soft rules lack, and where.
book-note-view = A view: it is made from the plan and locked. Changes are made in the sheets "pairs" and "stints".
book-note-edit = To be edited: rows may be changed, added and deleted. The columns with an orange header are read back, by id or by name; the others follow from them.
book-more-faults = { $count } more rows were left out.

## plan.xlsx: how it is edited and fed back

book-edit-head = Editing the plan
book-edit-which = Two sheets are read back, with an orange tab: "pairs" and "stints". All others are views, made from the plan and locked.
book-edit-pairs = One sheet is read back, with an orange tab: "pairs". All others are views, made from the plan and locked.
book-edit-rows = Rows may be changed, added and deleted. Hospitals and people are told by id or by exact name; a month is any day of it.
book-edit-check = Save, then check every rule, by sheet and row: matcher check { $scenario } plan.xlsx
book-edit-feed = Every row left in these sheets is locked: delete all you do not insist on. Then the best plan around the rest: matcher solve { $scenario } --keep plan.xlsx
book-edit-copy = The views keep what they said when they were written; a new solve writes them anew.
book-sheets-head = Sheets

## plan.xlsx: headers; those of pairs and stints are read back

book-col-number = No.
book-col-recipient-place = recipient city
book-col-supporter-place = supporter city
book-col-annex-recipient = recipient name
book-col-annex-supporter = supporter name
book-col-annex-recipient-id = recipient
book-col-annex-supporter-id = supporter
book-col-since = since
book-col-status = status
book-col-last = last
book-col-channel = channel
book-col-pair-why = why this pair, and the second choice
book-col-staff = staff
book-col-staff-name = staff name
book-col-supporter = supporter
book-col-supporter-name = supporter name
book-col-recipient = recipient
book-col-recipient-name = recipient name
book-col-post = post
book-col-specialty = specialty
book-col-first = first
book-col-appointment = appointment
book-col-fixed = fixed
book-col-people-needed = people needed
book-col-covered = covered
book-col-department = department
book-col-title = title
book-col-months-away = months away
book-col-where = where
book-col-place = city
book-col-kind = kind
book-col-supporters = supporters
book-col-recipients = recipients
book-col-posts = posts
book-col-post-months = post-months
book-col-unmet-months = unmet post-months
book-col-people = people sent
book-col-stints = stints
book-col-months-present = months with somebody there
book-col-load = load
book-col-capacity = capacity
book-col-staff-count = staff
book-col-people-sent = people sent
book-col-person-months = person-months
book-col-most-away = most away at once
book-col-months = months
book-col-reason = reason
book-col-candidates = candidates, each with the own reason
book-col-hospital = hospital
book-col-hospital-name = hospital name
book-col-role = role
book-col-available-first = available from
book-col-available-last = available until
book-col-months-here = months in the horizon
book-col-months-total = months in all
book-col-cme-years = years with credit
book-col-rank = rank
book-col-rate = rate
book-col-core = core
book-col-patients = patients
book-col-referred-out = referred out
book-col-years = years
book-col-source = source
book-col-weight = weight
book-col-trainee = trainee
book-col-cme-credit = credit (6 months)
book-col-year = year
book-col-missing = missing
book-col-not-placed = not placed
book-col-demand = asked for by
book-col-date = date
book-col-event = what
book-col-concerned = pairs concerned
book-col-note = note
book-col-node = node
book-col-node-name = node name
book-col-parent = parent
book-col-parent-name = parent name
book-col-level = level
book-col-goal = goal
book-col-target = target
book-col-due = due
book-col-goal-status = status
book-col-indicator-set = indicator set
book-col-senior-months = senior person-months
book-col-gaps = gaps held
book-col-covered-post-months = covered post-months
book-col-trainees = trainees
book-col-rule = rule
book-col-unit = unit

## plan.xlsx: words in cells

book-covered = covered
book-open = open
book-level = { $level ->
    [national] national
    [province] province
    [city] city
    [county] county
   *[other] { $level }
}
book-pairs = { $count ->
    [one] 1 pair
   *[other] { $count } pairs
}
book-status-kept = kept
book-status-new = new
book-set-general = general
book-set-tcm = TCM
