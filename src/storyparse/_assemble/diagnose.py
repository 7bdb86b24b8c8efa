"""What a page, read whole, contradicts or has lost: a page in, its last diagnostics out.

Nothing is changed here, only noted: a headline that is not the header's title, a label glued to
the text it should stand above, lines joined or cut to words, a page that is none of the dialect's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._assemble.familiar import is_familiar
from storyparse._classify.kinds import BODY_LABELS, LABELS, Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._text.compare import letters
from storyparse._text.markup import find_markup
from storyparse._text.matching import COMMAS, FULL_STOPS, view
from storyparse._text.patterns import pattern

_EDITOR: Final = Kind.EDITOR
_HEADLINE: Final = Kind.HEADLINE
_JOINED_HEAD: Final = Kind.JOINED_HEAD
_SUMMARY_LABEL: Final = Kind.SUMMARY_LABEL
_PROSE: Final = (Kind.SUMMARY, Kind.PARAGRAPH)
_TEXT: Final = frozenset(
    {
        Kind.HEADLINE,
        Kind.SUMMARY,
        Kind.PARAGRAPH,
        Kind.HEADING,
        Kind.STRAY,
        Kind.JOINED_HEAD,
    }
)
_NO_TEXT: Final = frozenset({Kind.BLANK, Kind.FURNITURE, Kind.HEADER_ELEMENT})
_FEW: Final = 10
_SENTENCE: Final = 7
"""A line with so many spaces holds a sentence."""
_MIN_SENTENCES: Final = 2
"""Beside so many sentences, lines of a word each are a list."""
_MIN_ESCAPED: Final = 2
_MAX_PLACES: Final = 3
"""A label of the body may be glued to one of so many lines."""
_ONE_WORD: Final = pattern(r"[^\p{L}]*+[\p{L}\p{M}\p{N}\u200c\u200d'’-]++[^\p{L}]*+")
_LETTER: Final = pattern(r"\p{L}")
_SIGNS: Final = " :-" + FULL_STOPS


def diagnose(page: Page) -> None:
    """Note what is wrong with a page whose every draft has its kind."""
    kinds = [draft.kind for draft in page.drafts]
    text = [draft for draft in page.drafts if draft.kind in _TEXT and draft.text]
    _check_headline(page, kinds)
    if kinds.count(_EDITOR) > 1:
        _check_editors(page)
    there = LABELS.intersection(kinds)
    if not _check_lines(page, text, labelled=bool(there)) and there != LABELS:
        _check_labels(page, text, there)
    _check_familiar(page, kinds)


def _check_headline(page: Page, kinds: Sequence[Kind | None]) -> None:
    title = page.title
    if not title or _HEADLINE not in kinds:
        return
    headline = page.drafts[kinds.index(_HEADLINE)]
    if headline is page.titled or find_markup(headline.text):
        return
    message = f"the header has {title[:80]!r}, the page {headline.text[:80]!r}"
    page.note("headline-differs", headline.line, message)


def _check_editors(page: Page) -> None:
    """Note an editor who is not the first one named; the same one named twice is ordinary."""
    named = [(draft, letters(draft.values.get("name", ""))) for draft in page.of_kind(Kind.EDITOR)]
    first = next((name for _, name in named if name), "")
    for draft, name in named:
        if name and name != first:
            page.note("editor-repeated", draft.line, f"another editor counts: {draft.text!r}")
            return


def _check_labels(page: Page, text: Sequence[DraftSegment], there: frozenset[Kind]) -> None:
    """Note a label's word that opens a longer line where that label is missing and would stand."""
    missing = LABELS - there
    if BODY_LABELS & there:
        missing -= BODY_LABELS
    if not missing:
        return
    plain = [draft for draft in text if draft.kind in _PROSE or _is_short(draft)][:_MAX_PLACES]
    openings = {draft.text[0] for draft in plain}
    for label, kind, word in page.dialect.labels:
        if kind not in missing or label.text[0] not in openings:
            continue
        for draft in plain[:1] if kind is _SUMMARY_LABEL else plain:
            if draft.text[0] != label.text[0]:
                continue
            seen = view(draft.text[: len(label.text) + 60])
            if seen.startswith(word) and _is_glued(
                seen, word, label.exceptions, page.dialect.ordinary
            ):
                message = f"{label.text!r} may be a label here: {draft.text[:40]!r}"
                page.note("label-glued", draft.line, message)
                missing -= {kind}
                break


def _is_short(draft: DraftSegment) -> bool:
    """Tell a heading of one word and a sign, which may be a label."""
    return draft.kind is Kind.HEADING and " " not in draft.text and draft.text[-1] in _SIGNS


def _is_glued(seen: str, word: str, exceptions: tuple[str, ...], ordinary: frozenset[str]) -> bool:
    words = seen.split()
    if any([words[0].startswith(view(other)) for other in exceptions]):
        return False
    after = seen[len(word) :]
    if not after.strip(_SIGNS):  # A label and a sign.
        return bool(after)
    if after.startswith(" "):
        return len(words) > 1 and words[1].strip(COMMAS + FULL_STOPS) not in ordinary
    return bool(_LETTER.match(after))


def _check_lines(page: Page, text: Sequence[DraftSegment], *, labelled: bool) -> bool:
    """Note lines that were joined into one, or cut to a word each; tell whether any were."""
    if len(text) > _FEW and _is_cut_to_words([draft.text for draft in text]):
        page.note("lines-lost", text[0].line, "most lines of text hold one word")
        return True
    # One sign is found, or is not, in a tenth of the time.
    escaped = "\\" in page.dump and [
        draft for draft in text if draft.text.count("\\n") >= _MIN_ESCAPED
    ]
    if escaped:
        page.note("lines-lost", escaped[0].line, "line ends stand as \\n in this line")
        return True
    joined = [draft.line for draft in text if draft.kind is _JOINED_HEAD]
    if page.titled is not None and page.titled.joined:
        joined.append(page.titled.line)
    if joined:
        page.note("lines-lost", min(joined), "headline and byline share this line")
        return True
    if labelled:
        return False
    labels = [word for _, _, word in page.dialect.labels]
    for draft in text:
        if len(draft.text) > 200 and _holds_labels(draft.view(), labels):
            page.note("lines-lost", draft.line, "labels stand inside this line")
            return True
    return False


def _is_cut_to_words(texts: Sequence[str]) -> bool:
    """Tell whether most lines of a text hold one word, and hardly one a sentence."""
    words = [text for text in texts if " " not in text]  # As hardly a line of a text.
    words = [text for text in words if len(text.split(None, 1)) == 1 and _ONE_WORD.fullmatch(text)]
    if len(words) <= len(texts) * 0.6:
        return False
    return sum([len(text.split()) > _SENTENCE for text in texts]) < _MIN_SENTENCES


def _holds_labels(seen: str, labels: list[str]) -> bool:
    return sum([f" {label} " in seen for label in labels]) > 1


def _check_familiar(page: Page, kinds: Sequence[Kind | None]) -> None:
    """Note a page that holds text, but nothing of the dialect's."""
    if not (page.header_line or _NO_TEXT.issuperset(kinds) or is_familiar(page)):
        name = page.dialect.dialect.name
        page.note("unfamiliar", page.drafts[0].line, f"nothing of {name} is in this page")
