## Where a fault is

place-sheet = sheet { $sheet }
place-line = line { $line }
place-key = { $key }
place-row = row { $row }
place-rows = rows { $rows }
place-column = column { $column }

## Files

input-no-file = There is no file "{ $value }".
input-not-a-file = "{ $value }" is not an ordinary file.
input-too-large = "{ $value }" is larger than { $megabytes } MB.
input-too-much = The table is larger than any that can be read: at most { $rows } rows and { $columns } columns.
input-outside = "{ $value }" lies outside the folders that a scenario may read.
input-unreadable = "{ $value }" cannot be opened.
input-not-text = This is not a text file.
input-encoding = The text is neither UTF-8 nor GB18030; line { $at } cannot be read.
input-not-a-path = "{ $value }" is not the name of a file.
input-extends-cycle = "extends" runs in a circle: { $loop }.

## The scenario file

input-yaml = The file cannot be understood from here on.
input-too-deep = The file is nested or repeated beyond what a scenario needs.
input-not-a-mapping = This is not a scenario: it holds no "key: value" lines.
input-key-not-a-word = A key must be a single word.
input-key-twice = The key "{ $value }" stands here a second time.
input-unknown-key = The key "{ $value }" is not known here.
input-missing-key = "{ $key }" is missing.
input-format = The file has format "{ $value }"; this version reads format 1.
input-wide-colon = "{ $value }" has a full-width colon.
input-table-alone = "{ $value }" is a file of tables, not a scenario.
input-empty = Nothing is given here.
input-when = This entry says when in several ways, or not at all.
input-network-level = The level "{ $level }" stands here twice.
input-levels-few = A network has at least two levels.
input-not-true-or-false = "{ $value }" is neither true nor false.
input-not-words = "{ $value }" is not a text.
input-not-a-list = "{ $value }" is not a list.
input-not-a-mapping-here = "{ $value }" stands where "key: value" entries are expected.
input-bad-value = "{ $value }" is not possible here.
input-says = "{ $value }" is not possible here: { $said }.
input-not-a-month = "{ $value }" is not a month.
input-horizon-order = The horizon ends before it begins ({ $value }).
input-horizon-long = The horizon ({ $value }) is longer than { $months } months.
input-unknown-rule = There is no rule "{ $value }".
input-rule-value = "{ $value }" is not a set of parameters of the rule "{ $rule }".
input-never-soft = The rule "{ $rule }" makes posts or a schedule of its own; "soft: true" is for rules that forbid or ask for something.
input-two-gap-policies = The gap policy "{ $rule }" is on beside "{ $other }"; at most one can be.
input-stint-lengths = The shortest stint (min_stint: { $value } months) is longer than the longest (max_stint: { $high } months).
input-unknown-term = There is no objective term "{ $value }".
input-level-twice = The objective has two levels called "{ $value }".
input-unknown-table = There is no table "{ $value }".
input-needs-table = The table "{ $table }" means nothing without the table of staff.
input-not-synthetic = "{ $value }" is neither a table nor a column of one.

## Tables

input-not-a-table = This is not a table.
input-web-page = This is a web page or XML under the name of a workbook.
input-text-book = This is plain text under the name of a workbook.
input-password = The workbook is protected by a password.
input-too-wide = Between the first cell and the last that is not blank lie more than { $millions } million cells.
input-csv = The quotation marks do not match from here on.
input-workbook = The workbook cannot be opened.
input-no-sheet = The workbook { $book } has no sheet "{ $value }".
input-which-sheet = The workbook { $value } has several sheets; none is named.
input-empty-table = The table is empty.
input-no-header = No row holds the headers of this table.
input-no-column = The column "{ $header }" is missing.
input-column-twice = Two columns mean the same.
input-unknown-column = The column "{ $value }" means nothing here and is left out.
input-none-inside = No hospital of this table has a month in the horizon.
input-no-places = The columns latitude and longitude are missing, but other hospitals have coordinates or costs.
input-unknown-columns = These columns mean nothing here and are left out: { $names }.
input-assumed = The column is missing; "{ $assumed }" is taken for every row.
input-total-row = "{ $value }" looks like a total; the row is left out.
input-header-again = The row repeats the header; it is left out.
input-hidden-rows = Hidden or filtered out, but read like the others.
input-hidden-column = The column is hidden, but read like the others.
input-hidden-sheet = The sheet is hidden, but read.
input-blank-below = The cell is blank, and each region stands only once in this column, as when merged cells are saved as text.
input-no-row-usable = No row of the table can be used.
input-rows-unused = { $count ->
    [one] 1 of the { $all } rows of the table is not used.
   *[other] { $count } of the { $all } rows of the table are not used.
}

