"""A model in, the module of a dialect that holds it out; and how two models differ."""

from __future__ import annotations

from storyparse._dialect import HeadingModel

_MODULE = '''\
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
    return _MODULE.format(package=package, name=name.upper(), model=model, rows=rows)


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
