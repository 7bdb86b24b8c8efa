"""A dialect, compiled once: everything that reading a page asks of it."""

from __future__ import annotations

from functools import lru_cache

from storyparse._classify.line_rules import RuleTable
from storyparse._classify.rule_kinds import label_kind
from storyparse._dialect import Dialect
from storyparse._evidence.script import script_of
from storyparse._fields.openings import openings_of
from storyparse._text.compare import fold
from storyparse._text.matching import view


class CompiledDialect:
    """A dialect in the form in which pages are read.

    Args:
        dialect: The publisher's habits.
    """

    __slots__ = ("dialect", "labels", "match", "menu", "openings", "rules", "script")

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self.openings = openings_of([dialect])
        self.rules = RuleTable(dialect)
        self.script = script_of(dialect.language)
        self.match = self.rules.match
        self.labels = [(label, label_kind(label), view(label.text)) for label in dialect.labels]
        """The labels, each with its kind and its view."""
        self.menu = frozenset(map(fold, dialect.menu))


@lru_cache(maxsize=64)
def compile_dialect(dialect: Dialect) -> CompiledDialect:
    """Compile a dialect, once.

    Raises:
        ValueError: A pattern of it does not compile.
    """
    return CompiledDialect(dialect)
