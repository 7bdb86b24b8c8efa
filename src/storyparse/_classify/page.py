"""One dump at work: its draft segments in order, and what each is taken for so far.

A draft is a run of one line that becomes one segment. Each pass reads the page that the pass before
has left and assigns kinds to drafts that have none. A kind is finer than a role: what a later pass
or the assembly needs to know of a draft is its kind or a field of it, never the name of a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Final

from storyparse._classify.compiled import CompiledDialect
from storyparse._classify.compiled_rule import NO_VALUES, RuleMatch
from storyparse._classify.kinds import ENTRIES, Kind
from storyparse._evidence.byline_parts import say_the_same
from storyparse._evidence.features import LineFeatures, features_of
from storyparse._evidence.headings import Verdict
from storyparse._evidence.script import Script
from storyparse._model import Diagnostic, Header
from storyparse._text.compare import LOOSE_ENDS
from storyparse._text.matching import shown, view

PASSED: Final = frozenset(
    {Kind.BLANK, Kind.FURNITURE, Kind.HEADER, Kind.HEADER_ELEMENT, Kind.STRAY}
)
"""What stands between the lines of a head and belongs to none of them."""
MAX_MENU_WORDS: Final = 4
"""A line of a site's menu has no more."""
MIN_DATED_TEXT: Final = 60
"""A shorter line below a place alone is no text that it dates, but a verse or an answer."""
_MAX_PROSE: Final = 220
"""A longer line is a paragraph; in code points."""
_MAX_STOPPED: Final = 90
"""So is a longer line that a danda closes."""


class DraftSegment:
    """A run of one line.

    Args:
        line: The line's number in the source.
        raw: Its characters.
        text: The same, clean: stripped, and with U+FFFD for each undecodable byte.
        kind: What it is; ``None`` until a pass decides it.
        rule: The name of the rule that decided.
        values: What the rule's pattern read, by the names of its groups.
    """

    # What few drafts have stands on the class: to set it for each took a third of making one.
    __slots__ = (
        "__dict__",
        "features",
        "kind",
        "line",
        "raw",
        "rule",
        "seen",
        "text",
        "values",
        "verdict",
    )

    seen: str | None
    """The view of its text, if it is made already."""

    features: LineFeatures | None
    """What the line of a body shows, once a pass has asked."""
    verdict: Verdict | None
    """The verdict on a line that may have been a heading."""

    caption: DraftSegment | None = None
    """The caption that belongs to a credit, or that a copy repeats."""
    broken = False
    """Whether its bytes were decoded wrongly."""
    cut = False
    """Whether an extractor cut its line in mid-sentence, or the one above it."""
    joined = False
    """Whether a headline and a byline stand on its line."""

    def __init__(  # noqa: PLR0913, PLR0917 -- made once a line of every dump: positions are quick.
        self,
        line: int,
        raw: str,
        text: str,
        kind: Kind | None = None,
        rule: str = "",
        values: Mapping[str, str] = NO_VALUES,
    ) -> None:
        self.line = line
        self.raw = raw
        self.text = text
        if not text and kind is None:  # Passes may look at the first sign of what is undecided.
            kind, rule = Kind.BLANK, "blank"
        self.kind = kind
        self.rule = rule
        self.values = values
        self.seen = None
        self.features = None
        self.verdict = None

    def assign(self, kind: Kind, rule: str) -> None:
        """Decide what the draft is, and name the rule that did."""
        self.kind = kind
        self.rule = rule

    def view(self) -> str:
        """Give the view of its text."""
        seen = self.seen
        if seen is None:
            seen = self.seen = view(self.text)
        return seen

    def folded(self) -> str:
        """Give what is compared of two printings of its line, as `fold` does."""
        return self.view().rstrip(LOOSE_ENDS)


