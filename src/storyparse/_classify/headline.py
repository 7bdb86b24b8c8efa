"""The headline and what else stands above the byline's block or below the title.

A headline needs evidence: it equals the header's title, or it stands above a byline, a dateline or
a stamp. What else stands above the byline is stray, or a sub-headline where it can be one; a run of
short lines above the headline is the site's menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import MAX_MENU_WORDS, DraftSegment, Page, is_prose, is_twin
from storyparse._evidence.byline_parts import is_publisher
from storyparse._evidence.continuation import goes_on, is_unfinished
from storyparse._evidence.lexicon import BITS, fold_words
from storyparse._evidence.script import Script
from storyparse._model import Role
from storyparse._text.compare import letters
from storyparse._text.patterns import pattern

_MAX_HEADLINE: Final = 220
"""The longest headline that reads as prose, in code points."""
_IN_MENU: Final = (Kind.BLANK, Kind.FURNITURE)
_LIVE: Final = (Kind.CLOCK, Kind.LIVE_LABEL)
"""What only a live page has."""
_CRUMBS: Final = (Kind.FURNITURE, Kind.STRAY)
_MIN_MENU: Final = 6
"""So many short lines in a row above a headline are a menu."""
_MIN_FULL_WORDS: Final = 4
"""A line of fewer words is a headline only where no other is there."""
_VERBS: Final = BITS["verbs"]
_IMPERATIVES: Final = BITS["imperatives"]
_MIN_NAMED: Final = 15
"""A shorter line may stand in a bread crumb by chance; in code points."""
_NO_OPENING: Final = frozenset("|•·-*»›→")
"""Signs that open no headline."""
_JSON: Final = pattern(r"[\"{}]\s*+\w{0,40}+\"?\s*+[:,]")
"""A line of a header that is cut off: no headline."""


def mark_headline(page: Page, block: int | None, limit: int) -> int:
    """Mark the headline and the plain drafts around it.

    Args:
        page: The page; its byline is marked already.
        block: The index of the first draft of the byline's block, if there is one.
        limit: The index of the first draft that can only stand below the head.

    Returns:
        The index of the first draft below the headline; 0 where the page has none.
    """
    drafts = page.drafts
    headline = None if page.titled is None else drafts.index(page.titled)
    if headline is None:
        headline = _first(page, limit) if block is None else _best(page, block)
    if headline is None and block is None:
        return 0
    top = 0 if headline is None else headline
    _mark_above(page, headline, top if block is None else block)
    return top + (headline is not None)


def _best(page: Page, anchor: int) -> int | None:
    """The index of the headline among the plain drafts above the byline's block."""
    drafts = page.drafts
    menu = _menu_end(drafts, anchor)
    script = page.dialect.script
    if menu and not _holds_prose(page, anchor):
        menu = 0  # Lines of a word each beside no sentence are what is left of a text.
    able = [
        index
        for index in range(menu, anchor)
        if drafts[index].kind is None
        and script.holds_letter(drafts[index].text)
        and drafts[index].text[0] not in _NO_OPENING
        and not _JSON.match(drafts[index].text)
        and not is_publisher(drafts[index].text, page.dialect.bylines.vocabulary)
    ]
    plain = [
        index
        for index in able
        if not is_prose(drafts[index].text, script) or _is_bilingual(drafts[index].text, script)
    ]
    full = [index for index in plain if _is_full(page, drafts[index].text)]
    # A lower-case Latin letter opens a headline (iPhone) only where no other line can be one.
    full = [index for index in full if not "a" <= drafts[index].text[0] <= "z"] or full
    found = _named_above(drafts, anchor, full) or full or plain
    headline = (found[-1] if menu else found[0]) if found else None
    if headline is None and len(able) == 1 and len(drafts[able[0]].text) <= _MAX_HEADLINE:
        headline = able[0]
    if headline is not None:
        drafts[headline].assign(Kind.HEADLINE, "above-byline")
        _mark_rest(page, headline)
    return headline


def _is_full(page: Page, text: str) -> bool:
    """Tell a line of enough words for a headline, or a clause that says what happened."""
    words = text.split()
    if len(words) >= _MIN_FULL_WORDS:
        return True
    bits = page.dialect.lexicon.bits(fold_words(words[-1]))
    return len(words) > 1 and bool(bits & _VERBS) and not bits & _IMPERATIVES


def _holds_prose(page: Page, start: int) -> bool:
    """Tell whether a plain line from here on reads as a paragraph."""
    for draft in page.drafts[start:]:
        if draft.kind is None and is_prose(draft.text, page.dialect.script):
            return True
    return False


