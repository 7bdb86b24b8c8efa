"""One dump at work: its pieces in order, with what each was taken for so far.

A piece is a run of one line that becomes one segment. The passes read the page that the pass before
has left, and give roles to pieces that have none.
"""

from __future__ import annotations

from attrs import Factory, define

from storyparse._classify.line_rules import NO_VALUES, Tables
from storyparse._model import Diagnostic, Header, Role


class Piece:
    """A run of one line. Its text is stripped, its role ``None`` until it is decided.

    `opens` is what a label opens; `values` is what a rule read, never changed in place.
    """

    __slots__ = ("line", "opens", "raw", "role", "rule", "text", "values")

    def __init__(  # noqa: PLR0913, PLR0917 -- made once a line of every dump: positions are quick.
        self,
        line: int,
        raw: str,
        text: str,
        role: Role | None = None,
        rule: str = "",
        values: dict[str, str] = NO_VALUES,
        opens: Role | None = None,
    ) -> None:
        self.line = line
        self.raw = raw
        self.text = text
        self.role = role
        self.rule = rule
        self.values = values
        self.opens = opens

    def settle(self, role: Role, rule: str) -> None:
        """Decide the piece's role, and name the rule that did."""
        self.role = role
        self.rule = rule


@define(eq=False)
class Page:
    """One dump at work: its pieces in order, its header, and what is wrong so far."""

    tables: Tables
    pieces: list[Piece]
    header: Header | None = None
    header_line: int = 0
    troubles: list[Diagnostic] = Factory(list)

    def having(self, role: Role | None) -> list[Piece]:
        """Give the pieces of one role, in order; with ``None``, those not decided yet."""
        return [piece for piece in self.pieces if piece.role is role]

    def note(self, code: str, line: int, message: str) -> None:
        """Put down that something is wrong."""
        self.troubles.append(Diagnostic(code=code, message=message, line=line))
