"""``python -m matcher``."""

from matcher.cli.start import main

main()
