kind-general = general
kind-tcm = TCM
kind-maternal_child = maternal and child
kind-infectious = infectious diseases
kind-psychiatric = psychiatric
kind-emergency_centre = emergency centre
kind-cdc = CDC
kind-blood_centre = blood centre
kind-township = township

role-clinician = clinician
role-manager = manager
role-nurse = nurse
role-technician = technician

title-resident = resident
title-attending = attending
title-senior_attending = senior attending
title-associate_chief = associate chief
title-chief = chief

appointment-vice_president = vice-president
appointment-department_head = head of department
appointment-deputy_head = deputy head of department
appointment-first_vice_director = first vice-director

demand-a_year = starts of a year
demand-key_staff_share = key staff
demand-leaders = leaders

region-province = province
region-city = city
region-county = county

level-national = national
level-province = province
level-city = city
level-county = county
level-township = township

group-policy = gap policy
group-eligibility = eligibility
group-limit = limit
group-demand = demand
group-schedule = schedule

measure-pairs = pairs
measure-load = load
measure-months = months
measure-stints = stints
measure-person_months = person-months
measure-posts = posts
measure-people = people
measure-dates = dates
measure-nodes = nodes

words-none = any
words-yes = yes
words-no = no
