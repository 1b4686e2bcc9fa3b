"""Every sentence of ``stress`` is there, and none is left over."""

from __future__ import annotations

import re
from pathlib import Path

import matcher

PACKAGE = Path(matcher.__file__).parent
FILES = (
    *(PACKAGE / "terminal").glob("*.py"),
    *(PACKAGE / "stress").glob("*.py"),
    *(PACKAGE / "cli").glob("stress*.py"),
    *(PACKAGE / "pages").rglob("stress*"),
)


def test_no_message_is_missing_or_left_over():
    code = "\n".join(path.read_text("utf-8") for path in FILES)
    used = set(re.findall(r'"(stress-[a-z-]+[a-z])"', code))
    text = (PACKAGE / "language" / "en" / "stress.ftl").read_text("utf-8")
    known = set(re.findall(r"^(stress-[a-z-]+) =", text, re.MULTILINE))
    keys = set(re.findall(r'"([a-z-]+)"', code))
    columns = {word for word in known if word.removeprefix("stress-col-") in keys}
    assert used - known == set()
    assert known - used - columns - {"stress-own"} == set()
