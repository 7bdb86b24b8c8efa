"""A dialect, compiled once: everything that reading a page asks of it."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Final

from storyparse._classify.line_rules import RuleTable
from storyparse._classify.rule_kinds import label_kind
from storyparse._dialect import Dialect
from storyparse._evidence.bylines import Bylines
from storyparse._evidence.lexicon import Lexicon
from storyparse._evidence.script import Script
from storyparse._fields.dump_starts import dump_starts_of
from storyparse._fields.timestamp import StampReader
from storyparse._model import Role
from storyparse._text.compare import fold
from storyparse._text.matching import FULL_STOPS, view

_BLOCK: Final = (Role.BYLINE, Role.TIMESTAMP)
_BEHIND_LABEL: Final = FULL_STOPS + " :-|.>»"


class Extent:
    """How far a label's zone reaches.

    Args:
        max_lines: Its lines at most; 0: any number.
        bullets: Signs of which one opens each of them; none: any line.
    """

    def __init__(self, max_lines: int = 0, bullets: tuple[str, ...] = ()) -> None:
        self._left = max_lines or sys.maxsize
        self._bullets = bullets

    def takes(self, text: str) -> bool:
        """Tell whether the next plain line is in the zone."""
        self._left -= 1
        return self._left >= 0 and (not self._bullets or text.startswith(self._bullets))


class CompiledDialect:
    """A dialect in the form in which pages are read.

    Args:
        dialect: The publisher's habits.
    """

    __slots__ = (
        "_labels",
        "blocks",
        "bylines",
        "dialect",
        "dump_starts",
        "labels",
        "lexicon",
        "menu",
        "ordinary",
        "publishers",
        "roles_above",
        "rules",
        "script",
        "stamps",
        "summary_below",
        "units",
    )

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self.dump_starts = dump_starts_of([dialect])
        self.rules = RuleTable(dialect)
        self.script = Script(dialect.language)
        self.lexicon = Lexicon(dialect.language)
        self.bylines = Bylines(dialect, self.lexicon)
        self.stamps = StampReader(dialect.calendar, dialect.time_zone)
        self.labels = [(label, label_kind(label), view(label.text)) for label in dialect.labels]
        """The labels, each with its kind and its view."""
        self._labels = {_bare(label.text): label for label in dialect.labels}
        self.blocks = [
            (fold(block.first), frozenset(map(fold, block.last)), block.max_lines)
            for block in dialect.blocks
        ]
        """The blocks of furniture: the first line, the last ones, the number of lines."""
        stamp = [place for place, role in enumerate(dialect.head) if role in _BLOCK]
        self.roles_above = dialect.head[: min(stamp, default=0)]
        """The roles that the dialect's order of the head has above the byline's block."""
        self.summary_below = dialect.head[len(self.roles_above) :].count(Role.SUMMARY)
        """The lines of a summary that it has below."""
        self.menu = frozenset(map(fold, dialect.menu))
        words = dialect.byline
        self.publishers = [view(name) for name in words.publishers]
        self.units = [f" {view(name)} " for name in words.agencies if name not in words.wires]
        """The agencies of the publisher's own, each between spaces."""
        self.ordinary = frozenset(
            map(view, (*dialect.language.postpositions, *dialect.language.verbs))
        )
        """Words that may stand behind a label's word in a sentence."""

    def extent_of(self, label: str) -> Extent:
        """Tell how far the zone of a label reaches, by the label's line."""
        found = self._labels.get(_bare(label))
        return Extent() if found is None else Extent(found.max_lines, found.bullets)

    def zone_of(self, label: str) -> Role:
        """Tell which zone a label opens, by the label's line."""
        return self._labels[_bare(label)].zone


def _bare(text: str) -> str:
    """A label's text without the signs behind it."""
    return view(text).rstrip(_BEHIND_LABEL)


@lru_cache(maxsize=64)
def compile_dialect(dialect: Dialect) -> CompiledDialect:
    """Compile a dialect, once.

    Raises:
        ValueError: A pattern of it does not compile.
    """
    return CompiledDialect(dialect)