## Cells

input-blank = The cell is blank.
input-cell-error = The cell shows the error { $value }.
input-no-result = The formula "{ $value }" has no stored result.
input-decimal-date = The cell is the number { $value }, which may stand for one month or another.
input-decimal-id = The cell is the number { $value }; as an id it may have had further zeros.
input-day-id = The cell is the date { $value }, which a spreadsheet may have made of an id.
input-rounded-id = "{ $value }" is a number that a spreadsheet has rounded; the id is lost.
input-apostrophe = "{ $value }" begins with an apostrophe.
input-percent = The cell shows a percentage; { $value } is not what a person sees there.
input-1904 = The cell is the number { $value }, in a workbook that counts days from 1904.
input-merged-number = The cell is merged over several rows; { $value } may be the number of each or of all together.
input-merged-across = The cell is merged with the one to its left.
input-full-width = "{ $value }" is written in full-width letters or digits.
input-not-whole = "{ $value }" is not a whole number.
input-not-a-number = "{ $value }" is not a number.
input-below = "{ $value }" is too small.
input-above = "{ $value }" is too large.
input-not-above = "{ $value }" is not above { $limit }.
input-not-below = "{ $value }" is not below { $limit }.
input-not-one-of = "{ $value }" is not one of the words possible here.
input-not-a-date = "{ $value }" is not a month or day.
input-no-such-date = "{ $value }" is not in the calendar.
input-order = The end { $value } is before the beginning { $first }.
input-most-below = The most ({ $value }) is less than the fewest ({ $low }).

## What rows say together

input-row-twice = "{ $value }" stands in row { $other } already.
input-unknown-supporter = There is no supporter "{ $value }".
input-unknown-recipient = There is no recipient "{ $value }".
input-unknown-hospital = There is no hospital "{ $value }".
input-unknown-specialty = There is no specialty "{ $value }".
input-unknown-person = There is nobody "{ $value }" in the staff table.
input-unknown-post = The recipient has no post "{ $value }".
input-unknown-region = No hospital lies in "{ $value }".
input-two-regions = "{ $value }" may be several places: { $places }.
input-supports-itself = "{ $value }" would support itself.
input-name-of-several = "{ $value }" is the name of several hospitals: { $hospitals }.
input-id-and-name = The id { $value } is { $name }, but the name says { $other }.
input-name-unknown = The name "{ $value }" beside { $hospital } is no name of this list.
input-pin-forbidden = The pin "{ $value }" is not possible: the rule "{ $rule }" forbids the pair.
input-pin-outside = The pin "{ $value }" is not possible: the two have no month in common inside the horizon.
input-two-hospitals = "{ $value }" is { $other } among the supporters and { $name } here; one id is one hospital.
input-half-place = One of latitude and longitude is given, the other is missing.
input-no-place = The coordinates of "{ $value }" are missing, but the distance to { $other } is needed.
input-no-place-for-rule = The coordinates of "{ $value }" are missing, but the rule "{ $rule }" needs them.
input-no-places-for-rule = There are no columns of coordinates, but the rule "max_distance" needs them.
input-referred = { $value } patients referred out are more than the { $patients } treated.
input-no-cost = The row has neither cost nor load.
input-overlap = "{ $value }" is elsewhere in these months already (row { $other }).
input-stint-at-home = "{ $value }" is the person's own hospital.

## Warnings

