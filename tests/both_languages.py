"""What exists in only one of the two languages: an audit of a copy of the package, part by part.

Each part gives sentences, none where all is well. Tests ask it of the package, and of copies from
which something was taken.
"""

from __future__ import annotations

import ast
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

LANGS = ("en", "zh")
CHINESE = re.compile(r"[\u3400-\u9fff]")
WORD = re.compile(r"[A-Za-z]{2,}")
PLACE = re.compile(r"\{[^{}]*\}")
SAYING = {"tell", "say", "Message", "Fault", "tell_help", "known_help"}
PRINTING = {"echo", "print", "Text", "write_string", "heading"}
IN_TWO = ("rules", "terms", "reading", "synthetic", "letters/shipped", "anonymise")
"""Folders whose Chinese stands beside its English, or is what people type into their tables."""
TYPED = (
    "show/files.py",
    "plan/read_derived.py",
    "plan/read_schedules.py",
    "plan/read_stints.py",
    "plan/read_training.py",
    "letters/clauses.py",
    "api/compare.py",
    "api/scenario.py",
)
"""Modules that hold Chinese headers of files, each beside the English one, or what clauses of
scenarios are marked with; or that explain themselves in both languages."""
GLOSSES = ("word-glossed", "word-table", "word-read", "word-or")
"""What is typed, which only the Chinese catalogue shows with its Chinese."""
THE_SAME = ("report-col-sha256", "unit-balance")
"""What is written alike in both languages."""
SHOWN = ("title", "alt", "aria-label", "placeholder", "label")


_TYPED = re.compile(r"\bmatcher( [a-z]+)?\b|--[a-z-]+|\b\w+\.(csv|json|xlsx|html|ics|md)\b")
_PART = re.compile(r"word/(document|header\d*|footer\d*)\.xml")


class _Found(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def _variables(node: object) -> set[str]:
    found = _Found()
    found.visit(node)
    return found.names


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _messages(path: Path) -> Iterator[tuple[str, Message | None, str]]:
    """Code, message and its text; None where a line is no message."""
    text = _text(path)
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, Junk):
            yield entry.content[:40], None, ""
        elif isinstance(entry, Message):
            whole = text[entry.span.start : entry.span.end]
            yield entry.id.name, entry, whole.partition("=")[2]


def catalogue(package: Path) -> Iterator[str]:
    """Messages that one language lacks, in another order, or with other variables."""
    folders = {lang: package / "language" / lang for lang in LANGS}
    names = {lang: {path.name for path in folder.glob("*.ftl")} for lang, folder in folders.items()}
    yield from (f"{name}: in one language" for name in sorted(names["en"] ^ names["zh"]))
    for name in sorted(names["en"] & names["zh"]):
        yield from _file(name, *(folders[lang] / name for lang in LANGS))
    for lang, folder in folders.items():
        codes = Counter(code for path in folder.glob("*.ftl") for code, *_ in _messages(path))
        yield from (f"{lang} {code}: twice" for code, number in codes.items() if number > 1)


def _file(name: str, *paths: Path) -> Iterator[str]:
    found = [list(_messages(path)) for path in paths]
    for lang, messages in zip(LANGS, found, strict=True):
        bad = (code for code, message, _ in messages if message is None or not message.value)
        yield from (f"{lang}/{name} {code}: no message" for code in bad)
    codes = [[code for code, *_ in messages] for messages in found]
    yield from (f"{name} {code}: in one language" for code in sorted({*codes[0]} ^ {*codes[1]}))
    if {*codes[0]} == {*codes[1]} and codes[0] != codes[1]:
        yield f"{name}: in another order"
    both = [{code: one for code, one, _ in messages if one} for messages in found]
    for code in both[0].keys() & both[1].keys():
        english, chinese = (_variables(messages[code]) for messages in both)
        if code not in GLOSSES and not chinese <= english | {"count"}:
            yield f"{name} {code}: other variables"


def own_words(package: Path) -> Iterator[str]:
    """Messages that hold the other language's words, or none of the own."""
    for lang in LANGS:
        for path in sorted((package / "language" / lang).glob("*.ftl")):
            for code, _, text in _messages(path):
                bare = _bare(text)
                if lang == "en" and CHINESE.search(bare):
                    yield f"en/{path.name} {code}: Chinese"
                words = WORD.search(bare) and not CHINESE.search(text)
                if lang == "zh" and code not in THE_SAME and words:
                    yield f"zh/{path.name} {code}: no Chinese"


def _bare(text: str) -> str:
    """A message without its places, commands, options and names of files."""
    while PLACE.search(text):
        text = PLACE.sub(" ", text)
    text = re.sub(r"“[^”]*”|\"[^\"]*\"", " ", text)
    return _TYPED.sub(" ", text)


def known_codes(package: Path, owners: Iterable[object]) -> Mapping[str, frozenset[str]]:
    """Every code of each language, those of rules and terms among them."""
    texts = {code for owner in owners for code in owner.texts}
    return {
        lang: frozenset(texts)
        | {c for p in (package / "language" / lang).glob("*.ftl") for c, *_ in _messages(p)}
        for lang in LANGS
    }


