## matcher anonymise: what was replaced

anonymise-heading = Replaced by pseudonyms
anonymise-col-what = What
anonymise-col-count = Number
anonymise-col-example = First
anonymise-hospital = hospitals and telemedicine nodes
anonymise-person = people who can be sent
anonymise-trainee = trainees
anonymise-region = regions
anonymise-channel = channels
anonymise-post = names of posts
anonymise-goal = goals
anonymise-event = kinds of milestone
anonymise-node_level = levels of the network
anonymise-objective = names of objective levels
anonymise-places-costs = Coordinates are left out; the table of costs holds the same whole km for every pair.
anonymise-places-nodes = The coordinates of hospitals are left out, the table of costs holds the same whole km for every pair; those of the telemedicine nodes are turned on the globe by chance, at the same distances.
anonymise-places-moved = Coordinates are turned on the globe by chance, because rules ask for distances; these are the same whole km.
anonymise-places-none = There are no coordinates and no costs.
anonymise-left-out = Left out: names of people, hospital grades, clauses, sources, notes, reasons of absences, targets and states of goals, columns and sheets that are not read.
anonymise-stays = Look before you hand it on: numbers, kinds, specialties, diseases, titles, dates and distances are the real ones, and who knows the region may still tell a hospital by its patients, its population or its distances.
anonymise-key = Key
anonymise-key-secret = The key says which pseudonym is which: keep it, and do not hand it on.
anonymise-no-key = Nobody can tell which pseudonym is which; with --key FILE a table of them is written, to translate an answer back.

## Faults

anonymise-still-named = The copy would still name "{ $word }", in "{ $value }".
anonymise-mend-named = Write this specialty or disease without the name in the scenario; nothing was written.
anonymise-not-moved = The places cannot be moved so that every distance stays the same number of km.
anonymise-not-a-folder = "{ $value }" is a file.
anonymise-key-inside = The key would lie in the folder that is to be shown.
anonymise-mend-key = Name a file outside it.
anonymise-key-there = There is already a "{ $value }".
anonymise-mend-new-key = Name a file that does not exist.