def _named_above(drafts: Sequence[DraftSegment], anchor: int, able: Sequence[int]) -> Sequence[int]:
    """Give those lines that a bread crumb or a title line above them ends in."""
    crumbs = [draft.text for draft in drafts[:anchor] if draft.kind in _CRUMBS]
    if not crumbs:
        return ()
    named = [
        index
        for index in able
        if len(drafts[index].text) >= _MIN_NAMED
        and any([drafts[index].text in crumb for crumb in crumbs])
    ]
    return named[:1]


def _mark_rest(page: Page, headline: int) -> None:
    """Mark the rest of a headline that an extractor cut: it opens as no line does."""
    first, rest = page.drafts[headline], page.drafts[headline + 1]
    if rest.kind is None and is_unfinished(first.text) and goes_on(rest.text, page.dialect.lexicon):
        rest.assign(Kind.HEADLINE_REST, "headline-cut")
        page.note_cut(first)


def _menu_end(drafts: Sequence[DraftSegment], anchor: int) -> int:
    """The index below the last run of short lines above the byline's block; 0 where none is."""
    run = end = 0
    for index in range(anchor):
        draft = drafts[index]
        if draft.kind is None and len(draft.text.split()) <= MAX_MENU_WORDS:
            run += 1
            if run >= _MIN_MENU:
                end = index + 1
        elif draft.kind not in _IN_MENU:
            run = 0
    return end


def _first(page: Page, limit: int) -> int | None:
    """The index of the headline on a page with neither byline nor stamp: its first line.

    So it is by the dialect's order of the head, and on a live page with its summary below it.
    """
    drafts = page.drafts
    by_order = page.dialect.dialect.head[:1] == (Role.HEADLINE,)
    live = any([draft.kind in _LIVE for draft in drafts])
    if not live and not by_order:
        return None
    plain = [index for index in range(limit) if drafts[index].kind is None]
    labelled = limit < len(drafts) and drafts[limit].kind is Kind.SUMMARY_LABEL
    if len(plain) < (1 if by_order or labelled else 2):
        return None
    first, script = drafts[plain[0]], page.dialect.script
    if is_prose(first.text, script) or (by_order and first.text[-1] in script.ends):
        return None
    first.assign(Kind.HEADLINE, "first-line" if by_order else "above-summary")
    return plain[0]


def _mark_above(page: Page, headline: int | None, anchor: int) -> None:
    """Mark what else stands above the byline's block."""
    drafts = page.drafts
    script = page.dialect.script
    top = 0 if headline is None else headline
    menu = _menu_end(drafts, top)
    if top >= _MIN_MENU and [d.kind for d in drafts[:top]].count(Kind.FURNITURE) >= _MIN_MENU:
        menu = top
    want: str | None = None  # What is compared of the headline, once a line is compared with it.
    for index in range(max(anchor, top)):
        draft = drafts[index]
        if draft.kind is not None:
            continue
        if headline is None or index < headline:
            _mark_above_headline(page, draft, in_menu=index < menu)
            continue
        want = letters(drafts[headline].text) if want is None else want
        if letters(draft.text) == want:
            page.set_aside_headline(draft)
        elif is_twin(page, index):
            draft.assign(Kind.STRAY, "latin-above-byline")
        elif page.dialect.bylines.names_anyone(draft.text):
            draft.assign(Kind.BYLINE, "byline")
        elif not script.holds_letter(draft.text):
            draft.assign(Kind.STRAY, "latin-above-byline")
        elif (
            Role.SUMMARY in page.dialect.roles_above
            or is_prose(draft.text, script)
            or draft.text[-1] in script.stops
        ):
            draft.assign(Kind.SUMMARY, "summary-above-byline")
        else:
            draft.assign(Kind.SUBHEADLINE, "below-headline")


def _mark_above_headline(page: Page, draft: DraftSegment, *, in_menu: bool) -> None:
    """Mark a plain line above the headline: the site's menu, its name, or what has no place."""
    if in_menu and len(draft.text.split()) <= MAX_MENU_WORDS:
        draft.assign(Kind.FURNITURE, "menu")
    elif is_publisher(draft.text, page.dialect.bylines.vocabulary):
        draft.assign(Kind.FURNITURE, "publisher-above-headline")
    else:
        draft.assign(Kind.STRAY, "above-headline")


def _is_bilingual(text: str, script: Script) -> bool:
    """Tell a title that says one thing in two scripts: `Rain in Agra – आगरा में बारिश`."""
    left, dash, right = text.replace(" - ", " – ").rpartition(" – ")
    return (
        bool(dash)
        and "A" <= left[:1] <= "Z"
        and not script.holds_letter(left)
        and script.holds_letter(right)
        and not script.holds_sentence(right)
    )
