"""Pages that open in any browser without a network, and print well.

A page is a Jinja2 template that extends ``page.html``: the common head, the look (``style.css``), the
behaviour of tables (``script.js``), both inside the page, and a policy by which the browser itself
refuses every request. A page needs no script to be read: without one its tables don't sort.

Values of ``page.html``: ``lang``, ``title``, ``made_up`` (the sentence, or blank). In every template
and macro, ``tell(code, **params)`` says a sentence of the catalogue in the page's language.

Blocks:

- ``content``: what stands below title and banner;
- ``style``: more CSS (colours are the variables of ``style.css``), such as
  ``@page { size: A4 landscape; }`` for a page of wide tables;
- ``script``: more JavaScript.

Macros of ``tables.html``:

- ``rows_table(titles, rows, words, sortable=true, searchable=false, caption=none, id=none)``: the
  first ``words`` columns are text, the rest numbers; ``words`` may be a list of truth values, one a
  column. ``none`` in a cell is shown as a dash. Sorted by buttons in the headers, numbers as
  numbers; searched by a field above it that counts the rows shown.

Macros of ``parts.html``:

- ``contents(places)``: the table of contents; ``places`` are pairs of id and title;
- ``big_numbers(facts)``: pairs of label and figure, the figures large;
- ``figure(svg, caption)``: a picture and what it shows; a block follows by ``call`` where its table
  is to be folded in (``details``): ``{% call figure(svg, caption) %}…{% endcall %}``;
- ``folded(title)``: what ``call`` holds, folded until it is opened, always printed;
- ``sentences(lines)``: a list, or one paragraph for a single line.

Classes: ``note`` (small print), ``number`` (right-aligned figures), ``exact`` (backgrounds are
printed), ``screen`` (left out in print).
"""

from __future__ import annotations

from functools import partial

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from matcher.language.catalogue import Lang, tell

_OWN = "matcher.pages"


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
    return environment.get_template(template).render(lang=lang, **values).encode()
