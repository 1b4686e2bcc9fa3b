"""What workbooks hold beside the values of their cells, by format."""
