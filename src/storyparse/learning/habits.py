"""Pages of a paper in; out what recurs on them: lines, shapes, stamps, orders, words of bylines.

What recurs across pages is likely a habit. Where pages are labelled, their roles are believed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, takewhile
from typing import Final, TypeAlias

import regex
from attrs import Factory, define

from storyparse._dialect import Dialect
from storyparse._evidence.script import Script
from storyparse._model import Role
from storyparse._text.compare import fold
from storyparse._text.lines import cut
from storyparse._text.matching import FULL_STOPS, stripped
from storyparse.corpus._survey.shapes import line_shape, stamp_shapes
from storyparse.dialects.label_words import NAME, OPENINGS
from storyparse.labelled.read import UNTOLD
from storyparse.learning.patterns import pieces, role_of_shape

_MAX_LINE, _MAX_SHORT, _MAX_BYLINE, _MIN_SUMMARY = 120, 30, 70, 45
"""In code points; what is longer than a line is text."""
_MIN_PAGES, _MIN_SHARE, _MIN_LONG_SHARE = 2, 0.25, 0.4
"""How many pages, and of all, show what recurs; and what is not short."""
_MAX_HEAD, _BLOCK = 6, frozenset(range(2, 7))
"""Lines: of a head below its headline; of furniture between two lines that recur."""
_BYLINE: Final = regex.compile(
    rf"(?:{NAME}\ )?(?P<ending>[\p{{L}}\p{{M}}]+\ [\p{{L}}\p{{M}}]+)(?:,\ {NAME})?"
)
_SURE_STAMP: Final = regex.compile(r".*(?:time|moment)>.*|(?:<\w+>|[^\p{L}])++")
_NO_HABIT: Final = regex.compile(rf"{NAME}\ ?।|\d+")
_DIGITS: Final = regex.compile(r"\d++")
_BULLET: Final = regex.compile(r"[•▪◆●■►➤*-](?=\s)")

Order: TypeAlias = tuple[Role, ...]


@define(eq=False)
class PageLine:
    """A line of a page: its text, where it stands and, on a labelled page, its roles.

    Then what recurs in it or stands there (`stamp`, `caption`; nothing: it is plain), and on how
    many pages.
    """

    text: str
    place: str
    roles: tuple[str, ...] = ()
    kinds: set[str] = Factory(set)
    often: int = 0


Page: TypeAlias = Sequence[PageLine]
"""The lines of a page that are not blank."""


def page_of(text: str, name: str, roles: Sequence[tuple[str, ...]] = ()) -> Page:
    """Make a page of a dump's text; its lines stand in a file of this name."""
    untold = {*UNTOLD, Role.BLANK, Role.HEADER}
    told = [() if untold & {*each} else each for each in roles] or [()] * len(cut(text))
    numbered = enumerate(zip(map(stripped, cut(text)), told, strict=True), 1)
    return [PageLine(line, f"{name}:{at}", own) for at, (line, own) in numbered if line]


@define
class Found:
    """What recurs: its lines, its texts in them, and where it first stands on each page."""

    lines: list[PageLine] = Factory(list)
    texts: list[str] = Factory(list)
    first: dict[int, tuple[Page, int]] = Factory(dict)
    """The number of each page; the page, and the line's index in it."""

    @property
    def below(self) -> list[PageLine]:
        """The line below it on each page."""
        return [line for page, at in self.first.values() for line in page[at + 1 : at + 2]]

    @property
    def role_below(self) -> Role | None:
        """What stands below it: labels say so, or the words of all lines there."""
        told = {role_of_shape(line_shape(line.text).partition("<")[0]) for line in self.below}
        return role_of(self.below) or (told.pop() if len(told) == 1 else None)

    @property
    def bullets(self) -> tuple[str, ...]:
        """The sign that opens the line below on most pages."""
        signs = Counter([sign[0] for line in self.below if (sign := _BULLET.match(line.text))])
        return tuple([sign for sign, count in signs.most_common(1) if 2 * count > len(self.first)])


def role_of(lines: Iterable[PageLine]) -> Role | None:
    """Give the role that most labels give some lines."""
    roles = Counter([Role(line.roles[0]) for line in lines if line.roles])
    return next((role for role, _ in roles.most_common(1)), None)


