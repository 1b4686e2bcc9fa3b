"""The words of the report: both languages alike, none missing, none left over."""

import re
from pathlib import Path

import matcher
from matcher.language.catalogue import LANGS
from matcher.plan.reasons import Reason

PACKAGE = Path(matcher.__file__).parent
PLACES = ("handouts/report", "handouts/figures", "terminal", "cli")


def codes(lang, name="report.ftl"):
    """The codes of the file, in their order."""
    text = (PACKAGE / "language" / lang / name).read_text("utf-8")
    return re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)


def sources():
    """Code and templates that say the report's words."""
    files = [path for place in PLACES for path in (PACKAGE / place).rglob("*")]
    return "\n".join(f.read_text("utf-8") for f in files if f.suffix in (".py", ".html"))


def test_both_languages_have_the_same_words_in_the_same_order():
    assert codes("en") == codes("zh")
    assert len(set(codes("en"))) == len(codes("en"))


def test_no_word_is_missing():
    text, known = sources(), set(codes("en"))
    used = set(re.findall(r'"((?:report|figure)-[a-z_-]+[a-z])"', text))
    used |= {f"report-{code}" for code in re.findall(r'\.say\(\s*"([a-z_-]+[a-z])"', text)}
    assert {code for code in used - known if not code.startswith("report-guizhou")} == set()
    asked = ("all", "pairs", "repair", "kept")
    assert {f"report-status-{s}-{a}" for s in ("optimal", "feasible") for a in asked} <= known


def test_the_words_of_what_keeps_candidates_are_all_there_and_none_is_left_over():
    known, text = codes("en", "stops.ftl"), sources()
    assert known == codes("zh", "stops.ftl")
    assert {f"stops-stop-{reason.value}" for reason in Reason} <= set(known)
    for code in known:
        bare = code.removeprefix("stops-")
        assert code.startswith("stops-stop-") or f'"{code}"' in text or f'"{bare}"' in text, code


def test_no_word_is_left_over():
    text = sources()
    stems = ("report-col-", "figure-col-", "report-status-")
    stems += ("figure-status-",)
    for code in codes("en"):
        bare = code.removeprefix("report-")
        if code.startswith(stems):
            word = re.sub("|".join(stems), "", code)
            assert f'"{word}"' in text or not code.startswith(("report-col-", "figure-col-")), code
        else:
            assert f'"{code}"' in text or f'"{bare}"' in text, code


def test_the_files_of_the_pictures_are_in_the_package():
    setup = (PACKAGE.parent / "setup.cfg").read_text("utf-8")
    assert "matcher.handouts.report = templates/*" in setup
    assert "matcher.handouts.figures = style.css, patterns.svg" in setup
    assert LANGS == ("en", "zh")
