"""report.html: the whole plan as a page that opens offline and prints."""
