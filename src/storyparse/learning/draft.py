"""Pages of a paper in, a commented draft of its dialect out.

What recurs across pages is likely a habit. Each proposal says on how many pages it rests and where
the first of them stand; a person decides. Where pages are labelled, their roles are believed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex
from attrs import Factory, define

from storyparse._dialect import Dialect
from storyparse._model import Role
from storyparse._parse import parse
from storyparse._text.compare import fold
from storyparse.corpus._survey.unknown import unknown
from storyparse.learning.pages import Page, PageLine, is_sentence, sentences
from storyparse.learning.stamp_shapes import StampShape, order_of, stamps_in

_PLACES: Final = 3
_MAX_LINE: Final = 120
"""A longer line is text, in code points."""
_MIN_SHARE: Final = 0.2
_MIN_PAGES: Final = 2
_MIN_LONG_SHARE: Final = 0.4
_SHORT: Final = 30
"""In code points, as what follows."""
_MIN_SUMMARY: Final = 45
_MAX_BYLINE: Final = 70
_DIGITS: Final = regex.compile(r"\d++")
_NAME: Final = r"[\p{L}\p{M}]{1,20}+(?:\ [\p{L}\p{M}]{1,20}+){0,2}"
_OPENINGS: Final = (
    ("place", rf"(?P<byline>(?P<place>{_NAME})\ ?:\ )(?P<rest>.+)"),
    ("who-and-place", rf"(?P<byline>(?P<desk>{_NAME}),\ (?P<place>{_NAME})\ ?[।:.]\ )(?P<rest>.+)"),
    ("place-alone", rf"(?P<byline>(?P<place>{_NAME})\ ?।\ )(?P<rest>.+)"),
)
"""How a text may open with who wrote it and where."""
_MAX_ENDING: Final = 2
"""Words of what ends a byline."""
_MAX_NAME: Final = 4


@define
class _Found:
    """What recurs: on which pages, and where."""

    pages: set[int] = Factory(set)
    places: list[str] = Factory(list)
    samples: list[str] = Factory(list)

    def add(self, page: int, line: PageLine) -> None:
        if page not in self.pages:
            self.pages.add(page)
            self.places.append(line.place)
        self.samples.append(line.text)


def draft(pages: Sequence[Page], *, dialect: Dialect, base: str, name: str) -> str:
    """Write a draft of a dialect.

    Args:
        pages: Pages of the paper.
        dialect: The dialect that it extends.
        base: The expression that names that dialect in the draft.
        name: What the paper is called.

    Returns:
        The text of a Python module without its imports, which are the caller's.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> from storyparse.learning.pages import PageLine
        >>> pages = [[PageLine("हमसे जुड़ें", f"{number}.txt:1")] for number in (1, 2)]
        >>> text = draft(pages, dialect=HINDI_PAPER, base="HINDI_PAPER", name="नमूना")
        >>> print(text.splitlines()[3].strip())
        # 2 of 2 pages: 1.txt:1, 2.txt:1
    """
    return _Draft(pages, dialect).text(base, name)


class _Draft:
    def __init__(self, pages: Sequence[Page], dialect: Dialect) -> None:
        self.pages = pages
        self.dialect = dialect
        self.least = max(_MIN_PAGES, round(_MIN_SHARE * len(pages)))
        self.stamps = self._stamps()
        self.recurring = self._recurring()

    def text(self, base: str, name: str) -> str:
        """Write the draft."""
        rules = [*self._stamp_rules(), *self._shape_rules()]
        rows = [f"PAPER = {base}.extend(", f"    name={name!r},"]
        rows += self._block("furniture", self._lines(Role.FURNITURE, labels=False))
        rows += self._block("labels", self._lines(Role.LABEL, labels=True))
        rows += self._head()
        rows += self._block("rules_first", rules)
        rows += self._block("opening_rules", self._opening_rules())
        rows += self._byline(name)
        return "\n".join([*rows, ")", ""])

    def _block(self, field: str, entries: Iterable[tuple[_Found, str]]) -> list[str]:
        rows = []
        for found, code in entries:
            places = ", ".join(found.places[:_PLACES])
            rows += [f"        # {len(found.pages)} of {len(self.pages)} pages: {places}"]
            rows += [f"        {row}" for row in code.split("\n")]
        return [f"    {field}=(", *rows, "    ),"] if rows else []

    def _frequent(self, counted: dict[str, _Found]) -> list[tuple[str, _Found]]:
        kept = [(key, found) for key, found in counted.items() if len(found.pages) >= self.least]
        return sorted(kept, key=lambda item: (-len(item[1].pages), item[0]))

    def _stamps(self) -> dict[StampShape, tuple[_Found, Counter[int]]]:
        """Find the shapes of stamps; how many others stand above each on its page."""
        shapes: dict[StampShape, tuple[_Found, Counter[int]]] = {}
        for number, page in enumerate(self.pages):
            above = 0
            for line in page:
                for shape, text in stamps_in(line.text, self.dialect):
                    found, order = shapes.setdefault(shape, (_Found(), Counter()))
                    found.add(number, PageLine(text, line.place))
                    order[above] += 1
                    above += 1
        return {s: told for s, told in shapes.items() if len(told[0].pages) >= _MIN_PAGES}

    def _is_stamp(self, text: str) -> bool:
        return any([shape in self.stamps for shape, _ in stamps_in(text, self.dialect)])

    def _stamp_rules(self) -> Iterator[tuple[_Found, str]]:
        for number, (shape, (found, above)) in enumerate(self.stamps.items(), 1):
            which = "updated" if above.most_common(1)[0][0] else "published"
            order, proved = order_of(found.samples)
            pattern = shape.pattern(which, order)
            notes = [f"# {which}: so its place among the stamps of a page tells"]
            if "figures" in shape.parts:
                proof = "the samples prove it" if proved else "no sample proves it"
                notes.append(f"# {order[0]} first: {proof}")
            yield (
                found,
                "\n".join(
                    [*notes, _rule(f"stamp-{number}", pattern, shape.first_word, found.samples[0])]
                ),
            )

    def _recurring(self) -> dict[str, _Found]:
        """Find the lines that recur, a number in one standing for any."""
        counted: dict[str, _Found] = defaultdict(_Found)
        for number, page in enumerate(self.pages):
            for line in page:
                if line.text and len(line.text) <= _MAX_LINE and not self._is_stamp(line.text):
                    counted[_DIGITS.sub("0", fold(line.text))].add(number, line)
        # A longer line may recur by chance: a title, among other stories on another page.
        least = max(_MIN_PAGES + 1, round(_MIN_LONG_SHARE * len(self.pages)))
        return {
            key: found
            for key, found in self._frequent(counted)
            if len(key) <= _SHORT or len(found.pages) >= least
        }

    def _lines(self, role: Role, *, labels: bool) -> Iterator[tuple[_Found, str]]:
        """Propose the recurring lines that have this role, or that no label gives any."""
        told = self._roles()
        for key, found in self.recurring.items():
            text = found.samples[0]
            if told.get(key, Role.FURNITURE) is role:
                yield (
                    found,
                    f"Label(text={text!r}, zone=Role.PARAGRAPH)," if labels else f"{text!r},",
                )

    def _roles(self) -> dict[str, Role]:
        """Give the role that most labels give to each line."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for line in [line for page in self.pages for line in page if line.roles]:
            told[_DIGITS.sub("0", fold(line.text))][line.roles[0]] += 1
        return {key: Role(roles.most_common(1)[0][0]) for key, roles in told.items()}

    def _shape_rules(self) -> Iterator[tuple[_Found, str]]:
        """Propose a rule for each `X: T` that recurs with other texts behind it."""
        counted: dict[str, _Found] = defaultdict(_Found)
        roles: dict[str, Counter[str]] = defaultdict(Counter)
        for number, page in enumerate(self.pages):
            story = parse("\n".join([line.text for line in page]), dialect=self.dialect)
            for shape in unknown(story):
                line = page[shape.line - 1]
                if shape.kind == "shapes" and shape.text.endswith(": <text>"):
                    words = shape.text.removesuffix(": <text>")
                    counted[words].add(number, line)
                    roles[words].update(line.roles[:1])
        for number, (words, found) in enumerate(self._frequent(counted), 1):
            role = next((role for role, _ in roles[words].most_common(1)), Role.RELATED)
            opening = regex.escape(words, special_only=True)
            behind = {Role.EDITOR: "name", Role.CREDIT: "holder", Role.BYLINE: "author"}
            value = behind.get(Role(role), "title")
            opens = f"(?P<pointer>{opening})" if value == "title" else opening
            pattern = rf"(?P<{role}>{opens}\ ?:\ ?(?P<{value}>.{{1,300}}+))"
            word = words.split(" ")[0]
            note = "" if roles[words] else "# related, or an editor, a credit, furniture?\n"
            yield found, note + _rule(f"shape-{number}", pattern, word, found.samples[0])

    def _plain(self, page: Page) -> list[PageLine]:
        """Give the lines of a page that do not recur."""
        return [
            line
            for line in page
            if line.text and _DIGITS.sub("0", fold(line.text)) not in self.recurring
        ]

    def _head(self) -> list[str]:
        """Propose the order of the head that most pages have."""
        orders: Counter[tuple[Role, ...]] = Counter()
        for page in self.pages:
            lines = self._plain(page)[:6]
            at = next((n for n, line in enumerate(lines) if self._is_stamp(line.text)), None)
            if at is None or at == 0:
                continue
            above = lines[1:at]
            below = [sentences(line.text) for line in lines[at + 1 : at + 4]]
            order = [Role.HEADLINE]
            order += [Role.SUMMARY] if any([is_sentence(line.text) for line in above]) else []
            order.append(Role.TIMESTAMP)
            brief = below[:1] == [1] and len(lines[at + 1].text) > _MIN_SUMMARY and max(below) > 1
            order += [Role.SUMMARY] if brief else []
            orders[(*order, Role.PARAGRAPH)] += 1
        if not orders:
            return []
        most, count = orders.most_common(1)[0]
        names = ", ".join([f"Role.{role.name}" for role in most])
        return [f"    # {count} of {len(self.pages)} pages", f"    head=({names}),"]

    def _opening_rules(self) -> Iterator[tuple[_Found, str]]:
        counted = {name: _Found() for name, _ in _OPENINGS}
        for number, page in enumerate(self.pages):
            text = next((line for line in page if sentences(line.text) > 1), None)
            for name, pattern in _OPENINGS if text else ():
                if text and regex.fullmatch(pattern, text.text, regex.VERBOSE):
                    counted[name].add(number, text)
                    break
        for name, pattern in _OPENINGS:
            if len(counted[name].pages) >= self.least:
                sample = counted[name].samples[0]
                yield counted[name], _rule(name, pattern, "", sample)

    def _byline(self, name: str) -> list[str]:
        """Propose the last words of short lines beside a stamp."""
        counted: dict[str, _Found] = defaultdict(_Found)
        for number, page in enumerate(self.pages):
            lines = self._plain(page)
            for at, line in enumerate(lines):
                if not self._is_stamp(line.text):
                    continue
                for near in lines[max(0, at - 1) : at] + lines[at + 1 : at + 3]:
                    words = near.text.split(",")[0].split()
                    brief = len(near.text) <= _MAX_BYLINE and not is_sentence(near.text)
                    if brief and 1 < len(words) <= _MAX_ENDING + _MAX_NAME and ":" not in near.text:
                        counted[" ".join(words[-_MAX_ENDING:])].add(number, near)
        rows = self._block("desk_endings", [(f, f"{w!r},") for w, f in self._frequent(counted)])
        return ["    byline=BylineWords(", f"        publishers=({name!r},),",
                *[f"    {row}" for row in rows], "    ),"]  # fmt: skip


def _rule(name: str, pattern: str, first_word: str, example: str) -> str:
    """Write a rule; its example is a line of a page."""
    opens = f"    first_words=({first_word!r},),\n" if first_word else ""
    return (
        f'Rule(\n    name={name!r},\n{opens}    pattern=r"{pattern}",\n'
        f"    examples=({example!r},),\n),"
    )