def spoken_codes(package: Path, known: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Codes in code and templates that a language does not have; of made-up ones the stem."""
    for path in sorted(package.rglob("*.py")):
        for call in _calls(path):
            if _name(call) in SAYING and call.args:
                yield from _unknown(call.args[0], known, path.name)
    for path in sorted(package.rglob("templates/*.html")):
        for code in re.findall(r'tell\("([^"]+)"', _text(path)):
            yield from (f"{path.name} {code}: not in {lang}" for lang in LANGS
                        if code not in known[lang])  # fmt: skip


def _unknown(node: ast.expr, known: Mapping[str, frozenset[str]], name: str) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from chain(_unknown(node.body, known, name), _unknown(node.orelse, known, name))
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and "-" in node.value:
        for lang in LANGS:
            ends = (code for code in known[lang] if code.endswith(f"-{node.value}"))
            if node.value not in known[lang] and not any(ends):
                yield f"{name} {node.value}: not in {lang}"
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        stem = str(node.values[0].value)
        for lang in LANGS:
            if not any(f"-{code}".find(f"-{stem}") >= 0 for code in known[lang]):
                yield f"{name} {stem}…: not in {lang}"


def _calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(_text(path))):
        if isinstance(node, ast.Call):
            yield node


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def code_words(package: Path) -> Iterator[str]:
    """Words for people that stand in code: Chinese ones, and English ones that are printed."""
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package).as_posix()
        tree = ast.parse(_text(path))
        if not place.startswith(IN_TWO) and place not in TYPED:
            yield from (f"{place}: {text[:20]}" for text in _strings(tree) if CHINESE.search(text))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            words = (a.value for a in call.args if isinstance(a, ast.Constant))
            if _name(call) in PRINTING:
                yield from (f"{place}: {word!r} is printed" for word in words
                            if isinstance(word, str) and WORD.search(word))  # fmt: skip


def _strings(tree: ast.Module) -> Iterator[str]:
    """The strings of a module, without docstrings and texts that explain fields."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


class _Words(HTMLParser):
    """What a page shows: texts, and attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style")
        self.found += [value or "" for name, value in attrs if name in SHOWN]

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.hidden:
            self.found.append(data)


def template_words(package: Path) -> Iterator[str]:
    """Words of templates that no catalogue holds."""
    for path in sorted(package.rglob("templates/*.html")):
        text = re.sub(r"\{% block style %\}.*?\{% endblock %\}", "", _text(path), flags=re.S)
        text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", "", text, flags=re.S)
        words = _Words()
        words.feed(text)
        shown = (word for word in words.found if WORD.search(word) or CHINESE.search(word))
        yield from (f"{path.name}: {word.strip()[:40]}" for word in shown)
    for path in sorted(package.rglob("templates/*.js")):
        bare = re.sub(r"//.*", "", _text(path))
        shown = re.findall(r"""(?:textContent|innerText|title) = (["'`])(.*?)\1""", bare)
        yield from (f"{path.name}: {word}" for _, word in shown if WORD.search(word))


def letter_fields(package: Path) -> Iterator[str]:
    """Letters that one language lacks, or that ask for other fields."""
    folders = {"zh": package / "letters" / "templates"}
    folders["en"] = folders["zh"] / "en"
    names = {lang: {path.name for path in at.glob("*.docx")} for lang, at in folders.items()}
    yield from (f"{name}: in one language" for name in sorted(names["en"] ^ names["zh"]))
    for name in sorted(names["en"] & names["zh"]):
        english, chinese = (_tags(folders[lang] / name) for lang in LANGS)
        for tag in sorted((english - chinese) + (chinese - english)):
            yield f"{name} {tag}: in one language"


def _tags(path: Path) -> Counter[str]:
    """The fields that a letter shows or asks about, how often; words inside them left out.

    Those that choose between one and several are the English grammar's.
    """
    with zipfile.ZipFile(path) as file:
        parts = [name for name in file.namelist() if _PART.fullmatch(name)]
        text = " ".join(file.read(name).decode("utf-8") for name in parts)
    tags = re.findall(r"\{\{.*?\}\}|\{%.*?%\}", re.sub(r"<[^>]*>", "", text))
    plain = (re.sub(r"\s+", " ", re.sub(r"'[^']*'|\"[^\"]*\"", "…", tag)) for tag in tags)
    return Counter(tag for tag in plain if " == 1 " not in tag and tag != "{% else %}")


def rule_texts(owners: Iterable[object]) -> Iterator[str]:
    """Texts of rules and terms that lack a language, or whose variables differ."""
    for owner in owners:
        for code, pair in owner.texts.items():
            if len(pair) != len(LANGS) or not all(text.strip() for text in pair):
                yield f"{code}: in one language"
                continue
            english, chinese = pair
            entries = [FluentParser().parse_entry(f"x = {text}\n") for text in pair]
            if any(isinstance(entry, Junk) for entry in entries):
                yield f"{code}: no message"
            elif _variables(entries[0]) != _variables(entries[1]):
                yield f"{code}: other variables"
            words = WORD.search(_bare(english)) and not CHINESE.search(chinese)
            if code not in THE_SAME and (CHINESE.search(english) or words):
                yield f"{code}: the other language's words"


def headers(specs: Iterable[object]) -> Iterator[str]:
    """Columns of tables that bear a name in one language alone."""
    for spec in specs:
        for column in spec.columns:
            chinese = [word for word in column.chinese if CHINESE.search(word)]
            if not chinese or not column.name.isascii():
                yield f"{spec.name} {column.name}: in one language"
