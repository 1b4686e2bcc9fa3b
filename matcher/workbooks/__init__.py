"""What all workbooks that are written have in common: cells, looks, widths and pages."""
