## matcher letters: words of the agreements

letters-day = { $year }-{ $zero_month }{ $month }-{ $zero_day }{ $day }
letters-month = { $year }-{ $zero_month }{ $month }
letters-month-later = { $year }-{ $zero_month }{ $month }
letters-months = { $first } to { $last }
letters-region-joint = {", "}
letters-post = { $specialty } ({ $name })
letters-core = core specialty
letters-rank = no. { $rank } by referral-out rate
letters-listed = specialty of a listed disease
letters-duty = post listed in the plan
letters-by = by { $days }
letters-each-month = by the end of each month ({ $first } to { $last })
letters-each-year = once a year ({ $first } to { $last })
letters-each-stint = at the end of each stint
letters-kind-agreement = agreement signed
letters-kind-supplementary_agreement = supplementary agreement signed
letters-kind-inspection = inspection
letters-kind-evaluation = evaluation
letters-kind-appraisal = appraisal
letters-kind-bulletin = bulletin
letters-kind-plan = plan made
letters-unnamed = to be named, no. { $number }
letters-rank-attending = intermediate rank
letters-rank-senior_attending = intermediate rank (senior)
letters-rank-associate_chief = associate senior rank
letters-rank-chief = senior rank

## On the screen

letters-heading = Agreements
letters-col-form = Form
letters-col-count = Files
letters-col-due = First due
letters-form-responsibility = responsibility agreement
letters-form-supplementary = supplementary agreement
letters-no-date = no date set
letters-unstaffed = The plan has no rotation (stints.csv): the agreements leave the table of people out, and say so.
letters-templates = To use your own templates: copy the files of { $folder } elsewhere, edit them in Word and give them with --template and --supplementary; docs/letters.md lists the fields.
letters-violations = The plan breaks rules in { $count } { $count ->
    [one] place
   *[other] places
}: look at them with matcher check before anybody signs.
letters-stray = { $count } fixed { $count ->
    [one] stint belongs to no pair of the plan and stands
   *[other] stints belong to no pair of the plan and stand
} in no agreement.

## Faults

letters-not-word = This is no Word file (.docx).
letters-unreadable = It cannot be read: { $reason }.
letters-broken-template = { $where }: the tags of the template are broken ({ $said }).
letters-unknown-field = { $where }: the template asks for the field "{ $value }", which a letter does not have.
letters-list-field = { $where }: "{ $value }" holds several rows and cannot stand for one.
letters-outside-field = { $where }: a Word template cannot use another file ({ $value }).
letters-wide = { $where }: the tag "{ $value }" is typed in full-width characters and would not be filled in.
letters-wide-mend = Type braces and per cent signs in half width.
letters-bare = { $where }: "{ $value }" stands for whole paragraphs or rows, but fields are mere text.
letters-bare-mend = Write {"{{ "}field {"}}"}.
letters-not-filled = The agreement of { $supporter } and { $recipient } could not be filled in: { $said }.
letters-not-a-document = The agreement of { $supporter } and { $recipient }, filled in, is no valid Word file any more.
letters-no-pair = { $hospital } has no pair in the plan.
letters-no-pairs = The plan has no pairs, so there is nothing to write.
letters-edited = This file has been changed since it was written; nothing was written.
letters-in-body = text "{ $text }"
letters-in-header = header "{ $text }"
letters-in-footer = footer "{ $text }"
letters-in-footnote = footnote "{ $text }"
letters-mend-word = Save it as .docx in Word or WPS.
letters-mend-jinja = Look at the braces and per cent signs, and whether each for and if has its endfor and endif, and whether tags with tr stand in table rows; docs/letters.md shows how.
letters-mend-list = Repeat a row with "for x in { $value }"; docs/letters.md shows how.
letters-mend-part = That field has no parts; docs/letters.md lists all fields.
letters-mend-outside = Put its content into the template itself.
letters-mend-fields = Look at the tags of the template; docs/letters.md shows how they are written.
letters-mend-edited = Choose another folder with -o, or move or rename the file.
