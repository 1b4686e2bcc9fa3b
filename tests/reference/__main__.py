"""``python -m tests.reference``: write docs/api.md."""

from __future__ import annotations

from tests.reference.page import PAGE, page

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: {len(page().splitlines())} lines")
