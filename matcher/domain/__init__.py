"""The words of the domain as frozen values: hospitals, people, posts, stints, scenarios."""
