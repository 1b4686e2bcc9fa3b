## What "--help" prints; read alone, so that it comes at once.

help-usage = Usage:
help-arguments = Arguments:
help-options = Options:
help-commands = Commands:

help-value-S = S
help-value-PLAN = PLAN
help-value-PLAN-or-TABLE = PLAN-or-TABLE
help-value-DIR = DIR
help-value-TABLE = TABLE
help-value-ID = ID
help-value-FILE = FILE
help-value-SECONDS = SECONDS
help-value-N = N
help-value-P = P
help-value-MONTH = MONTH
help-value-SUPPORTER = SUPPORTER
help-value-RECIPIENT = RECIPIENT
help-value-HOSPITAL = HOSPITAL
help-value-PROBABILITY = PROBABILITY
help-value-COMMAND = COMMAND

help-matcher = Plans paired hospital assistance: which hospital supports which, who goes where, and when. S is a scenario: its YAML file or the folder that holds scenario.yaml.
help-help = Show this help.
help-lang = Language of all output: en or zh. By default that of the locale.
help-version = Show the version.
help-time-limit = Stop after so many seconds with the best plan found (300).
help-gap = A level may stop when at most P percent could still be gained: 0 to 100 (0).
help-seed = Seed of the solver, and of what stress draws (0).
help-workers = Threads of the solver, processes of stress; by default one for each processor.
help-quiet = Show no progress.

help-new = Write a small working scenario with a workbook to fill in.
help-new-folder = New or empty folder.

help-validate = Read a scenario and say everything that is wrong with it.
help-validate-scenario = Scenario: YAML file or folder.

help-schema = Print the JSON schema of a scenario file, for editors.

help-rules = List every rule, or with their clauses those in force in a scenario.
help-rules-scenario = Scenario: YAML file or folder.

help-gaps = Show the gaps of each recipient and the sums that led to each rank.
help-gaps-scenario = Scenario: YAML file or folder.
help-gaps-recipient = Show this recipient alone, with the specialties that are no gaps too.
help-gaps-csv = Also write all lines to this CSV file.

