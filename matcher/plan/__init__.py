"""The finished plan: its values, its files, and the directory that holds them."""
