## Where a fault is

place-sheet = sheet { $sheet }
place-line = line { $line }
place-key = { $key }
place-row = row { $row }
place-column = column { $column }

## Files

input-no-file = there is no file "{ $value }".
input-not-a-file = "{ $value }" is not an ordinary file.
input-too-large = "{ $value }" is larger than { $megabytes } MB.
input-unreadable = "{ $value }" cannot be opened.
input-not-text = this is not a text file.
input-encoding = the text is neither UTF-8 nor GB18030; line { $at } cannot be read.
input-not-a-path = "{ $value }" is not the name of a file.
input-extends-cycle = "extends" runs in a circle: { $loop }.

## The scenario file

input-yaml = the file cannot be understood from here on.
input-too-deep = the file is nested or repeated beyond what a scenario needs.
input-not-a-mapping = this is not a scenario: it holds no "key: value" lines.
input-key-not-a-word = a key must be a single word.
input-key-twice = the key "{ $value }" stands here a second time.
input-unknown-key = the key "{ $value }" is not known here.
input-missing-key = "{ $key }" is missing.
input-format = the file has format "{ $value }"; this version reads format 1.
input-empty = nothing is given here.
input-not-true-or-false = "{ $value }" is neither true nor false.
input-not-words = "{ $value }" is not a text.
input-not-a-list = "{ $value }" is not a list.
input-not-a-mapping-here = "{ $value }" stands where "key: value" entries are expected.
input-bad-value = "{ $value }" is not possible here.
input-says = "{ $value }" is not possible here: { $said }.
input-not-a-month = "{ $value }" is not a month.
input-horizon-order = the horizon ends before it begins ({ $value }).
input-horizon-long = the horizon ({ $value }) is longer than { $months } months.
input-unknown-rule = there is no rule "{ $value }".
input-rule-not-yet = the rule "{ $value }" is not available in this version.
input-rule-value = "{ $value }" is not a set of parameters.
input-soft-not-yet = "soft: true" is not available for the rule "{ $value }" in this version.
input-two-gap-policies = the gap policy "{ $value }" is on beside "{ $other }"; at most one can be.
input-unknown-term = there is no objective term "{ $value }".
input-term-not-yet = the objective term "{ $value }" is not available in this version.
input-level-twice = the objective has two levels called "{ $value }".
input-unknown-table = there is no table "{ $value }".
input-needs-table = the table "{ $value }" means nothing without the table of staff.
input-not-synthetic = "{ $value }" is neither a table nor a column of one.

## Tables

input-not-a-table = this is not a table.
input-csv = the quotation marks do not match from here on.
input-workbook = the workbook cannot be opened.
input-no-sheet = the workbook { $book } has no sheet "{ $value }".
input-which-sheet = the workbook { $value } has several sheets; none is named.
input-empty-table = the table is empty.
input-no-header = no row holds the headers of this table.
input-no-column = the column "{ $value }" is missing.
input-column-twice = two columns mean the same.
input-unknown-column = the column "{ $value }" means nothing here and is left out.
input-none-inside = no hospital of this table has a month in the horizon.
input-no-places = the columns latitude and longitude are missing, but other hospitals have coordinates or costs.
input-unknown-columns = these columns mean nothing here and are left out: { $names }.
input-assumed = the column is missing; "{ $assumed }" is taken for every row.
input-total-row = "{ $value }" looks like a total; the row is left out.

## Cells

input-blank = the cell is blank.
input-not-whole = "{ $value }" is not a whole number.
input-not-a-number = "{ $value }" is not a number.
input-below = "{ $value }" is below { $limit }.
input-above = "{ $value }" is above { $limit }.
input-not-above = "{ $value }" is not above { $limit }.
input-not-below = "{ $value }" is not below { $limit }.
input-not-one-of = "{ $value }" is not one of the words possible here.
input-not-a-date = "{ $value }" is not a month or day.
input-no-such-date = "{ $value }" is not in the calendar.
input-order = the end { $value } is before the beginning { $first }.

## What rows say together