help-solve = Find the best plan, check it independently, and write the plan directory.
help-solve-scenario = Scenario: YAML file or folder.
help-solve-o = Plan directory to write; by default plan-FOLDER here, after the scenario's folder; for another file of the folder than scenario.yaml plan-FOLDER-FILE; with --pairs the table's name follows.
help-solve-reproducible = Write the same plan files in every run, on any number of threads: the solver works with one thread, and the time limit counts its steps instead of the clock.
help-solve-pairs = Take the pairs of this table (CSV, book.xlsx#sheet or plan directory) and find the best rotation for them.
help-solve-alternatives = Find so many plans in all, 2 or more: the best, and others that share as few pairs as possible with those before. Needs --within.
help-solve-within = Alternatives may cover less than the best plan by so many per cent of all weighted post-months.
help-solve-keep = Keep the pairs and stints of PLAN (a plan directory whose unwanted rows were deleted, a pairing table, or a table with the columns of stints.csv), complete the rest, and say what that costs.
help-solve-json = Print plan.json instead of the summary.

help-check = Check a plan directory or a pairing table against every rule, and recompute what it is worth.
help-check-scenario = Scenario: YAML file or folder.
help-check-proposal = Plan directory (only its CSV files are read), or a pairing table: CSV or book.xlsx#sheet.
help-check-repairs = The plan is a repair of this published one: history and published stints are taken from there.
help-check-from = First month that the repair could plan, such as 2018-05.
help-check-published-until = Last month whose stints were published.

help-explain = Say why no plan keeps the hard rules: the smallest sets of rules and rows that cannot hold together, and the smallest changes that mend them.
help-explain-scenario = Scenario: YAML file or folder.
help-explain-json = Print the answer as JSON instead.

help-compare = Compare pairing tables with each other, with the incumbent table and with the best one: rules broken by row, coverage, changes, agreements.
help-compare-scenario = Scenario: YAML file or folder.
help-compare-tables = Pairing tables: CSV, book.xlsx#sheet or plan directory; any number of them.
help-compare-o = Folder to write; by default comparison-FOLDER here, after the scenario's folder; for another file of the folder than scenario.yaml comparison-FOLDER-FILE.

help-frontier = Find the best plan for each number of new pairs against the incumbent table, and say which change is worth most.
help-frontier-scenario = Scenario: a YAML file or its folder.
help-frontier-o = Folder to write into: a table, a page with the curve, and the plan of every row. Default: frontier-FOLDER in the current folder, after the scenario's folder.
help-frontier-max = Largest number of new pairs to look at; by default up to the best plan of all.

help-why = Say why a pair is not in the plan, or is: the rules that forbid it, or what each level would lose by forcing it.
help-why-scenario = Scenario: YAML file or folder.
help-why-supporter = Supporter: id or full name.
help-why-recipient = Recipient: id or full name.
help-why-json = Print the answer as JSON instead.

help-repair = Repair a published plan after something has changed: what need not change stays as it is. The plan itself is never overwritten.
help-repair-scenario = Scenario as it is now: YAML file or folder, with the absence, the "last" month, the new row.
help-repair-plan = Directory of the published plan.
help-repair-from = First month that may still be planned, such as 2018-05; everything before is history.
help-repair-published-until = Stints that begin by this month are published, later ones are drafts.
help-repair-o = Directory to write; by default repair-FOLDER here, after the scenario's folder.
help-repair-reshuffle = All pairs and stints from --from on may change, also where nothing has happened.

help-stress = Try out what a plan loses when people leave for good: expected coverage, a bad course of events, the posts that break first.
help-stress-scenario = Scenario: YAML file or folder.
help-stress-plan = Plan directory; only its CSV files are read.
help-stress-rate = Probability, 0 to 1, that a person who is still there leaves in a month; 0.01 is 11.4% a year.
help-stress-samples = How many courses of events are drawn, at most 100,000 (200).
help-stress-from = First month in which anybody may leave, YYYY-MM; by default the first of the horizon.
help-stress-repair = Also repair the plan, month after month, in the first N samples (0); takes minutes. What is complete when --time-limit is up counts.
help-stress-o = Directory to write; by default stress-FOLDER here, after the scenario's folder.

help-report = Write the report, the workbook and the calendar of a plan anew, in the language asked for; the plan itself is left alone.
help-report-scenario = Scenario: YAML file or folder.
help-report-plan = Plan directory.
help-report-o = Folder to write; by default report-FOLDER here, after the scenario's folder.
help-report-hospital = Write the page of this hospital alone, to pass on to it: id or full name; may be given several times.
help-report-repairs = The plan is a repair of this published one.
help-report-from = First month that the repair could plan, such as 2018-05.
help-report-published-until = Last month whose stints were published.
help-show = Print one hospital's page: who comes or goes when, which months stay uncovered and why. Reads the files of the plan directory alone.
help-show-plan = a plan directory.
help-show-hospital = the hospital: its id or its exact name.
help-show-post = everybody who could come to this post of the hospital, and what keeps each of them: the post's name, its specialty or the specialty's name.
help-show-month = with --post: of this month alone, such as 2018-05.
help-show-scenario = with --post: asks this scenario, too: eligible supporters that have no pair with the hospital, and how many people they have for the post.
help-letters = Fill in a Word agreement for each pair of a plan: responsibility agreements for new pairs, supplementary ones for kept pairs, down to department and day.
help-letters-scenario = Scenario: a YAML file or a folder.
help-letters-plan = Plan directory (only its CSV files are read).
help-letters-template = Word template (.docx) for responsibility agreements in place of the one that ships; docs/letters.md lists the fields.
help-letters-supplementary = The same for supplementary agreements.
help-letters-kind = Write every agreement in this form, whether a pair is new or kept.
help-letters-hospital = Only the agreements of this hospital: id or full name; may be given several times.
help-letters-o = Folder to write; by default letters-FOLDER in the current folder (the folder of the scenario), with --hospital the ids too.

help-anonymise = Write a copy of a scenario in which hospitals, people and regions have other names, to be shown when help is asked for; the answer stays the same.
help-anonymise-scenario = Scenario: a YAML file or a folder.
help-anonymise-folder = New or empty folder.
help-anonymise-key = Also write a table of which pseudonym is which into this new file outside the folder.
