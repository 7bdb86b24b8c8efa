"""Stories in, what is in them out: roles, rules, diagnostics, templates by year, the unknown.

Each part of a corpus is gathered by itself, by any worker, and put together here, in their order.
Memory is bounded: what may take millions of values is held in sketches, or capped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial
from heapq import nsmallest
from typing import Any, Final, NamedTuple

from attrs import Factory, define

from storyparse._dialect import Dialect
from storyparse._io.account import Account, Counted
from storyparse._io.dialect_name import DEFAULT, chosen
from storyparse._io.input import Meter
from storyparse._io.parts import Part, Sources, parts, stories
from storyparse._io.progress import Progress
from storyparse._io.tally import Tally
from storyparse._io.workers import in_order
from storyparse._model import Role, Story
from storyparse.corpus._survey.recurring import PLACES, Item, Recurring
from storyparse.corpus._survey.template import template, year
from storyparse.corpus._survey.unknown import KINDS, LONGEST, unknown
from storyparse.dialects.amar_ujala import AMAR_UJALA

VERSION: Final = 1
"""Of the form of a survey."""

MOST_TEMPLATES: Final = 2000
"""Templates that are told apart, by year; the rest are `other`."""

KEPT: Final = 500
"""Unknown things of a kind that a survey keeps."""

_LEAST: Final = {"lines": 2, "shapes": 2, "stamps": 1, "desks": 1}
"""How often something must have been seen to be listed: a stamp not read is one too many."""


class Doubtful(NamedTuple):
    """A line of whose role the evidence is not sure; the least sure come first."""

    confidence: float
    place: str
    role: str
    text: str


@define
class Gathered:
    """What one part of a corpus holds."""

    counted: Counted = Factory(Counted)
    characters: int = 0
    rules: Counter[tuple[str, str]] = Factory(Counter)
    dirty: Counter[str] = Factory(Counter)
    templates: Counter[tuple[str, str]] = Factory(Counter)
    unknown: dict[tuple[str, str], tuple[int, list[str]]] = Factory(dict)
    doubtful: list[Doubtful] = Factory(list)

    def add(self, file: str, story: Story, dialect: Dialect = AMAR_UJALA) -> None:
        """Look at one story; the dialect names the parts of stamps that were not read."""
        for part in story.segments:
            self.characters += len(part.raw)
            self.rules[part.role.value, part.rule] += 1
            if part.confidence < 1:
                place, text = f"{file}:{part.line}", part.raw.strip()[:LONGEST]
                self.doubtful.append(Doubtful(part.confidence, place, part.role.value, text))
        if len(self.doubtful) > 2 * KEPT:
            self.doubtful = nsmallest(KEPT, self.doubtful)
        self.dirty.update({diagnostic.code for diagnostic in story.diagnostics})
        self.templates[year(story), template(story)] += 1
        for thing in unknown(story, dialect):
            count, places = self.unknown.get(thing[:2], (0, []))
            if count < PLACES:
                places.append(f"{file}:{thing.line}")
            self.unknown[thing[:2]] = (count + 1, places)


def gather(dialect: str, part: Part) -> Gathered:
    """Look at a part of a corpus."""
    gathered = Gathered()
    dialects = chosen(dialect)
    for read, story in gathered.counted.counting(part, stories(part, dialects)):
        gathered.add(read.file, story, dialects[0])
    gathered.doubtful = nsmallest(KEPT, gathered.doubtful)
    return gathered


class Survey:
    """What a corpus holds.

    Args:
        log_size: How much of the unknown is remembered, as its binary logarithm.
    """

    def __init__(self, log_size: int = 16) -> None:
        self.tally = Tally()
        self._characters = 0
        self._rules: Counter[tuple[str, str]] = Counter()
        self._dirty: Counter[str] = Counter()
        self._templates: Counter[tuple[str, str]] = Counter()
        self._unknown = {kind: Recurring(log_size) for kind in KINDS}
        self.doubtful: list[Doubtful] = []
        """The lines whose role is least sure, the least sure first."""

    def add(self, gathered: Gathered) -> None:
        """Put a part to the rest."""
        for tally in gathered.counted.tallies.values():
            self.tally.add(tally)
        self._characters += gathered.characters
        self.doubtful = nsmallest(KEPT, [*self.doubtful, *gathered.doubtful])
        self._rules.update(gathered.rules)
        self._dirty.update(gathered.dirty)
        for key, count in gathered.templates.items():
            known = key in self._templates or len(self._templates) < MOST_TEMPLATES
            self._templates[key if known else (key[0], "other")] += count
        for (kind, text), (count, places) in gathered.unknown.items():
            self._unknown[kind].add(text, count, places)

    def result(self) -> dict[str, Any]:
        """Give the survey as JSON values; shares are of all lines, or of all dumps."""
        segments = self._rules.total()
        stories = self.tally.stories
        roles: Counter[str] = Counter()
        for (role, _), count in self._rules.items():
            roles[role] += count
        years = Counter[str]()
        for (when, _), count in self._templates.items():
            years[when] += count
        return {
            "survey": VERSION,
            "dumps": self.tally.dumps,
            "stories": stories,
            "dirty": self.tally.dirty,
            "segments": segments,
            "characters": self._characters,
            "roles": {
                role.value: {"count": roles[role], "share": _share(roles[role], segments)}
                for role in Role
            },
            "rules": [
                {"role": role, "rule": rule, "count": count, "share": _share(count, segments)}
                for (role, rule), count in _ranked(self._rules)
            ],
            "diagnostics": {
                code: {
                    "count": count,
                    "stories": self._dirty[code],
                    "share": _share(self._dirty[code], stories),
                }
                for code, count in _ranked(self.tally.codes)
            },
            "templates": [
                {"year": when, "template": shape, "count": n, "share": _share(n, years[when])}
                for (when, shape), n in sorted(
                    self._templates.items(), key=lambda item: (item[0][0], -item[1], item[0][1])
                )
            ],
            "unknown": {
                kind: [_item(item, stories) for item in memory.top(KEPT, least=_LEAST[kind])]
                for kind, memory in self._unknown.items()
            },
            "limits": {
                "longest_line": LONGEST,
                "kept": KEPT,
                "off_by": {kind: memory.off_by for kind, memory in self._unknown.items()},
            },
        }


def survey(
    sources: Sources,
    account: Account,
    progress: Progress,
    *,
    dialect: str = DEFAULT,
    jobs: int = 1,
) -> Survey:
    """Look at all of a corpus.

    Args:
        sources: Files, and what cuts them.
        account: Takes what is read and made.
        progress: Is told how far it has come.
        dialect: Which dialect, as ``MODULE:NAME``.
        jobs: How many processes.

    Raises:
        ExtraMissingError: datasketches is not installed.
        NoSuchDialectError: There is no such dialect.
    """
    made = Survey()
    cut = parts(sources, Meter())
    for part, gathered in in_order(partial(gather, dialect), cut, jobs):
        made.add(gathered)
        account.add(part, gathered.counted)
        progress.update(part.read, account.tally)
    return made


def _share(count: int, of: int) -> float:
    return round(count / of, 6) if of else 0.0


def _ranked(counts: Mapping[Any, int]) -> list[tuple[Any, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _item(item: Item, stories: int) -> dict[str, Any]:
    return {
        "text": item.text,
        "count": item.number,
        "share": _share(item.number, stories),
        "places": item.places,
    }