class Page:
    """One dump at work.

    Args:
        dialect: The dialect that it is read by.
        dump: The whole of it.
    """

    __slots__ = (
        "clean",
        "cut_noted",
        "diagnostics",
        "dialect",
        "drafts",
        "dump",
        "header",
        "header_line",
        "header_times",
        "holds_ignorables",
        "titled",
        "told",
    )

    def __init__(self, dialect: CompiledDialect, dump: str) -> None:
        self.dialect = dialect
        self.dump = dump
        self.drafts: list[DraftSegment] = []
        self.clean: Callable[[str], str] = str.strip
        """Gives the text of a line, or of a part of one."""
        self.holds_ignorables = False
        """Whether a character that shows nothing is in the dump."""
        self.header: Header | None = None
        self.header_line = 0
        self.header_times: Mapping[Kind, str | None] = {}
        """The times that the header names, as they are written there."""
        self.titled: DraftSegment | None = None
        """The draft that equals the header's title."""
        self.told: set[Kind | None] = set()
        """The kinds that its lines tell of themselves: what is not there no pass need look for."""
        self.diagnostics: list[Diagnostic] = []
        self.cut_noted = False

    @property
    def title(self) -> str | None:
        """The headline as the header gives it."""
        return self.header.title if self.header else None

    def match(self, text: str) -> RuleMatch | None:
        """Read what a part of a line says of itself."""
        rules = self.dialect.rules
        seen = view(text)
        return rules.match(text, seen, rules.needles_in([seen]))

    def features(self, draft: DraftSegment) -> LineFeatures:
        """Read what a line of the body shows, and keep it. A cut or broken one is text."""
        read = LineFeatures if draft.cut or draft.broken else features_of
        text = draft.text
        if self.holds_ignorables:  # They make no line longer.
            text = shown(text) or text
        found = draft.features = read(text, self.dialect.lexicon)
        return found

    def of_kind(self, *kinds: Kind) -> list[DraftSegment]:
        """Give the drafts of some kinds, in order."""
        return [draft for draft in self.drafts if draft.kind in kinds]

    def note(self, code: str, line: int, message: str) -> None:
        """Put down that something is wrong."""
        self.diagnostics.append(Diagnostic(code=code, message=message, line=line))

    def note_cut(self, draft: DraftSegment) -> None:
        """Put down the first line that an extractor cut in mid-sentence."""
        if not self.cut_noted:
            self.cut_noted = True
            self.note("lines-wrapped", draft.line, f"cut in mid-sentence: {draft.text[:60]!r}")

    def set_aside_headline(self, draft: DraftSegment) -> None:
        """Set the headline aside where it stands again, and put that down."""
        draft.assign(Kind.STRAY, "headline-repeated")
        self.note("headline-repeated", draft.line, f"the headline again: {draft.text!r}")


def is_prose(text: str, script: Script) -> bool:
    """Tell whether a line reads as a paragraph rather than a headline."""
    return (
        len(text) > _MAX_PROSE
        or (text[-1] in script.ends and len(text) > _MAX_STOPPED)
        or script.holds_sentence(text)
    )


def plain_above(
    drafts: Sequence[DraftSegment], index: int, passed: Container[Kind | None] = PASSED
) -> int | None:
    """The index of the nearest undecided draft above, past what belongs to no line of a head."""
    for at in range(index - 1, -1, -1):
        if drafts[at].kind is None:
            return at
        if drafts[at].kind not in passed:
            return None
    return None


def next_below(drafts: Sequence[DraftSegment], index: int) -> DraftSegment | None:
    """The nearest draft below, past what belongs to no line of a head."""
    for at in range(index + 1, len(drafts)):
        if drafts[at].kind not in PASSED:
            return drafts[at]
    return None


def is_twin(page: Page, index: int) -> bool:
    """Tell a Latin byline that the line below says again: `Rohtak Bureau`, रोहतक ब्यूरो."""
    text = page.drafts[index].text
    holds_letter = page.dialect.script.holds_letter
    if holds_letter(text):
        return False
    below = next_below(page.drafts, index)
    if below is None or not holds_letter(below.text):
        return False
    bylines = page.dialect.bylines
    known = below.kind is Kind.BYLINE or (below.kind is None and bylines.names_who(below.text))
    return known and say_the_same(text, below.text, bylines.vocabulary)


def stretches(page: Page, start: int) -> Iterator[list[DraftSegment]]:
    """Give the undecided drafts of a body, parted where a counter or a clock line opens the next.

    Args:
        page: The page.
        start: The index of the first draft of the body.
    """
    stretch: list[DraftSegment] = []
    for draft in page.drafts[start:]:
        if draft.kind is None:
            stretch.append(draft)
        elif stretch and draft.kind in ENTRIES:
            yield stretch
            stretch = []
    if stretch:
        yield stretch
