"""An office program opens the agreements, and their Chinese text can be read."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.letters.conftest import rows_of


@pytest.mark.office
def test_an_agreement_becomes_a_readable_page(written, tmp_path):
    row = rows_of(written / "letters.csv")[0]
    shutil.copy(written / row["file"], tmp_path / "letter.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "letter.docx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    text = subprocess.run(
        ["pdftotext", "letter.pdf", "-"], cwd=tmp_path, check=True, capture_output=True
    ).stdout.decode("utf-8")
    flat = "".join(text.split())
    names = row["supporter_name"], row["recipient_name"]
    for words in (*names, "甲方（支援医院）", "派驻人员", "虚构数据"):
        assert "".join(words.split()) in flat
