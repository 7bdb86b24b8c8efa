"""Pages of a paper in; out what recurs on them: lines, shapes, stamps, orders, words of bylines.

What recurs across pages is likely a habit. Where pages are labelled, their roles are believed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeAlias, TypeVar

import regex
from attrs import Factory, define, evolve, frozen

from storyparse._dialect import Dialect
from storyparse._evidence.script import Script
from storyparse._model import Role
from storyparse._text.compare import fold
from storyparse._text.lines import cut
from storyparse._text.matching import FULL_STOPS, stripped
from storyparse.learning.shapes import LineShape, pieces, shape_of
from storyparse.learning.stamps import StampShape, stamps_in

_MAX_LINE: Final = 120
"""A longer line is text, in code points, as what follows."""
_MAX_SHORT: Final = 30
_MIN_SUMMARY: Final = 45
_MAX_BYLINE: Final = 70
_MIN_SHARE: Final = 0.2
_MIN_LONG_SHARE: Final = 0.4
_MIN_PAGES: Final = 2
_MAX_HEAD: Final = 6
"""Lines below a headline that may be of the head."""
_BLOCK: Final = frozenset(range(2, 7))
"""How many lines of what ends a page do not recur."""
_MAX_TAIL: Final = 12
NAME: Final = r"[\p{L}\p{M}]{1,20}+(?:\ [\p{L}\p{M}]{1,20}+){0,2}"
"""A name, or a place, of three words at most."""
OPENINGS: Final[Mapping[str, str]] = {
    "place": rf"(?P<byline>(?P<place>{NAME})\ ?:\ )(?P<rest>.+)",
    "who-and-place": rf"(?P<byline>(?P<desk>{NAME}),\ (?P<place>{NAME})\ ?[।:.]\ )(?P<rest>.+)",
    "place-alone": rf"(?P<byline>(?P<place>{NAME})\ ?।\ )(?P<rest>.+)",
}
"""How a text may open with who wrote it and where."""
_BYLINE: Final = regex.compile(
    rf"(?:{NAME}\ )?(?P<ending>[\p{{L}}\p{{M}}]+\ [\p{{L}}\p{{M}}]+)(?:,\ {NAME})?"
)
_DIGITS: Final = regex.compile(r"\d++")
_BULLET: Final = regex.compile(r"[•▪◆●■►➤*-](?=\s)")

Order: TypeAlias = tuple[Role, ...]
_Key = TypeVar("_Key", str, LineShape, StampShape)


@frozen
class PageLine:
    """A line of a page: its text, where it stands and, on a labelled page, its roles."""

    text: str
    place: str
    roles: tuple[str, ...] = ()


Page: TypeAlias = Sequence[PageLine]
"""The lines of a page that are not blank."""


def page_of(text: str, name: str, roles: Sequence[tuple[str, ...]] = ()) -> Page:
    """Make a page of a dump's text; its lines stand in a file of this name."""
    lines = [*map(stripped, cut(text))]
    numbered = enumerate(zip(lines, [*roles] or [()] * len(lines), strict=True), 1)
    return [PageLine(line, f"{name}:{at}", tuple(told)) for at, (line, told) in numbered if line]


@define
class Found:
    """What recurs: its lines, and where it first stands on each page that has it."""

    lines: list[PageLine] = Factory(list)
    first: dict[int, tuple[Page, int]] = Factory(dict)
    """The number of each page; the page, and the line's index in it."""

    @property
    def below(self) -> list[PageLine]:
        """The line below it on each page."""
        return [line for page, at in self.first.values() for line in page[at + 1 : at + 2]]

    @property
    def bullets(self) -> tuple[str, ...]:
        """The sign that opens the line below on most pages."""
        signs = Counter([sign[0] for line in self.below if (sign := _BULLET.match(line.text))])
        return tuple([sign for sign, count in signs.most_common(1) if 2 * count > len(self.first)])


def role_of(lines: Iterable[PageLine]) -> Role | None:
    """Give the role that most labels give some lines."""
    roles = Counter([line.roles[0] for line in lines if line.roles])
    return next((Role(role) for role, _ in roles.most_common(1)), None)


