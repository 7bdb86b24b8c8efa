"""What a page, read whole, contradicts or has lost: a page in, its last diagnostics out.

Nothing is changed here, only noted: a headline that is not the header's title, a label glued to
the text it should stand above, lines joined or cut to words, a page that is none of the dialect's.
"""

from __future__ import annotations

from typing import Final

from storyparse._classify.page import Page
from storyparse._dialect import Language
from storyparse._model import Role
from storyparse._text.compare import letters
from storyparse._text.matching import view
from storyparse._text.patterns import pattern

_HEADLINE: Final = Role.HEADLINE
_PROSE: Final = (Role.SUMMARY, Role.PARAGRAPH)
_TEXT: Final = frozenset({Role.HEADLINE, Role.SUMMARY, Role.PARAGRAPH, Role.HEADING, Role.STRAY})
_FEW: Final = 10
_ONE_WORD: Final = pattern(r"[^\p{L}]*+[\p{L}\p{M}\p{N}\u200c\u200d'’-]++[^\p{L}]*+")
_LETTER: Final = pattern(r"\p{L}")


def check_page(page: Page) -> None:
    """Note what is wrong with a page whose every piece has its role."""
    _check_headline(page)
    if [piece.role for piece in page.pieces].count(Role.EDITOR) > 1:
        _check_editors(page)
    opened = {piece.opens for piece in page.pieces}
    if not _check_lines(page, labelled=bool(opened - {None})):
        _check_labels(page, opened)
    _check_familiar(page)


def _check_headline(page: Page) -> None:
    title = page.header.title if page.header else None
    headline = next((piece for piece in page.pieces if piece.role is _HEADLINE), None)
    if not title or headline is None or headline.rule == "title":
        return
    if letters(title) != letters(headline.text):
        message = f"the header has {title[:80]!r}, the page {headline.text[:80]!r}"
        page.note("headline-differs", headline.line, message)


def _check_editors(page: Page) -> None:
    """Note an editor who is not the first one named; the same one named twice is ordinary."""
    named = [(piece, letters(piece.values.get("name", ""))) for piece in page.having(Role.EDITOR)]
    first = next((name for _, name in named if name), "")
    for piece, name in named:
        if name and name != first:
            page.note("editor-repeated", piece.line, f"another editor counts: {piece.text!r}")
            return


def _check_labels(page: Page, there: set[Role | None]) -> None:
    """Note a label's word that opens a longer line where that label is missing and would stand."""
    for label in page.tables.dialect.labels:
        if label.zone in there:
            continue
        word = view(label.text)
        places = 1 if label.zone is Role.SUMMARY else 3
        plain = [p for p in page.pieces if p.role in _PROSE][:places]
        for piece in plain:
            if piece.text[0] != label.text[0]:
                continue
            seen = view(piece.text[: len(label.text) + 60])
            if seen.startswith(word) and _is_glued(
                seen, word, label.exceptions, page.tables.dialect.language
            ):
                message = f"{label.text!r} may be a label here: {piece.text[:40]!r}"
                page.note("label-glued", piece.line, message)
                there.add(label.zone)
                break


def _is_glued(seen: str, word: str, continues: tuple[str, ...], language: Language) -> bool:
    words = seen.split()
    if any([words[0].startswith(view(other)) for other in continues]):
        return False
    after = seen[len(word) :]
    if after.startswith(" "):
        ordinary = {view(word) for word in language.postpositions + language.verbs}
        return len(words) > 1 and words[1].strip(",।") not in ordinary
    return bool(_LETTER.match(after))


def _check_lines(page: Page, *, labelled: bool) -> bool:
    """Note lines that were joined into one, or cut to a word each; tell whether any were."""
    text = [piece for piece in page.pieces if piece.role in _TEXT and piece.text]
    cut = [piece for piece in text if " " not in piece.text and _ONE_WORD.fullmatch(piece.text)]
    if len(text) > _FEW and len(cut) > len(text) * 0.6:
        page.note("lines-lost", text[0].line, "most lines of text hold one word")
        return True
    joined = [piece for piece in text if piece.rule == "joined-head"]
    if joined:
        page.note("lines-lost", joined[0].line, "headline and byline share this line")
        return True
    if labelled:
        return False
    words = [view(label.text) for label in page.tables.dialect.labels]
    for piece in text:
        if len(piece.text) > 200 and _holds_labels(view(piece.text), words):
            page.note("lines-lost", piece.line, "labels stand inside this line")
            return True
    return False


def _holds_labels(seen: str, words: list[str]) -> bool:
    return sum([f" {word} " in seen for word in words]) > 1


def _check_familiar(page: Page) -> None:
    """Note a page that holds text, but nothing of the dialect's."""
    if page.header_line:
        return
    roles = {piece.role for piece in page.pieces}
    if roles & {Role.BYLINE, Role.TIMESTAMP, Role.EDITOR}:
        return
    text = [p for p in page.pieces if p.role not in (Role.BLANK, Role.FURNITURE)]
    if not text:
        return
    seen = view(" ".join([piece.text for piece in page.pieces]))
    if any([view(name) in seen for name in page.tables.dialect.byline.publishers]):
        return
    first = page.pieces[0]
    page.note("unfamiliar", first.line, f"nothing of {page.tables.dialect.name} is in this page")