input-outside-horizon = "{ $value }" has no month in the horizon; it is left out, and so is all that refers to it.
input-namesake = "{ $value }" bears the name of the hospital in row { $other } and lies in the same county.
input-unsupported = Nobody may support { $recipients }. Supporters ruled out, of { $all } in all: { $rules }.
input-post-outside = The post "{ $value }" has no month in the horizon and is left out.
input-year-not-before = The year { $value } is not before the horizon, which begins in { $first }; the row is not counted.
input-stint-short = The stint holds the first day of no month and is left out.
input-blank-region = "{ $value }" names no region here, so under the rule "same_region" it is paired with nobody.
input-no-region-column = The column is missing, so under the rule "same_region" nobody is paired.
input-table-unused = No rule in force uses the table "{ $table }".
input-sheet-idle = The sheet "{ $value }" of { $book } has rows, but no table of the scenario names it.
input-no-pairs = No rule asks for pairs, so none need be chosen.
input-no-referrals = There is no referrals table, so only { $value ->
    [top_referred] the major diseases make gaps
   *[other] the core specialties become gaps
}.
input-every-pair-new = There is no incumbent table, so every pair is new and the rule "{ $rule }" concerns all of them.
input-deadline-outside = The deadline { $value } lies outside the horizon, so the rule "on_duty_by" asks for nothing.
input-stint-longer = The rule "min_stint" asks for { $value } months, but the horizon has only { $months }: no stint inside it is long enough.
input-no-staff = There is no staff table: who goes where is not planned, coverage follows from the capabilities.
input-node-no-place = "{ $value }" has no coordinates, which its distances need.
input-node-level = "{ $value }" is no level of the rule telemedicine.
input-level-empty = No node is of level "{ $value }"; no node below it can be reached.
input-no-appointments = There is no staff table: no appointments are planned.
input-no-nodes = There is no nodes table: no telemedicine network is planned.
input-training-nobody = The rule training asks for nobody: neither a_year nor key_staff_share nor leaders is given.
input-no-key_staff = Neither key_staff in the recipients table nor a trainees table says how many key staff there are; nobody is asked for.
input-no-leaders = Neither leaders in the recipients table nor managers in a trainees table say how many leaders there are; nobody is asked for.
input-no-training_places = No department has training_places in a capabilities table; only managers can train.
input-no-coverage = There is neither a staff nor a capabilities table, so coverage is not assessed.
input-no-travel = There are neither coordinates nor costs, so travel is left out.

## What to do

