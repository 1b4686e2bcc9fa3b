"""The frontier: how good a plan can be with at most so many new pairs, one number after another."""
