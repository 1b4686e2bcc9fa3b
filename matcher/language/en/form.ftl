## The workbook that "matcher new" writes

form-sheet = explanations
form-intro =
    Every table has a sheet of its own. Replace the example rows, which are all made up, by your
    own. Orange headers must be filled in; every other cell may stay blank, and columns that you
    do not need may be removed. Ids are text, so leading zeros stay. A sheet counts only when
    scenario.yaml names it under tables.
form-table = table
form-header = header
form-id = id
form-required = required
form-meaning = meaning
form-yes = yes

form-table-supporters = The hospitals that send staff.
form-table-recipients = The hospitals that receive staff.
form-table-specialties = The specialties that other tables name.
form-table-capabilities = How strong each department of a supporter is.
form-table-referrals = Patients of each recipient by specialty and year, and how many were sent elsewhere.
form-table-staff = The people who can be sent. A department is all rows of one hospital and specialty.
form-table-qualifications = Further specialties that a person can work in.
form-table-absences = Months in which a person cannot be sent; every month that is touched counts.
form-table-posts = Posts beside the gaps that the rules derive.
form-table-links = Which supporter regions may support which recipient regions.
form-table-costs = Costs and loads of single pairs, where they differ from what follows from the hospitals.
form-table-incumbent = The pairs in force today.
form-table-decisions = Pairs that the planner pins or bans.
form-table-stints = Stints that are settled already, past ones too.

form-any-id = A unique id.
form-any-name = The name shown in plans.
form-any-kind = general, tcm, maternal_child, infectious, psychiatric, emergency_centre, cdc, blood_centre or township.
form-any-province = The province, for links between regions.
form-any-city = The prefecture or city.
form-any-county = The county or district.
form-any-level = The hospital's grade; shown only.
form-any-latitude = Degrees north, such as 26.58. Without coordinates and costs travel is left out.
form-any-longitude = Degrees east, such as 106.72.
form-any-first = The first month, such as 2017-01; a day such as 2017-01-31 is possible. Blank: always.
form-any-last = The last month, such as 2020-12. Blank: always.
form-any-supporter = The supporter's id.
form-any-recipient = The recipient's id.
form-any-specialty = The specialty's id.
form-any-role = clinician, manager, nurse or technician. Blank: clinician.
form-any-channel = The programme that the pair belongs to; shown only.
form-any-staff = The person's id.
form-any-since = The month since when the pair is in force.
form-any-post = The name of the post; for a gap, the id of its specialty.
form-any-note = A remark.
form-any-reason = The reason; shown only.
form-supporters-capacity = How much recipient load it can carry. Blank: 1.
form-supporters-mobilisation_cost = Cost of taking part at all. Blank: 0.
form-recipients-load = How much of a supporter's capacity it takes. Blank: 1.
form-recipients-priority = How much its gaps weigh against those of others. Blank: 1.
form-recipients-population = People served.
form-recipients-min_supporters = Fewest supporters. Blank: as the rule says.
form-recipients-max_supporters = Most supporters. Blank: as the rule says.
form-recipients-leaders = Number of leaders, for training shares.
form-recipients-key_staff = Number of key technical staff, for training shares.
form-specialties-core = true for the specialties that every recipient is helped with.
form-capabilities-strength = 0 (none) to 5 (very strong).
form-capabilities-training_places = Trainees that the department takes at a time. Blank: 0.
form-referrals-year = The calendar year.
form-referrals-patients = Patients treated or referred in that year.
form-referrals-referred_out = How many of them were referred out.
form-referrals-disease = The disease, where referrals are counted by disease.
form-staff-hospital = The id of the person's hospital.
form-staff-specialty = The home department. Blank: none.
form-staff-title = resident, attending, senior_attending, associate_chief or chief. Blank: the lowest.
form-staff-max_months = Most months away in the horizon. Blank: as the rules say.
form-staff-months_served = Months served before the horizon. Blank: 0.
form-posts-specialty = The specialty asked for. Blank: any.
form-posts-min_title = The lowest title. Blank: any.
form-posts-count = People asked for at a time. Blank: 1.
form-posts-weight = What one uncovered month costs. Blank: priority times core_weight.
form-posts-single = true where one person must hold the post from its first month to its last.
form-absences-first = The first month or day away, such as 2017-01 or 2017-01-31.
form-absences-last = The last month or day away, such as 2017-06.
form-stints-first = The first month, such as 2017-01.
form-stints-last = The last month, such as 2017-12.
form-links-supporter_region = A province, city or county of supporters, or a path such as province/city.
form-links-recipient_region = A province, city or county of recipients, or a path.
form-links-kind = The kind of recipient concerned. Blank: all.
form-costs-cost = The cost of the pair. Blank: the distance in km.
form-costs-load = The load of the pair. Blank: the recipient's.
form-decisions-decision = pin (must be chosen) or ban (must not).
