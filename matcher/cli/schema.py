"""``matcher schema``."""

from __future__ import annotations

import json

import click

from matcher.cli.command import command


@command("schema")
def schema() -> None:
    """Print the JSON schema of a scenario file, in UTF-8 whatever the console speaks."""
    from matcher.reading import json_schema

    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    click.echo(text.encode(), nl=False)
