"""Pages, a dialect and a folder of labelled pages in; out what a person sees of them.

All is read again when the dialect or the labels have changed, and not otherwise. In a labelled page
`?` is a line that nobody has judged yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from attrs import Factory, define

from storyparse._dialect import Dialect
from storyparse._io.errors import RequestError
from storyparse._model import Role, Segment, Story
from storyparse._show.explain import escaped
from storyparse._show.html import page_html
from storyparse._stream import stream
from storyparse.labelled.read import (
    DOUBTFUL,
    KNOWN,
    NOT_JUDGED,
    JudgedLine,
    LabelError,
    Labelled,
    judge_lines,
    read_labelled,
)
from storyparse.labelled.score import Score
from storyparse.labelled.write import save
from storyparse.workbench.watched import Fault, Marks, WatchedDialect, fault_of, marks_of

SURE: Final = 0.95
"""A line is doubtful if its role is less sure than that, or stray."""
_LONGEST: Final = 160  # Code points of a rule's last match that are shown.
_OPEN: Final = frozenset({DOUBTFUL, NOT_JUDGED})


@define
class Page:
    """A page: what it is called, its text, and how it was read last."""

    name: str
    text: str
    stories: list[Story] = Factory(list)
    lines: list[list[Segment]] = Factory(list)
    """The segments of each line."""

    def read(self, dialect: Dialect) -> None:
        """Read it by a dialect."""
        self.stories = [*stream([self.text], dialect=dialect)]
        segments = [part for story in self.stories for part in story.segments]
        self.lines = [[*parts] for _, parts in groupby(segments, attrgetter("line"))]

    @property
    def roles(self) -> list[tuple[str, ...]]:
        """The roles of each line."""
        return [tuple([part.role.value for part in parts]) for parts in self.lines]


class Bench:
    """Pages, the dialect that they are read by, and the folder of their labels.

    Raises:
        RequestError: There are no pages, or two have one name.
    """

    def __init__(self, pages: Sequence[Page], dialect: WatchedDialect, gold: Path) -> None:
        names = Counter([page.name for page in pages])
        if names.total() != len(names) or not names:
            twice = names.most_common(1)
            message = f"two pages are called {twice[0][0]!r}" if twice else "no pages"
            raise RequestError(message)
        self.version: int = 0
        self.pages = pages
        self._watched = dialect
        self._gold = gold
        self._labelled: dict[str, Labelled] = {}
        self._judged: dict[Labelled, list[JudgedLine]] = {}
        self._marks: Marks = {}
        self._overview: dict[str, Any] = {}
        self._read()

    def refresh(self) -> None:
        """Read again what has changed."""
        if self._watched.refresh():
            self._read()
        elif marks_of(map(str, self._gold.glob("*.roles"))) != self._marks:
            self._read_labels()

    def _read(self) -> None:
        for page in self.pages:
            page.read(self._watched.dialect)
        self._judged = {}
        self._read_labels()

    def _read_labels(self) -> None:
        self.version += 1
        self._marks = marks_of(map(str, self._gold.glob("*.roles")))
        faults: list[Fault] = []
        try:
            folders = [self._gold] if self._gold.exists() else []
            self._labelled = {page.name: page for page in read_labelled(folders)}
        except (LabelError, OSError) as error:
            faults.append(fault_of(str(error)))
        pages, known = self._labelled.values(), self._judged
        dialect = self._watched.dialect
        self._judged = {page: known.get(page) or judge_lines(page, dialect) for page in pages}
        total = Score()
        for line in [line for lines in self._judged.values() for line in lines]:
            total.add(line)
        self._overview = {
            "version": self.version,
            "dialect": f"{dialect.name} ({escaped(self._watched.name)})",
            "faults": [fault._asdict() for fault in [*self._watched.faults, *faults]],
            "score": str(total) if total.judged else "no line is labelled yet",
            "pages": [self._counts(page) for page in self.pages],
            "rules": self._rules(),
        }

    def _counts(self, page: Page) -> dict[str, Any]:
        told = [*zip(page.lines, page.roles, self._labels(page), strict=True)]
        judged = [(roles, label) for _, roles, label in told if _OPEN.isdisjoint(label)]
        return {
            "name": escaped(page.name),
            "lines": len(told),
            "judged": len(judged),
            "wrong": sum([roles != label for roles, label in judged]),
            "doubtful": sum([_is_doubtful(p) for p, _, label in told if _OPEN & {*label}]),
            "dirty": sorted({found.code for story in page.stories for found in story.diagnostics}),
        }

    def _rules(self) -> list[dict[str, Any]]:
        """Give the dialect's rules in their order, then others that decided, with their hits."""
        dialect = self._watched.dialect
        hits: Counter[str] = Counter()
        last: dict[str, tuple[int, int, str]] = {}
        for number, page in enumerate(self.pages):
            for part in [part for parts in page.lines for part in parts]:
                hits[part.rule] += 1
                last[part.rule] = (number, part.line, escaped(part.raw.strip())[:_LONGEST])
        own = [*dialect.rules, *dialect.weak_rules, *dialect.opening_rules]
        names = dict.fromkeys([*[rule.name for rule in own], *sorted(hits)])
        return [{"name": name, "hits": hits[name], "last": last.get(name)} for name in names]

    def _labels(self, page: Page) -> list[tuple[str, ...]]:
        """Give the label of each line of a page; a blank line needs none."""
        labelled = self._labelled.get(page.name)
        if labelled is None or labelled.text != page.text:
            return [roles if roles == (Role.BLANK,) else (DOUBTFUL,) for roles in page.roles]
        return list(labelled.roles)

    def state(self, number: int) -> dict[str, Any]:
        """Give all pages in short, and one (counted from 0) as ``view`` shows it, with labels."""
        page = self.pages[number]
        told = zip(page.lines, page.roles, self._labels(page), strict=True)
        lines = [
            {"roles": roles, "label": label, "doubtful": _is_doubtful(parts)}
            for parts, roles, label in told
        ]
        named = [("", story) for story in page.stories]
        html = page_html(named, name=page.name, dialect=self._watched.dialect)
        return {**self._overview, "number": number, "html": html, "lines": lines}

    def label(self, number: int, told: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Label lines of a page.

        Args:
            number: The page's number, counted from 0.
            told: Numbers of lines, counted from 1, each with its roles; `?` takes a label back.

        Raises:
            RequestError: There is no such line, there are no such roles, or they cannot be saved.
        """
        page = self.pages[number]
        labels = self._labels(page)
        for line, roles in told:
            if not 0 < line <= len(labels) or not roles or not KNOWN.issuperset(roles):
                message = f"want the roles of a line, got {roles!r} for line {line}"
                raise RequestError(message)
            labels[line - 1] = tuple(roles)
        save(self._gold, page.name, page.text, labels)
        self._read_labels()


def _is_doubtful(parts: Iterable[Segment]) -> bool:
    return any([part.role is Role.STRAY or part.confidence < SURE for part in parts])
