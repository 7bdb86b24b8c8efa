"""Diagnostics in, what other programs read out: text, JSON, GitHub's annotations, SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from attrs import frozen

from storyparse._model import Diagnostic
from storyparse._show.codes import CODES
from storyparse._show.explain import escaped
from storyparse._text.matching import sound

_SARIF: Final = "https://json.schemastore.org/sarif-2.1.0.json"


@frozen
class Form:
    """A form that diagnostics are written in.

    Args:
        one: Writes one, given the name of its file.
        between: What stands between two.
        head: What stands above all.
        foot: What stands below all.
    """

    one: Callable[[str, Diagnostic], str]
    between: str = ""
    head: Callable[[], str] = str
    foot: str = ""


def _text(file: str, found: Diagnostic) -> str:
    return f"{escaped(f'{file}:{found}')}\n"


def _json(file: str, found: Diagnostic) -> str:
    return _written(
        {"file": file, "line": found.line, "code": found.code, "message": found.message}
    )


def _github(file: str, found: Diagnostic) -> str:
    place = f"file={_quoted(file, ':,')},line={found.line},title={found.code}"
    return f"::warning {place}::{_quoted(found.message)}\n"


def _quoted(text: str, signs: str = "") -> str:
    for sign in ("%", "\r", "\n", *signs):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return escaped(text)


def _sarif(file: str, found: Diagnostic) -> str:
    place = {"artifactLocation": {"uri": _uri(file)}, "region": {"startLine": found.line}}
    return _written(
        {
            "ruleId": found.code,
            "level": "warning",
            "message": {"text": found.message},
            "locations": [{"physicalLocation": place}],
        }
    )


def _uri(file: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 -- for this form only.

    return file if "://" in file else quote(file.encode("utf-8", "surrogateescape"))


def _sarif_head() -> str:
    from importlib.metadata import version  # noqa: PLC0415 -- as above.

    rules = [
        {
            "id": code,
            "fullDescription": {"text": text},
            "help": {"text": f"storyparse help {code}"},
        }
        for code, text in CODES.items()
    ]
    driver = {"name": "storyparse", "version": version("storyparse"), "rules": rules}
    return (
        f'{{"$schema": {json.dumps(_SARIF)}, "version": "2.1.0", "runs": [\n'
        f'{{"tool": {{"driver": {_written(driver)}}},\n"results": [\n'
    )


def _written(values: Mapping[str, Any]) -> str:
    return sound(json.dumps(values, ensure_ascii=False))


FORMS: Final[Mapping[str, Form]] = MappingProxyType(
    {
        "text": Form(_text),
        "json": Form(_json, between=",\n", head=lambda: "[\n", foot="\n]\n"),
        "github": Form(_github),
        "sarif": Form(_sarif, between=",\n", head=_sarif_head, foot="\n]}]}\n"),
    }
)
"""The forms, by name."""
