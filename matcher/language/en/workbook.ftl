## plan.xlsx: read back

book-name-of-people = "{ $value }" is the name of several people: { $hospitals }.
book-mend-person = Write the id of the person who is meant.
book-name-of-posts = "{ $value }" may be several posts: { $hospitals }.
book-mend-post = Write the name of the post, as its column in the table of posts has it.
book-no-sheet = The workbook has no sheet { $sheet }.
book-mend-sheet = Give the sheet its name again, or write the workbook again with matcher solve.
book-with-rows = { $count ->
    [one] sheet { $sheet }, row { $rows }: { $sentence }
   *[other] sheet { $sheet }, rows { $rows }: { $sentence }
}
