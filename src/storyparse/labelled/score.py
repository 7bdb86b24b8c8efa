"""Labelled dumps in, how well they are read out: roles right, headings found, every miss.

Lines of what is set aside count in the totals and are never shown: who reads them would learn them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import Factory, define

from storyparse._dialect import Dialect
from storyparse._evidence.headings import explain, model_of
from storyparse._model import Role
from storyparse.labelled.read import NOT_JUDGED, JudgedLine, Labelled, judge_lines

KINDS: Final = ("roles", "precision", "recall")
"""What is measured, in percent: roles right; of the lines taken for headings those that are; of the
headings those that were found."""
_MAX_EVIDENCE: Final = 4
"""Pieces of evidence that are shown with a miss."""
_MAX_TEXT: Final = 80


@define
class Score:
    """How well some labelled dumps were read.

    Args:
        judged: Lines whose role is known.
        right: Those of them that were read as labelled.
        headings: Lines that are headings.
        given: Lines taken for headings.
        found: Headings taken for headings.
    """

    judged: int = 0
    right: int = 0
    headings: int = 0
    given: int = 0
    found: int = 0

    def add(self, line: JudgedLine) -> None:
        """Count a line. One that nobody judged counts where it was taken for a heading."""
        wanted, given = Role.HEADING in line.wanted, Role.HEADING in line.given
        self.headings += wanted
        self.given += given
        self.found += wanted and given
        if line.wanted not in ((NOT_JUDGED,), (Role.BLANK,)):
            self.judged += 1
            self.right += line.wanted == line.given

    def percent(self) -> Mapping[str, float]:
        """Give each kind of figure in percent; of nothing, all is right."""
        parts = {
            "roles": (self.right, self.judged),
            "precision": (self.found, self.given),
            "recall": (self.found, self.headings),
        }
        return {
            kind: 100 * part / whole if whole else 100.0 for kind, (part, whole) in parts.items()
        }

    def __str__(self) -> str:
        share = self.percent()
        return (
            f"roles {share['roles']:.1f} % ({self.right} of {self.judged}), "
            f"headings: precision {share['precision']:.1f} % ({self.found} of {self.given}), "
            f"recall {share['recall']:.1f} % ({self.found} of {self.headings})"
        )


@define
class Report:
    """The scores of some labelled dumps, and what was read wrong.

    Args:
        total: The score of all.
        aside: The score of what takes no part in training.
        confusions: How often a role was taken for another.
        misses: The lines read wrong, but for those set aside.
    """

    total: Score = Factory(Score)
    aside: Score = Factory(Score)
    confusions: Counter[tuple[str, str]] = Factory(Counter)
    misses: list[JudgedLine] = Factory(list)

    def rows(self, dialect: Dialect) -> Iterator[str]:
        """Say it in lines for a person.

        Args:
            dialect: The dialect that the dumps were read by, whose weights are shown.
        """
        yield f"all: {self.total}"
        yield f"set aside: {self.aside}"
        for (wanted, given), count in self.confusions.most_common():
            yield f"{count} × {wanted} taken for {given}"
        for line in self.misses:
            wanted, given = " ".join(line.wanted), " ".join(line.given)
            yield f"{line.place}: want {wanted}, got {given}: {line.text[:_MAX_TEXT]}"
            if line.verdict is not None:
                pieces = explain(line.verdict, model_of(dialect.language))[:_MAX_EVIDENCE]
                told = [f"{weight:+.2f} {name}" for name, weight in pieces]
                yield f"  {', '.join(told) or line.verdict.rule}"


def score(labelled: Iterable[Labelled], dialect: Dialect) -> Report:
    """Read labelled dumps and compare.

    Args:
        labelled: The dumps and bodies.
        dialect: Whose habits to read them by.

    Returns:
        The scores and the misses.
    """
    report = Report()
    for each in labelled:
        for line in judge_lines(each, dialect):
            report.total.add(line)
            if each.is_set_aside:
                report.aside.add(line)
            if line.wanted != line.given and line.wanted not in ((NOT_JUDGED,), (Role.BLANK,)):
                report.confusions[" ".join(line.wanted), " ".join(line.given)] += 1
                if not each.is_set_aside:
                    report.misses.append(line)
    return report
