"""One hospital's page, from the files of a plan directory alone."""
