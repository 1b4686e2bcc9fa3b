"""What libraries raise when memory runs out under them ends in the sentence of memory."""

from __future__ import annotations

import pytest

from matcher.cli import exits, guard


def fails() -> None:
    raise TypeError("'frame' object is not callable")


@pytest.mark.parametrize(("short", "code"), [(True, exits.NO_PLAN), (False, exits.INTERNAL)])
def test_an_odd_error_is_lack_of_memory_where_little_is_left(monkeypatch, tmp_path, capsys, short, code):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(guard, "limited", lambda: True)
    monkeypatch.setattr(guard, "short", lambda: short)
    assert guard.guarded(fails, "en") == code
    assert ("Memory ran out" in capsys.readouterr().err) == short


@pytest.mark.parametrize("limited", [True, False])
def test_what_explains_an_error_may_itself_lack_memory(monkeypatch, capsys, limited):
    monkeypatch.setattr(guard, "limited", lambda: limited)
    monkeypatch.setattr(guard, "_explained", lambda error, lang: fails())
    if limited:
        assert guard.guarded(fails, "en") == exits.NO_PLAN
        assert "Memory ran out" in capsys.readouterr().err
    else:
        with pytest.raises(TypeError):
            guard.guarded(fails, "en")
