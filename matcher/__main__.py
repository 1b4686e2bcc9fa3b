"""``python -m matcher``."""

from matcher.cli.main import main

main()
