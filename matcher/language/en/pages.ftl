## What every page says

page-skip = Skip to the content
page-contents = Contents
page-search = Search this table
page-shown = Rows shown: { $shown } of { $total }
page-as-table = The same as a table
