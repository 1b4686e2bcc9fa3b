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

region-province = province
region-city = city
region-county = county

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

words-none = any
words-yes = yes
words-no = no
