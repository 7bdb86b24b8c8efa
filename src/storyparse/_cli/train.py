"""``train``: what labelled dumps teach of the evidence of headings."""

from __future__ import annotations

import os
import re
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from attrs import evolve

from storyparse._cli.labelled import folders_option, labelled_dumps
from storyparse._cli.options import Command, dialect_option, refuse_several
from storyparse._cli.run import Run, write_module
from storyparse._dialect import HeadingModel, Language
from storyparse._evidence.headings import model_of
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import RequestError
from storyparse.labelled.examples import examples_of

_TOLERANCE: Final = 0.01
_PACKAGE: Final = Path(__file__).parents[1]
_MODULE: Final = '''\
"""What the evidence for and against a heading weighs. Made by `storyparse train`; do not edit."""

from __future__ import annotations

from typing import Final

from {package} import HeadingModel

{name}: Final = HeadingModel(
    bias={model.bias},
    threshold={model.threshold},
    bodies="{model.bodies}",
    evidence="{model.evidence}",
    weights=(
{rows}
    ),
)
'''


def module_of(model: HeadingModel, name: str, package: str = "storyparse") -> str:
    """Write a model as a module of this name; `package` is where it finds the model's type.

    Example:
        >>> model = HeadingModel(bias=-1.5, weights=(("stands-above-text", 2.25),))
        >>> print(module_of(model, "gaon_headings").splitlines()[8])
        GAON_HEADINGS: Final = HeadingModel(
    """
    rows = "\n".join([f'        ("{piece}", {weight:+.2f}),' for piece, weight in model.weights])
    bare = re.sub(r"\W|^(?=\d)", "_", name.upper())
    return _MODULE.format(package=package, name=bare, model=model, rows=rows)


def differences(old: HeadingModel, new: HeadingModel, tolerance: float) -> list[str]:
    """Say where two models differ by more than a tolerance.

    Example:
        >>> old = HeadingModel(bias=0.0, weights=(("stands-alone", 1.0),))
        >>> new = HeadingModel(bias=0.0, weights=(("stands-alone", 1.2),))
        >>> differences(old, new, 0.01)
        ['stands-alone: +1.00, trained again +1.20']
    """
    one, other = ({"bias": model.bias, **dict(model.weights)} for model in (old, new))
    return [
        f"{name}: {one.get(name, 0.0):+.2f}, trained again {other.get(name, 0.0):+.2f}"
        for name in sorted(one.keys() | other.keys())
        if abs(one.get(name, 0.0) - other.get(name, 0.0)) > tolerance + 1e-9
    ]


def _train_options(parser: ArgumentParser) -> None:
    folders_option(parser)
    dialect_option(parser, several=False)
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="the module to write the weights to; without, none is written",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="report nothing; end with status 1 where the dialect's weights differ by more than "
        f"{_TOLERANCE}",
    )
    parser.add_argument(
        "--locked",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="labelled dumps of which no line may turn wrong: status 1 where one does",
    )
    parser.add_argument(
        "--wordless", action="store_true", help="learn from evidence that needs no words alone"
    )


def _train(options: Namespace, run: Run) -> None:
    from storyparse.learning.report import flips, report  # noqa: PLC0415 -- no other needs them.
    from storyparse.learning.train import MIN_BODIES, train  # noqa: PLC0415

    refuse_several(options)
    dialect, *_ = chosen(options.dialect)
    if options.wordless:
        dialect = evolve(dialect, language=Language(name=dialect.language.name))
    old = model_of(dialect.language)
    training = train(labelled_dumps(options.folders), dialect)
    if not training.model.weights:
        message = (
            f"too few labelled dumps to learn from: {len(training.examples)} lines that may be "
            f"headings; evidence is weighed that {MIN_BODIES} dumps show"
        )
        raise RequestError(message)
    if options.check:
        rows = differences(old, training.model, _TOLERANCE)
        run.unmet = bool(rows)
    else:
        rows = list(report(training))
        turned = list(flips(training.examples, old, training.model))
        locked = labelled_dumps(options.locked) if options.locked else []
        held = list(flips(examples_of(locked, dialect), old, training.model))
        run.unmet = not all([is_right for is_right, _ in held])
        rows += [told for _, told in turned] + [f"locked: {told}" for _, told in held]
    run.output.write("".join([f"{row}\n" for row in rows]))
    if options.output is not None:
        own = _PACKAGE in Path(os.path.realpath(options.output)).parents
        package = "storyparse._dialect" if own else "storyparse"
        text = module_of(training.model, options.output.stem, package)
        write_module(options.output, text)


TRAIN: Final = Command(
    name="train",
    summary="learn from labelled dumps what the evidence of headings weighs",
    about="""\
Learn what each piece of evidence for or against a heading weighs, and write it as a module for a
dialect's language to hold. Shows how well unseen bodies are judged, by genre and from fewer bodies,
how far the probabilities can be trusted, and which lines' verdicts turn. Needs scikit-learn (pip
install 'storyparse[train]').
""",
    example="""\
example: the weights of another paper, from its labelled dumps
  storyparse train labelled/ --dialect gaon.py:GAON -o gaon_headings.py
""",
    options=_train_options,
    run=_train,
)
