"""Pages of a paper in; out what recurs on them: lines, shapes, stamps, orders, words of bylines.

What recurs across pages is likely a habit. Where pages are labelled, their roles are believed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias, TypeVar

import regex
from attrs import Factory, define, evolve

from storyparse._dialect import Dialect
from storyparse._model import Role
from storyparse._text.compare import fold
from storyparse.learning.line_shapes import LineShape, pieces, shape_of
from storyparse.learning.pages import Page, PageLine, Sentences
from storyparse.learning.stamp_shapes import StampShape, stamps_in

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
NAME: Final = r"[\p{L}\p{M}]{1,20}+(?:\ [\p{L}\p{M}]{1,20}+){0,2}"
"""A name, or a place, of three words at most."""
_BYLINE: Final = regex.compile(
    rf"(?:{NAME}\ )?(?P<ending>[\p{{L}}\p{{M}}]+\ [\p{{L}}\p{{M}}]+)(?:,\ {NAME})?"
)
_DIGITS: Final = regex.compile(r"\d++")
_BULLET: Final = regex.compile(r"[•▪◆●■►➤*-](?=\s)")

Order: TypeAlias = tuple[Role, ...]
_Key = TypeVar("_Key", str, LineShape)


@define
class Found:
    """What recurs: on which pages, where, in which words, above what, and how it is labelled."""

    pages: set[int] = Factory(set)
    places: list[str] = Factory(list)
    samples: list[str] = Factory(list)
    below: list[str] = Factory(list)
    roles: Counter[str] = Factory(Counter)

    def add(self, page: int, line: PageLine, below: str = "") -> None:
        """Add a line; the place and what stands below count once a page."""
        if page not in self.pages:
            self.pages.add(page)
            self.places.append(line.place)
            self.below.append(below)
        self.samples.append(line.text)
        self.roles.update(line.roles[:1])

    @property
    def role(self) -> Role | None:
        """The role that most labels give."""
        return next((Role(role) for role, _ in self.roles.most_common(1)), None)

    @property
    def bullets(self) -> tuple[str, ...]:
        """The sign that opens the line below on most pages."""
        signs = Counter([sign.group() for text in self.below if (sign := _BULLET.match(text))])
        return tuple([sign for sign, count in signs.most_common(1) if 2 * count > len(self.pages)])


class Habits:
    """What recurs on the pages of a paper.

    Args:
        pages: The pages.
        dialect: The dialect that knows the names of months and weekdays.
    """

    def __init__(self, pages: Sequence[Page], dialect: Dialect) -> None:
        self.pages = pages
        self.dialect = dialect
        self.sentences: Sentences = Sentences(dialect.language.full_stops)
        self.least: int = max(_MIN_PAGES, round(_MIN_SHARE * len(pages)))
        self.stamps: dict[StampShape, tuple[Found, Counter[int]]] = self._stamps()
        self.shapes: dict[LineShape, Found] = self._shapes()
        self.lines: dict[str, Found] = self._lines()
        self.endings: dict[str, Found] = self._endings()

    def is_above_text(self, found: Found) -> bool:
        """Whether whole sentences stand below a line on all its pages, and nothing labels it."""
        return not found.roles and all(map(self.sentences.is_one, found.below))

    def frequent(self, counted: dict[_Key, Found]) -> dict[_Key, Found]:
        """Give what stands on enough pages, the most frequent first."""
        kept = [(key, found) for key, found in counted.items() if len(found.pages) >= self.least]
        return dict(sorted(kept, key=lambda item: (-len(item[1].pages), item[0])))

    def _all(self) -> Iterator[tuple[int, PageLine, str]]:
        """Give each line with the number of its page and the text below it."""
        for number, page in enumerate(self.pages):
            lines = [line for line in page if line.text]
            below = [*[line.text for line in lines[1:]], ""]
            yield from [(number, line, text) for line, text in zip(lines, below, strict=False)]

    def _stamps(self) -> dict[StampShape, tuple[Found, Counter[int]]]:
        """Find the shapes of stamps; how many others stand above each on its page."""
        shapes: dict[StampShape, tuple[Found, Counter[int]]] = {}
        above: Counter[int] = Counter()
        for number, line, _ in self._all():
            for shape, text in self._stamps_in(line.text):
                found, order = shapes.setdefault(shape, (Found(), Counter()))
                found.add(number, PageLine(text, line.place))
                order[above[number]] += 1
                above[number] += 1
        return {s: told for s, told in shapes.items() if len(told[0].pages) >= _MIN_PAGES}

    def _stamps_in(self, text: str) -> Iterator[tuple[StampShape, str]]:
        for piece in pieces(text):
            yield from stamps_in(piece, self.dialect)

    def _is_stamp(self, text: str) -> bool:
        return any([shape in self.stamps for shape, _ in self._stamps_in(text)])

    def _shapes(self) -> dict[LineShape, Found]:
        """Find the shapes of lines with several texts."""
        counted: dict[LineShape, Found] = defaultdict(Found)
        for number, line, _ in self._all():
            for text in pieces(line.text):
                shape = None if self._is_stamp(text) else shape_of(text)
                if shape is not None:
                    counted[shape].add(number, evolve(line, text=text))
        several = {key: found for key, found in counted.items() if len({*found.samples}) > 1}
        return self.frequent(several)

    def _is_shaped(self, text: str) -> bool:
        return any([shape_of(piece) in self.shapes for piece in pieces(text)])

    def _lines(self) -> dict[str, Found]:
        """Find the lines that recur, a number in one standing for any."""
        counted: dict[str, Found] = defaultdict(Found)
        for number, line, below in self._all():
            is_told = self._is_stamp(line.text) or self._is_shaped(line.text)
            if len(line.text) <= _MAX_LINE and not is_told:
                counted[_DIGITS.sub("0", fold(line.text))].add(number, line, below)
        # A longer line may recur by chance: a title, among other stories on another page.
        least = max(_MIN_PAGES + 1, round(_MIN_LONG_SHARE * len(self.pages)))
        return {
            key: found
            for key, found in self.frequent(counted).items()
            if len(key) <= _MAX_SHORT or len(found.pages) >= least
        }

    def _is_plain(self, text: str) -> bool:
        """Whether a line neither recurs nor has a shape that does."""
        key = _DIGITS.sub("0", fold(text))
        return bool(text) and key not in self.lines and not self._is_shaped(text)

    def _plain(self, page: Page) -> list[str]:
        return [line.text for line in page if self._is_plain(line.text)]

    def _endings(self) -> dict[str, Found]:
        """Find the last words of short lines beside a stamp."""
        counted: dict[str, Found] = defaultdict(Found)
        for number, page in enumerate(self.pages):
            lines = [line for line in page if self._is_plain(line.text)]
            stamps = [at for at, line in enumerate(lines) if self._is_stamp(line.text)]
            for near in [
                lines[n] for at in stamps for n in (at - 1, at + 1, at + 2) if 0 <= n < len(lines)
            ]:
                is_short = len(near.text) <= _MAX_BYLINE and not self.sentences.is_one(near.text)
                if is_short and (ending := _ending(near.text)):
                    counted[ending].add(number, near)
        return self.frequent(counted)

    def head(self) -> Counter[Order]:
        """Count the orders of heads: of each that is frequent, the pages that it fits."""
        orders = Counter([order for page in self.pages if (order := self._order(page))])
        kept = [order for order, count in orders.items() if count >= self.least]
        return Counter(
            {
                order: sum([count for other, count in orders.items() if _is_within(other, order)])
                for order in kept
            }
        )

    def _order(self, page: Page) -> Order:
        """Give the roles of a page's first lines in their order; none where no stamp is there."""
        lines = self._plain(page)[: _MAX_HEAD + 1]
        order = [Role.HEADLINE]
        for text in lines[1:]:
            role = self._role_in_head(text)
            if role is Role.PARAGRAPH:
                break
            if role is not None and role is not order[-1]:
                order.append(role)
        is_whole = Role.TIMESTAMP in order and not self._is_stamp(lines[0])
        return (*order, Role.PARAGRAPH) if is_whole and len({*order}) == len(order) else ()

    def _role_in_head(self, text: str) -> Role | None:
        if self._is_stamp(text):
            return Role.TIMESTAMP
        if _ending(text) in self.endings:
            return Role.BYLINE
        if self.sentences.count(text) > 1:
            return Role.PARAGRAPH
        return Role.SUMMARY if self.sentences.is_one(text) or len(text) > _MIN_SUMMARY else None

    def photo(self) -> Counter[Order]:
        """Count the orders of caption and credit: a caption is short, and no sentence."""
        orders: Counter[Order] = Counter()
        for page in self.pages:
            texts = [line.text for line in page if line.text]
            for above, text, below in zip(texts, texts[1:], texts[2:], strict=False):
                shape = shape_of(text)
                if shape and shape in self.shapes and shape.role is Role.CREDIT:
                    first, last = self._is_caption(above), self._is_caption(below)
                    orders[Role.CAPTION, Role.CREDIT] += first > last
                    orders[Role.CREDIT, Role.CAPTION] += last > first
        return +orders

    def _is_caption(self, text: str) -> bool:
        is_other = self.sentences.is_one(text) or self._is_stamp(text) or _BULLET.match(text)
        return self._is_plain(text) and not is_other and len(text) <= _MAX_BYLINE


def _ending(text: str) -> str:
    """Give the last words of what may be a byline, its name and its place left out."""
    found = _BYLINE.fullmatch(text)
    return found["ending"] if found else ""


def _is_within(order: Order, whole: Order) -> bool:
    """Whether an order is that of another which has more."""
    rest = iter(whole)
    return all([role in rest for role in order])