class Habits:
    """What recurs on the pages of a paper, whose dialect's base knows the names of months."""

    def __init__(self, pages: Sequence[Page], dialect: Dialect) -> None:
        self.pages = pages
        self._dialect = dialect
        self._script = Script(dialect.language)
        self._least: int = max(_MIN_PAGES, round(_MIN_SHARE * len(pages)))
        self._least_long: int = max(_MIN_PAGES + 1, round(_MIN_LONG_SHARE * len(pages)))
        self.stamps = self._kept("stamp", pages, self._stamps, _is_stamp)
        self.shapes = self._kept("shape", pages, self._shapes, lambda _, f: len({*f.texts}) > 1)
        self.lines = self._kept("line", pages, _keys, self._is_no_chance)
        self.photos = self._photos()
        plain = [[line for line in page if line.kinds <= {"stamp"}] for page in pages]
        self.endings = self._kept("ending", [*map(_near_stamps, plain)], self._endings)
        texts = [[*filter(self._is_text, page)][:1] for page in pages]
        self.openings = self._kept("opening", texts, _openings)
        self.heads: Counter[Order] = self._heads(plain)

    def _kept(
        self,
        kind: str,
        pages: Sequence[Page],
        keys: Callable[[PageLine], Iterable[tuple[str, str]]],
        is_kept: Callable[[str, Found], bool] = lambda *_: True,
    ) -> dict[str, Found]:
        """Find what stands on enough pages, the most frequent first, and say so in its lines."""
        found: dict[str, Found] = defaultdict(Found)
        for number, page in enumerate(pages):
            for at, line in enumerate(page):
                for key, text in keys(line):
                    found[key].lines.append(line)
                    found[key].texts.append(text)
                    found[key].first.setdefault(number, (page, at))
        least = 1 if kind == "stamp" else self._least
        kept = [(k, f) for k, f in found.items() if len(f.first) >= least and is_kept(k, f)]
        for _, own in kept:
            for line in own.lines:
                line.kinds.add(kind)
                line.often = len(own.first)
        return dict(sorted(kept, key=lambda item: (-len(item[1].first), item[0])))

    def _stamps(self, line: PageLine) -> list[tuple[str, str]]:
        return [told for piece in pieces(line.text) for told in stamp_shapes(piece, self._dialect)]

    def _shapes(self, line: PageLine) -> Iterator[tuple[str, str]]:
        stamps = [text for shape, text in self._stamps(line) if shape in self.stamps]
        for piece in pieces(line.text):
            shape = line_shape(piece)
            if shape and not any([text in piece for text in stamps]):
                yield shape, piece

    def _is_no_chance(self, key: str, found: Found) -> bool:
        # A longer line may recur by chance: a headline, among other stories below another text.
        places = [at for _, at in found.first.values()]
        is_title = min(places) <= _MAX_HEAD and max(places) > 2 * _MAX_HEAD
        return len(key) <= _MAX_SHORT or (len(places) >= self._least_long and not is_title)

    def _endings(self, line: PageLine) -> list[tuple[str, str]]:
        """Give the last words of what may be a byline, its name and its place left out."""
        is_other = self.is_sentence(line) or role_of([line]) not in (None, Role.BYLINE)
        found = None if is_other else _BYLINE.fullmatch(line.text[: _MAX_BYLINE + 1])
        return [(found["ending"], line.text)] if found else []

    def points_below(self, found: Found) -> int:
        """Count the lines of the summary below a label, on the page that is in the middle."""
        tails = [page[at + 1 :] for page, at in found.first.values()]
        counts = sorted([len([*takewhile(self._is_point, tail)]) for tail in tails])
        return max(1, counts[len(counts) // 2])

    def _is_point(self, line: PageLine) -> bool:
        is_plain = not line.kinds and not self._is_text(line)
        return line.roles == (Role.SUMMARY,) if line.roles else is_plain

    def is_update(self, shape: str) -> bool:
        """Tell whether stamps of a shape mostly stand below others."""
        pages = [[told for line in page for told, _ in self._stamps(line)] for page in self.pages]
        later = sum([shapes.index(shape) > 0 for shapes in pages if shape in shapes])
        return 2 * later > len(self.stamps[shape].first)

    def _is_text(self, line: PageLine) -> bool:
        return self._script.holds_sentence(line.text)

    def is_sentence(self, line: PageLine) -> bool:
        """Tell whether a full stop ends a line."""
        return line.text[-1] in self._script.ends or line.text[-1] in FULL_STOPS

    def block(self, found: Found) -> list[str] | None:
        """Give the last line of the furniture that a line opens; none where the story is over."""
        spots = found.first.values()
        half = len(spots) / 2
        loose = [[*takewhile(lambda o: o.often < half, page[at + 1 :])] for page, at in spots]
        rests = [page[at + 1 + len(own) :] for (page, at), own in zip(spots, loose, strict=True)]
        sizes = {*map(len, loose)}
        if found.lines[0].roles:
            is_own, is_over = _is_furniture(loose), _is_furniture(rests)
        else:
            is_own = sizes <= _BLOCK and min([at for _, at in spots]) > _MAX_HEAD
            is_over = len(sizes) == 1 and all([line.kinds for line in chain(*rests)])
            is_over = is_over and len(spots) > _MIN_PAGES
        if is_own and is_over and sizes != {0}:
            return []
        lasts = {line.text for rest in rests for line in rest[:1]}
        has_titles = 0 not in sizes and not any(map(self.is_sentence, chain(*loose)))
        return [*lasts] if is_own and has_titles and all(rests) and len(lasts) == 1 else None

    def _heads(self, plain: Sequence[Page]) -> Counter[Order]:
        """Count the orders of heads: of each that is frequent, the pages that it fits."""
        heads = [head for page in plain if (head := self._head(page))]
        frequent = [head for head, count in Counter(heads).items() if count >= self._least]
        return Counter({head: sum([_is_within(h, head) for h in heads]) for head in frequent})

    def _head(self, plain: Page) -> Order:
        """Give the roles of a page's first lines in their order; none where no stamp is there."""
        order = [Role.HEADLINE]
        for line in plain[1 : _MAX_HEAD + 1]:
            role = self._role_in_head(line)
            if role is Role.PARAGRAPH:
                break
            if role is not None and role is not order[-1]:
                order.append(role)
        is_whole = Role.TIMESTAMP in order and not plain[0].kinds
        return (*order, Role.PARAGRAPH) if is_whole and len({*order}) == len(order) else ()

    def _role_in_head(self, line: PageLine) -> Role | None:
        if self._is_text(line):
            return Role.PARAGRAPH
        if line.kinds:
            return Role.TIMESTAMP if "stamp" in line.kinds else Role.BYLINE
        is_summary = self.is_sentence(line) or len(line.text) > _MIN_SUMMARY
        return Role.SUMMARY if is_summary and not _BULLET.match(line.text) else None

    def _photos(self) -> Counter[Order]:
        """Count the orders of caption and credit; a caption is short, and no sentence."""
        found: dict[Order, list[PageLine]] = defaultdict(list)
        for page in self.pages:
            for above, line, below in zip(page, page[1:], page[2:], strict=False):
                shape = line_shape(line.text)
                if shape in self.shapes and role_of_shape(shape) is Role.CREDIT:
                    first, last = self._is_caption(above), self._is_caption(below)
                    found[Role.CAPTION, Role.CREDIT] += [above] * (first > last)
                    found[Role.CREDIT, Role.CAPTION] += [below] * (last > first)
        for line in max(found.values(), key=len, default=[]):
            line.kinds.add("caption")
        return +Counter({order: len(lines) for order, lines in found.items()})

    def _is_caption(self, line: PageLine) -> bool:
        is_short = len(line.text) <= _MAX_BYLINE and not self.is_sentence(line)
        return is_short and not line.kinds and not _BULLET.match(line.text)


def _is_stamp(shape: str, found: Found) -> bool:
    """Whether a shape stands on several pages, or in a head: then with a time, or alone."""
    in_head = min([at for _, at in found.first.values()]) <= 2 * _MAX_HEAD
    return len(found.first) >= _MIN_PAGES or (in_head and bool(_SURE_STAMP.fullmatch(shape)))


def _is_furniture(pages: Sequence[Page]) -> bool:
    return all([line.roles == (Role.FURNITURE,) for line in chain(*pages)])


def key_of(text: str) -> str:
    """Give what a line is known by; a number in it stands for any."""
    return _DIGITS.sub("0", fold(text))


def _keys(line: PageLine) -> list[tuple[str, str]]:
    is_other = line.kinds or len(line.text) > _MAX_LINE or _NO_HABIT.fullmatch(line.text)
    return [] if is_other else [(key_of(line.text), line.text)]


def _near_stamps(plain: Page) -> Page:
    """Give the plain lines beside a stamp."""
    stamps = [at for at, line in enumerate(plain) if line.kinds]
    near = {n for at in stamps for n in (at - 1, at + 1, at + 2)}
    return [line for at, line in enumerate(plain) if at in near]


def _openings(line: PageLine) -> list[tuple[str, str]]:
    forms = [n for n, form in OPENINGS.items() if regex.fullmatch(form, line.text, regex.VERBOSE)]
    return [(name, line.text) for name in forms[:1]]


def _is_within(order: Order, whole: Order) -> bool:
    rest = iter(whole)
    return all([role in rest for role in order])
