"""A wrong bound, looked for by two solvers on thousands of small scenarios."""
