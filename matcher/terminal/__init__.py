"""What a planner sees on a terminal: pure functions from values to text and tables.

Nothing here holds a character that a GBK console lacks.
"""
