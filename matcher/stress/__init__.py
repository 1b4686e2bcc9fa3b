"""What a plan loses when people leave for good: many random courses of events, seeded."""
