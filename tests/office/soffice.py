"""LibreOffice without a screen, with a profile of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Saving"/>
</library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Saving"
 script:language="StarBasic">
Sub SaveAgain(source As String, target As String)
  Dim form(0) As New com.sun.star.beans.PropertyValue
  Dim document
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array())
  document.calculateAll()
  form(0).Name = "FilterName"
  form(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(target, form())
  document.close(True)
End Sub
Sub SaveLocked(source As String, target As String, filter As String)
  Dim form(1) As New com.sun.star.beans.PropertyValue
  Dim document
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array())
  form(0).Name = "FilterName"
  form(0).Value = filter
  form(1).Name = "Password"
  form(1).Value = "secret"
  document.storeToURL(target, form())
  document.close(True)
End Sub
</script:module>
"""
_FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "xls": "MS Excel 97", "ods": "calc8"}


def convert(path: Path, form: str, folder: Path) -> Path:
    """Let LibreOffice write a file in another form."""
    folder.mkdir(parents=True, exist_ok=True)
    _run(folder, "--convert-to", form, "--outdir", str(folder), str(path))
    made = folder / f"{path.stem}.{form}"
    assert made.exists()
    return made


def save_again(path: Path, folder: Path) -> Path:
    """Open a workbook as a person does, recalculate and save it in another folder.

    ``--convert-to`` would open no window, and what is frozen in it would be lost.
    """
    return _call("SaveAgain", path, folder, path.name)


def save_locked(path: Path, form: str, folder: Path) -> Path:
    """Save a workbook in another form, under a password."""
    return _call("SaveLocked", path, folder, f"{path.stem}.{form}", _FILTERS[form])


def _call(macro: str, path: Path, folder: Path, name: str, *more: str) -> Path:
    """Run a macro on a file and the one that it makes."""
    folder.mkdir(parents=True, exist_ok=True)
    basic = _profile(folder) / "user" / "basic" / "Standard"
    if not basic.exists():
        _run(folder, "--terminate_after_init")
    (basic / "script.xlb").write_text(_LIBRARY, "utf-8")
    (basic / "Saving.xba").write_text(_MODULE, "utf-8")
    made = folder / name
    words = (path.resolve().as_uri(), made.resolve().as_uri(), *more)
    places = ",".join(f'"{word}"' for word in words)
    _run(folder, f"macro:///Standard.Saving.{macro}({places})")
    assert made.exists()
    return made


def _profile(folder: Path) -> Path:
    return (folder.parent / "profile").resolve()


def _run(folder: Path, *words: str) -> None:
    command = ["soffice", f"-env:UserInstallation={_profile(folder).as_uri()}", "--headless"]
    subprocess.run([*command, "--norestore", *words], capture_output=True, timeout=120, check=True)