input-row-twice = "{ $value }" stands in row { $other } already.
input-unknown-supporter = there is no supporter "{ $value }".
input-unknown-recipient = there is no recipient "{ $value }".
input-unknown-hospital = there is no hospital "{ $value }".
input-unknown-specialty = there is no specialty "{ $value }".
input-unknown-person = there is nobody "{ $value }" in the staff table.
input-unknown-post = the recipient has no post "{ $value }".
input-unknown-region = no hospital lies in "{ $value }".
input-two-regions = "{ $value }" may be several places: { $places }.
input-supports-itself = "{ $value }" would support itself.
input-two-hospitals = "{ $value }" is { $other } among the supporters and { $name } here; one id is one hospital.
input-half-place = one of latitude and longitude is given, the other is missing.
input-no-place = the coordinates of "{ $value }" are missing, but the distance to { $other } is needed.
input-referred = { $value } patients referred out are more than the { $patients } treated.
input-no-cost = the row has neither cost nor load.
input-overlap = "{ $value }" is elsewhere in these months already (row { $other }).
input-stint-at-home = "{ $value }" is the person's own hospital.

## Warnings

input-outside-horizon = "{ $value }" has no month in the horizon; it is left out, and so is all that refers to it.
input-post-outside = the post "{ $value }" has no month in the horizon and is left out.
input-stint-short = the stint holds the first day of no month and is left out.
input-table-unused = no rule in force uses the table "{ $value }".
input-no-pairs = no rule asks for pairs, so none need be chosen.
input-no-referrals = there is no referrals table, so only the core specialties become gaps.
input-no-staff = there is no staff table: who goes where is not planned, coverage follows from the capabilities.
input-no-coverage = there is neither a staff nor a capabilities table, so coverage is not assessed.
input-no-travel = there are neither coordinates nor costs, so travel is left out.

## What to do

mend-did-you-mean = Did you mean { $guess }?
mend-one-of = Write one of: { $known }.
mend-write-id = Write its id { $id }.
mend-keep-one = Keep one of them.
mend-swap = Swap the two or correct one.
mend-path = Write the name of a file beside this one, such as supporters.csv.
mend-cycle = Remove one of these "extends" lines.
mend-new-scenario = See "matcher new" for an example.
mend-save-as-utf8 = Save the file as UTF-8 and try again.
mend-yaml = Check colons, quotation marks and indentation in this line and the one above.
mend-yaml-tab = Replace tabs by spaces.
mend-yaml-bracket = A bracket or comma is missing in this line or above.
mend-yaml-quote = A quotation mark is missing in this line or above.
mend-yaml-one-document = Remove the line "---" and keep one scenario in a file.
mend-yaml-alias = A name after * must be set with & before.
mend-month = Write it as 2017-01.
mend-write-matcher = Write "matcher: 1" in the first line.
mend-write-horizon = Write, for example, horizon: { "{" }first: 2017-01, last: 2020-12{ "}" }.
mend-write-tables = Name at least the tables of supporters and recipients.
mend-name-table = Name the table under tables, such as { $table }: { $table }.csv.
mend-rule-value = Write the parameters below the name, or false to switch the rule off.
mend-off = Switch one off: { $rule }: false.
mend-soft = Remove "soft".
mend-sheets = Write it behind a #. The sheets are: { $known }.
mend-table-file = Give a .csv file or a sheet of a workbook, such as book.xlsx#sheet.
mend-workbook = Open it in Excel or WPS, save it without a password as .xlsx, and try again.
mend-quotes = Save the table again from Excel or WPS as CSV.
mend-fill-table = Fill in at least one row, or remove the table from the scenario.
mend-header = One row must hold: { $needed }.
mend-add-column = Add a column with the header { $id } or { $chinese }.
mend-rename-column = Rename "{ $guess }" to { $id } or { $chinese }.
mend-blank = Fill it in; where cells are merged, split them and fill in each.
mend-list = Write it as [first, second].
mend-whole = Write a whole number, such as 6.
mend-number = Write a number, such as 0.5.
mend-at-least = Write at least { $limit }.
mend-at-most = Write at most { $limit }.
mend-whole-between = Write a whole number from { $low } to { $high }.
mend-whole-from = Write a whole number of at least { $low }.
mend-number-between = Write a number from { $low } to { $high }.
mend-date = Write it as 2017-01 or 2017-01-31.
mend-both-places = Give both or neither.
mend-place = Fill in latitude and longitude, or give the pair a cost.
mend-travel = Add latitude and longitude to the hospitals, or a table of costs.
mend-referrals = Correct one of the two numbers.
mend-cost = Fill in at least one of them.
mend-region-path = Write the whole path, such as { $path }.
mend-overlap = Nobody can be at two posts in one month: correct the months.
mend-full-coverage = Switch on full_coverage, or pin pairs in the table of decisions.

## A new scenario

input-folder-not-empty = the folder "{ $value }" is not empty.
input-not-written = nothing can be written to "{ $value }".
mend-new-folder = Name a new or empty folder.
