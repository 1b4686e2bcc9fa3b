"""One hospital's page in the terminal."""
