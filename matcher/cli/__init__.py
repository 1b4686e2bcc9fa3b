"""The commands: each parses, calls one function, prints, and gives its exit code."""
