"""The files for people: what planners, leaders and hospitals look at, print and pass on."""
