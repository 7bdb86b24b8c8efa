"""``score``: how well labelled dumps are read."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import Final

from storyparse._cli.labelled import folders_option, labelled_dumps
from storyparse._cli.options import Command, dialect_option, refuse_several
from storyparse._cli.run import Run
from storyparse._io.dialect_name import chosen
from storyparse.labelled.score import KINDS, score


def _minimum(text: str) -> tuple[str, float]:
    """Read `KIND=PERCENT`.

    Raises:
        ArgumentTypeError: It is not of that form.
    """
    kind, _, percent = text.partition("=")
    try:
        if kind in KINDS:
            return kind, float(percent)
    except ValueError:
        pass
    message = f"want KIND=PERCENT, KIND one of {', '.join(KINDS)}; got {text!r}"
    raise ArgumentTypeError(message)


def _score_options(parser: ArgumentParser) -> None:
    folders_option(parser)
    dialect_option(parser, several=False)
    parser.add_argument(
        "--min",
        type=_minimum,
        action="append",
        default=[],
        metavar="KIND=PERCENT",
        help=f"end with status 1 where less is right; KIND is one of {', '.join(KINDS)}",
    )


def _score(options: Namespace, run: Run) -> None:
    refuse_several(options)
    dialect, *_ = chosen(options.dialect)
    report = score(labelled_dumps(options.folders), dialect)
    for row in report.rows(dialect):
        run.output.write(f"{row}\n")
    percent = report.total.percent()
    run.unmet = any([percent[kind] < least for kind, least in options.min])


SCORE: Final = Command(
    name="score",
    summary="measure how well labelled dumps are read",
    about="""\
Read labelled dumps and compare: roles right, precision and recall of headings, which role was taken
for which, and every line read wrong with the evidence that decided. What is set aside counts in the
totals; its lines are not shown.
""",
    example="""\
example: fail where fewer than 95 of 100 headings are found
  storyparse score labelled/ --min recall=95
""",
    options=_score_options,
    run=_score,
)
