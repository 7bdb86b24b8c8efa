"""``schema``: the form of what ``parse`` writes."""

from __future__ import annotations

from argparse import Namespace
from typing import Final

from storyparse._cli.options import Command, no_options
from storyparse._cli.run import Run
from storyparse._text.json_values import write
from storyparse.formats import json_schema


def _schema(_: Namespace, run: Run) -> None:
    run.output.write(write(json_schema()) + "\n")


SCHEMA: Final = Command(
    name="schema",
    summary="write the JSON Schema of a story",
    about="""\
Write the JSON Schema (draft 2020-12) of what `storyparse parse` writes.
""",
    example="""\
example: keep it beside the stories
  storyparse schema > story.schema.json
""",
    options=no_options,
    run=_schema,
)
