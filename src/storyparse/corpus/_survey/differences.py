"""Two surveys in, what came, what went and what changed between them out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from storyparse._io.errors import NotASurveyError

SMALLEST: Final = 0.001
"""A share that changed by less is the same."""


def load(path: Path) -> dict[str, Any]:
    """Read a survey.

    Args:
        path: What ``storyparse survey --json`` wrote.

    Raises:
        NotASurveyError: It cannot be read, or is no survey of this version.
    """
    try:
        values = json.loads(path.read_bytes())
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise NotASurveyError(message) from error
    except ValueError as error:
        message = f"{path}: no survey: {error}"
        raise NotASurveyError(message) from error
    version = values.get("survey") if isinstance(values, dict) else None
    if version != 1:
        message = f"{path}: want a survey of version 1, got {version!r}"
        raise NotASurveyError(message)
    return dict(values)


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Compare two surveys.

    Args:
        old: The earlier.
        new: The later.

    Returns:
        Under `came`, `went` and `changed`, what it is (`kind`, `text`) and its share in both;
        what differs most comes first.

    Example:
        >>> differences({"roles": {}}, {"roles": {"slide": {"share": 0.1}}})["came"]
        [{'kind': 'role', 'text': 'slide', 'before': 0.0, 'after': 0.1}]
    """
    before, after = dict(_shares(old)), dict(_shares(new))
    made: dict[str, list[dict[str, Any]]] = {"came": [], "went": [], "changed": []}
    for key in [*after, *(key for key in before if key not in after)]:
        was, now = before.get(key, 0.0), after.get(key, 0.0)
        found = {"kind": key[0], "text": key[1], "before": was, "after": now}
        if was == 0 < now:
            made["came"].append(found)
        elif now == 0 < was:
            made["went"].append(found)
        elif abs(now - was) >= SMALLEST:
            made["changed"].append(found)
    for group in made.values():
        group.sort(key=lambda found: -abs(found["after"] - found["before"]))
    return {
        "dumps": {"before": old.get("dumps", 0), "after": new.get("dumps", 0)},
        **made,
    }


def _shares(survey: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], float]]:
    """Give every share of a survey, under what it is the share of."""
    for role, values in survey.get("roles", {}).items():
        yield ("role", role), values["share"]
    for values in survey.get("rules", ()):
        yield ("rule", f"{values['role']}/{values['rule']}"), values["share"]
    for code, values in survey.get("diagnostics", {}).items():
        yield ("diagnostic", code), values["share"]
    for values in survey.get("templates", ()):
        yield ("template", f"{values['year']}: {values['template']}"), values["share"]
    for kind, items in survey.get("unknown", {}).items():
        for values in items:
            yield (f"unknown {kind}", values["text"]), values["share"]