class Habits:
    """What recurs on the pages of a paper.

    Args:
        pages: The pages.
        dialect: The dialect that knows the names of months and weekdays.
    """

    def __init__(self, pages: Sequence[Page], dialect: Dialect) -> None:
        self.pages = pages
        self._dialect = dialect
        self._script = Script(dialect.language)
        stamps = self._found(pages, self._stamps_in)
        self.stamps: dict[StampShape, Found] = {s: f for s, f in stamps.items() if _is_stamp(f)}
        shapes = self._frequent(pages, self._shapes_in)
        self.shapes: dict[LineShape, Found] = {
            shape: found
            for shape, found in shapes.items()
            if len({line.text for line in found.lines}) > 1
        }
        # A longer line may recur by chance: a title, among other stories on another page.
        least = max(_MIN_PAGES + 1, round(_MIN_LONG_SHARE * len(pages)))
        self.lines: dict[str, Found] = {
            key: found
            for key, found in self._frequent(pages, self._lines_in).items()
            if len(key) <= _MAX_SHORT or len(found.first) >= least
        }
        plain = [[line for line in page if self._is_plain(line.text)] for page in pages]
        texts = [
            [line for line in page if self._script.holds_sentence(line.text)] for page in pages
        ]
        self.endings: dict[str, Found] = self._frequent(
            [*map(self._near_stamps, plain)], self._endings_in
        )
        self.openings: dict[str, Found] = self._frequent([page[:1] for page in texts], _openings_in)
        self.heads: Counter[Order] = self._heads(plain)

    def _found(
        self, pages: Sequence[Page], keys: Callable[[str], Iterable[tuple[_Key, str]]]
    ) -> dict[_Key, Found]:
        """Find what the lines of pages show, each with its text."""
        found: dict[_Key, Found] = defaultdict(Found)
        for number, page in enumerate(pages):
            for at, line in enumerate(page):
                for key, text in keys(line.text):
                    found[key].lines.append(evolve(line, text=text))
                    found[key].first.setdefault(number, (page, at))
        return found

    def _frequent(
        self, pages: Sequence[Page], keys: Callable[[str], Iterable[tuple[_Key, str]]]
    ) -> dict[_Key, Found]:
        """Find what stands on enough pages, the most frequent first."""
        least = _least(pages)
        kept = [(k, f) for k, f in self._found(pages, keys).items() if len(f.first) >= least]
        return dict(sorted(kept, key=lambda item: (-len(item[1].first), item[0])))

    def _stamps_in(self, text: str) -> list[tuple[StampShape, str]]:
        return [told for piece in pieces(text) for told in stamps_in(piece, self._dialect)]

    def _is_stamp(self, text: str) -> bool:
        return any([shape in self.stamps for shape, _ in self._stamps_in(text)])

    def is_update(self, shape: StampShape) -> bool:
        """Tell whether stamps of a shape mostly stand below others."""
        shapes = [
            [s for line in page for s, _ in self._stamps_in(line.text)] for page in self.pages
        ]
        later = sum([told.index(shape) > 0 for told in shapes if shape in told])
        return 2 * later > len(self.stamps[shape].first)

    def _shapes_in(self, text: str) -> list[tuple[LineShape, str]]:
        told = [(shape_of(piece), piece) for piece in pieces(text) if not self._is_stamp(piece)]
        return [(shape, piece) for shape, piece in told if shape]

    def _is_shaped(self, text: str) -> bool:
        return any([shape in self.shapes for shape, _ in self._shapes_in(text)])

    def _lines_in(self, text: str) -> list[tuple[str, str]]:
        """Give a line that may recur; a number in it stands for any."""
        is_other = len(text) > _MAX_LINE or self._is_stamp(text) or self._is_shaped(text)
        return [] if is_other else [(_DIGITS.sub("0", fold(text)), text)]

    def _is_plain(self, text: str) -> bool:
        """Tell whether a line neither recurs nor has a shape that does."""
        return not self._is_shaped(text) and not any(
            [key in self.lines for key, _ in self._lines_in(text)]
        )

    def _near_stamps(self, plain: Page) -> Page:
        """Give the plain lines beside a stamp."""
        stamps = [at for at, line in enumerate(plain) if self._is_stamp(line.text)]
        near = {n for at in stamps for n in (at - 1, at + 1, at + 2)}
        return [line for at, line in enumerate(plain) if at in near]

    def _endings_in(self, text: str) -> list[tuple[str, str]]:
        """Give the last words of what may be a byline, its name and its place left out."""
        found = _BYLINE.fullmatch(text)
        is_short = len(text) <= _MAX_BYLINE and not self.is_sentence(text)
        return [(found["ending"], text)] if found and is_short else []

    def is_sentence(self, text: str) -> bool:
        """Tell whether a full stop ends a line."""
        return text[-1] in self._script.ends or text[-1] in FULL_STOPS

    def ends_story(self, found: Found) -> bool:
        """Tell whether all is furniture below a line: labels say so, or all pages end alike."""
        tails = [page[at + 1 :] for page, at in found.first.values()]
        plain = [[self._is_loose(line.text) for line in tail[:_MAX_TAIL]] for tail in tails]
        if found.lines[0].roles:
            roles = {role for tail in tails for line in tail for role in line.roles}
            return roles == {Role.FURNITURE} and any(map(any, plain))
        counts = {sum(told) for told in plain}
        is_once = len(found.lines) == len(found.first) > _MIN_PAGES
        is_above = all([told == sorted(told, reverse=True) for told in plain])
        return is_once and is_above and len(counts) == 1 and counts <= _BLOCK

    def _is_loose(self, text: str) -> bool:
        return self._is_plain(text) and not self._is_stamp(text)

    def _heads(self, plain: Sequence[Page]) -> Counter[Order]:
        """Count the orders of heads: of each that is frequent, the pages that it fits."""
        orders = Counter([order for page in plain if (order := self._order(page))])
        least = _least(plain)
        return Counter(
            {
                order: sum([count for other, count in orders.items() if _is_within(other, order)])
                for order, count in orders.items()
                if count >= least
            }
        )

    def _order(self, plain: Page) -> Order:
        """Give the roles of a page's first lines in their order; none where no stamp is there."""
        order = [Role.HEADLINE]
        for line in plain[1 : _MAX_HEAD + 1]:
            role = self._role_in_head(line.text)
            if role is Role.PARAGRAPH:
                break
            if role is not None and role is not order[-1]:
                order.append(role)
        is_whole = Role.TIMESTAMP in order and not self._is_stamp(plain[0].text)
        return (*order, Role.PARAGRAPH) if is_whole and len({*order}) == len(order) else ()

    def _role_in_head(self, text: str) -> Role | None:
        if self._is_stamp(text):
            return Role.TIMESTAMP
        if any([ending in self.endings for ending, _ in self._endings_in(text)]):
            return Role.BYLINE
        if self._script.holds_sentence(text):
            return Role.PARAGRAPH
        return Role.SUMMARY if self.is_sentence(text) or len(text) > _MIN_SUMMARY else None

    def photos(self) -> Counter[Order]:
        """Count the orders of caption and credit: a caption is short, and no sentence."""
        orders: Counter[Order] = Counter()
        for page in self.pages:
            texts = [line.text for line in page]
            for above, text, below in zip(texts, texts[1:], texts[2:], strict=False):
                if any([shape.role is Role.CREDIT for shape, _ in self._shapes_in(text)]):
                    first, last = self._is_caption(above), self._is_caption(below)
                    orders[Role.CAPTION, Role.CREDIT] += first > last
                    orders[Role.CREDIT, Role.CAPTION] += last > first
        return +orders

    def _is_caption(self, text: str) -> bool:
        is_other = self.is_sentence(text) or _BULLET.match(text)
        return self._is_loose(text) and not is_other and len(text) <= _MAX_BYLINE


def _least(pages: Sequence[Page]) -> int:
    """Give on how many pages stands what is frequent."""
    return max(_MIN_PAGES, round(_MIN_SHARE * len(pages)))


def _is_stamp(found: Found) -> bool:
    """Whether a shape of stamps stands on several pages, or in a head."""
    return len(found.first) >= _MIN_PAGES or any(
        [at <= _MAX_HEAD for _, at in found.first.values()]
    )


def _openings_in(text: str) -> list[tuple[str, str]]:
    names = [n for n, form in OPENINGS.items() if regex.fullmatch(form, text, regex.VERBOSE)]
    return [(name, text) for name in names[:1]]


def _is_within(order: Order, whole: Order) -> bool:
    """Whether an order is that of another which has more."""
    rest = iter(whole)
    return all([role in rest for role in order])