mend-too-much = Keep the rows and columns that are needed; delete what stands far below or to the right of them.
mend-outside = Copy it beside the scenario (anywhere in { $folder }), or run the command in a folder that holds both.
mend-did-you-mean = Did you mean { $guess }?
mend-one-of = Write one of: { $known }.
mend-write-id = Write its id { $id }.
mend-one-id = Write the id of the one that is meant.
mend-one-a-row = Write one pair in each row.
mend-id-or-name = Correct one of the two.
mend-add-id = Add it to { $table }, or delete the rows that name it.
mend-add-id-here = Add it to { $table }, or remove it here.
mend-look-up = The ids and names stand in { $table }.
mend-half-width = Write { $word }.
mend-region = Write a province, city or county as the hospitals have it, or delete the row.
mend-pin = Delete the row, or change the rule or the hospitals.
mend-keep-one = Keep one of them.
mend-namesake = If the two are one hospital, keep one row.
mend-remark = If the row is a remark, delete it.
mend-remark-too = { $mend } If the row is a remark, delete it.
mend-swap = Swap the two or correct one.
mend-path = Write the name of a file beside this one, such as supporters.csv.
mend-check-path = Check the path.
mend-file-beside = Check the name; it is looked for from the folder of the file that names it.
mend-scenario-file = Give the folder, or its scenario.yaml.
mend-no-scenario = Give a folder with a scenario.yaml, or make one with "matcher new".
mend-cycle = Remove one of these "extends" lines.
mend-new-scenario = See "matcher new" for an example.
mend-save-as-utf8 = Save the file as UTF-8 and try again.
mend-yaml = Check colons, quotation marks and indentation in this line and the one above.
mend-yaml-tab = Replace tabs by spaces.
mend-yaml-bracket = A bracket or comma is missing in this line or above.
mend-yaml-quote = A quotation mark is missing in this line or above.
mend-yaml-colon = Use the half-width colon ":" and a space.
mend-yaml-one-document = Remove the line "---" and keep one scenario in a file.
mend-yaml-alias = A name after * must be set with & before.
mend-month = Write it as 2017-01.
mend-write-matcher = Write "matcher: 1" in the first line.
mend-write-tables = Name at least the tables of supporters and recipients.
mend-name-table = Name the table under tables, such as { $table }: { $table }.csv.
mend-rule-value = Write, for example, { $form }; or false to switch the rule off.
mend-form = Write, for example, { $form }.
mend-kinds-row = Let the rule kinds say, for example, { $row }.
mend-link = Add a row to the table links, for example { $sender } → { $receiver }, or correct the regions.
mend-km = Raise km of the rule max_distance to at least { $km }.
mend-ban = Delete the ban of { $pair } in the table of decisions.
mend-months = Correct the months of { $supporter } or of the recipient.
mend-same-region = Correct the regions of the hospitals, or limit the rule same_region to the recipients concerned.
mend-rule-or-hospitals = Change the rule, or correct the hospitals.
mend-and = { $first } { $rest }
mend-off = Switch one off: { $rule }: false.
mend-stint-lengths = Lower min_stint or raise max_stint.
mend-soft = Remove "soft".
mend-sheets = Write it behind a #. The sheets are: { $known }.
mend-sheets-or-remove = Write it behind a #, or remove the line "{ $table }:". The sheets are: { $known }.
mend-did-you-mean-or-remove = Did you mean { $guess }? Otherwise remove the line "{ $table }:".
mend-name-sheet = Write "{ $table }: { $book }#{ $sheet }" under tables, or empty the sheet.
mend-table-file = Save it as .xlsx or .csv and name that file, or a sheet such as book.xlsx#sheet.
mend-workbook = Open it in Excel or WPS, save it without a password as .xlsx, and try again.
mend-save-as-xlsx = Open it in Excel or WPS, save it as .xlsx, and name that file.
mend-name-csv = Rename it to .csv, or open it in Excel or WPS and save it as .xlsx.
mend-password = Open it in Excel or WPS, remove the password, and save it as .xlsx.
mend-too-wide = Delete the rows and columns beyond the table, where a blank may stand.
mend-quotes = Save the table again from Excel or WPS as CSV.
mend-rows = Correct the rows, or remove the table from the scenario.
mend-fill-table = Fill in at least one row, or remove the table from the scenario.
mend-header = One row must hold: { $needed }.
mend-add-column = Add a column with the header { $id } or { $chinese }.
mend-rename-column = Rename "{ $guess }" to { $id } or { $chinese }.
mend-blank = Fill it in; where cells are merged, split them and fill in each.
mend-blank-below = Fill in each row, or ignore this if they have none.
mend-split = Split the cells and fill in each.
mend-hidden = Show them and delete what is not meant.
mend-cell-error = Correct the formula, or write the value itself.
mend-no-result = Open the workbook in Excel or WPS and save it, or write the value itself.
mend-text-month = Format the cell as text and write for example { $year }-10.
mend-text-months = Format the cell as text and write { $months }.
mend-patients = This column counts patients, it takes no rate. For a rate of { $rate } % write for example patients { $patients }, referred_out { $out }.
mend-text-id = Format the cells as text and write the ids anew.
mend-plain-number = Format the cell as a plain number and write how many.
mend-list = Write it as [first, second].
mend-whole = Write a whole number, such as 6.
mend-number = Write a number, such as 0.5.
mend-at-least = Write at least { $limit }.
mend-at-most = Write at most { $limit }.
mend-whole-between = Write a whole number from { $low } to { $high }.
mend-whole-from = Write a whole number of at least { $low }.
mend-number-between = Write a number from { $low } to { $high }.
mend-date = Write it as { $year }-01 or { $year }-01-31.
mend-when = Write exactly one of: date, every, at.
mend-node-place = Fill in latitude and longitude.
mend-both-places = Give both or neither.
mend-place = Fill in latitude and longitude, or give the pair a cost.
mend-place-only = Fill in latitude and longitude, or switch the rule off.
mend-travel = Add latitude and longitude to the hospitals, or a table of costs.
mend-referrals = Correct one of the two numbers.
mend-cost = Fill in at least one of them.
mend-region-path = Write the whole path, such as { $path }.
mend-overlap = Nobody can be at two posts in one month: correct the months.
mend-full-coverage = Switch on full_coverage, or pin pairs in the table of decisions.

## A new scenario

input-folder-not-empty = The folder "{ $value }" is not empty.
input-not-written = Nothing can be written to "{ $value }".
mend-new-folder = Name a new or empty folder.
