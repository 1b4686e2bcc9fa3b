"""Pages that open in any browser without a network, and print well.

A page is a Jinja2 template that extends ``page.html``: the common head, the look (``style.css``)
and the behaviour of tables (``script.js``), both inside the page, and a policy by which the browser
itself refuses every request. A page can be read without scripts; its tables then don't sort.

Values of ``page.html``: ``title`` and ``made_up`` (the sentence, or blank). In every template and
macro, ``tell(code, **params)`` says a sentence of the catalogue in the page's language.

Blocks:

- ``content``: what stands below title and banner;
- ``style``: more CSS (colours are the variables of ``style.css``), such as
  ``@page { size: A4 landscape; }`` for a page of wide tables;
- ``script``: more JavaScript.

Macros of ``tables.html``:

- ``rows_table(titles, rows, words, sortable=true, searchable=false, caption=none, id=none, found_by=())``: the
  first ``words`` columns are text, the rest numbers; ``words`` may be a list of truth values, one a
  column. ``none`` in a cell is shown as a dash. Sorted by buttons in the headers, numbers as
  numbers; searched by a field above it that counts the rows shown, and by the
  words of ``found_by`` too, a text for each row that is not shown.

Macros of ``parts.html``:

- ``contents(places)``: the table of contents; ``places`` are pairs of id and title;
- ``big_numbers(facts)``: pairs of label and figure, the figures large;
- ``figure(svg, caption)``: a picture and what it shows; a block follows by ``call`` where its table
  is to be folded in (``details``): ``{% call figure(svg, caption) %}…{% endcall %}``;
- ``folded(title)``: what ``call`` holds, folded until it is opened, always printed;
- ``sentences(lines)``: a list, or one paragraph for a single line.

Classes: ``note`` (small print), ``number`` (figures, right-aligned), ``short`` (never broken),
``exact`` (backgrounds are printed), ``screen`` (left out in print), ``scroll`` (a box that scrolls
sideways where what it holds is wider).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from matcher.language.catalogue import Lang, tell

_OWN = "matcher.pages"
_SHORT = 10
"""Cells of a column in which none is longer stay on one line."""


def page(template: str, lang: Lang, *, package: str = _OWN, **values: object) -> bytes:
    """Fill in a template of a ``package``, from its folder ``templates``; text is escaped.

    Templates and macros of this package are there beside its own. A name that is missing is an
    error.
    """
    loader = ChoiceLoader([PackageLoader(name) for name in dict.fromkeys((package, _OWN))])
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["tell"] = partial(tell, lang=lang)
    environment.globals["source"] = lambda name: Markup(loader.get_source(environment, name)[0])
    environment.filters["column_classes"] = _column_classes
    return environment.get_template(template).render(lang=lang, **values).encode()


def _column_classes(rows: Sequence[Sequence[object]], texts: Sequence[bool]) -> list[Markup]:
    """Give the attribute of each column's cells: numbers, short text that must not be broken."""
    columns = zip(*rows, strict=True) if rows else ([] for _ in texts)
    short = [all(len(str(cell)) <= _SHORT for cell in column) for column in columns]
    told = zip(texts, short, strict=False)
    names = ["number" if not text else "short" * one for text, one in told]
    return [Markup(f' class="{name}"' if name else "") for name in names]
