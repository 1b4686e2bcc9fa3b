"""What files for people count beside the plan's own files: presence, handovers, people away."""
