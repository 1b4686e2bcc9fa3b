"""plan.xlsx: the plan for people who live in a spreadsheet."""

from matcher.handouts.workbook.write import workbook

__all__ = ["workbook"]
