"""What a dialect is made of: types that hold a publisher's habits and a language's words.

All of it is data. A dialect says what a line says of itself (labels, furniture, rules) and which
words tell a byline, a stamp, a heading; the engine applies it and knows no publisher. Words and
patterns are written as the page prints them: the engine compares them on the matching view, so
either form of a nukta will do. A value that cannot work is refused when it is made, a pattern that
does not compile when its dialect is first used.
"""

from __future__ import annotations

from datetime import tzinfo
from typing import Any, Final

import regex
from attrs import Attribute, field, frozen

from storyparse._model import Role
from storyparse._text.typed import typed

VALUES: Final = frozenset(
    {
        "updated",
        "published",
        "posted",
        "weekday",
        "day",
        "month",
        "year",
        "hour",
        "minute",
        "half",
        "moment",
        "name",
        "holder",
        "pointer",
        "title",
        "number",
        "rest",
    }
)
"""The groups of a rule's pattern that hold a value; every other group is named after a role."""

_GROUP: Final = regex.compile(r"\(\?P<(\w+)>")
_CUTS: Final = frozenset(role.value for role in Role) - {"header", "blank"}


@frozen(kw_only=True, field_transformer=typed)
class Label:
    """A line that only opens a zone of the page.

    Args:
        text: The whole line.
        opens: What plain lines below it are, `Role.SUMMARY` or `Role.PARAGRAPH`.
        continues: Words that, opening a line with this label's text in them, are ordinary:
            सारण, सारनाथ.

    Example:
        >>> Label(text="विस्तार", opens=Role.PARAGRAPH).continues
        ()
    """

    text: str
    opens: Role = field()
    continues: tuple[str, ...] = ()

    @opens.validator
    def _is_a_zone(self, _: Attribute[Role], value: Role) -> None:
        if value not in (Role.SUMMARY, Role.PARAGRAPH):
            message = f"label {self.text!r} opens {value!r}: want Role.SUMMARY or Role.PARAGRAPH"
            raise ValueError(message)


def _names_groups(rule: Rule, _: Attribute[str], pattern: str) -> None:
    """Refuse a pattern with a group that is no role and no value.

    Compiling it waits until a dialect is used: all of them together take longer than the rest of
    an import.
    """
    groups = _GROUP.findall(pattern)
    if unknown := set(groups) - VALUES - _CUTS:
        message = (
            f"rule {rule.name!r}: unknown groups {sorted(unknown)}; a group is a role "
            f"({', '.join(sorted(_CUTS))}) or a value ({', '.join(sorted(VALUES))})"
        )
        raise ValueError(message)
    if not set(groups) & _CUTS:
        message = f"rule {rule.name!r}: no group of its pattern is named after a role"
        raise ValueError(message)


@frozen(kw_only=True, field_transformer=typed)
class Rule:
    r"""A shape of line that says of itself what it is.

    The pattern must match the whole line. Its groups named after roles cut the line into
    segments, each from its start to the next one's; its other groups are the values read:
    `updated`, `published` or `posted` (which time it is), then `weekday`, `day`, `month`,
    `year`, `hour`, `minute`, `half` or, for an unusual order, `moment`; an editor's `name`; a
    credit's `holder`, empty where it names none; a link's `pointer` and `title`; a counter's
    `number`; `rest` is read again as a line of its own.

    Args:
        name: The rule's name, which its segments carry.
        pattern: A verbose regular expression of the `regex` package. Bound every repeat.
        opens: The first words of the lines it can match, without punctuation or digits at
            their end; `0` stands for any digit. None: any line.
        holds: Texts of which a line must hold one. None: any line.
        longest: The longest line that it can match, in code points, the `rest` left out.

    Example:
        >>> Rule(name="slide", pattern=r"(?P<slide>(?P<number>\d{1,3})\ of\ \d{1,3})").opens
        ()
    """

    name: str
    pattern: str = field(validator=_names_groups)
    opens: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    longest: int = 330


@frozen(kw_only=True, field_transformer=typed)
class HeaderKeys:
    """The keys of a page's JSON header, by the field of `Header` that they fill.

    Example:
        >>> HeaderKeys(title="headline").id
        '_id'
    """

    id: str = "_id"
    slug: str = "slug"
    type: str = "type"
    status: str = "status"
    title: str = "title_hn"
    category: str = "category"
    category_title: str = "title"
    category_title_hn: str = "title_hn"
    category_slug: str = "slug"


@frozen(
    kw_only=True, eq=False, field_transformer=typed
)  # Told apart by identity: what is made of it is kept under it.
class BylineWords:
    """The words that tell the parts of a byline apart.

    Args:
        publishers: The publication's own name, in every spelling.
        desk_endings: Last words of a unit's name: डेस्क, ब्यूरो.
        desks: Whole names of units that end otherwise.
        staff: Last words of a unit's name that many papers use: रिपोर्टर. They tell a part of a
            byline, but not that a line is one.
        writers: Those of them that, ending a line of two or three words, tell who wrote: संवाददाता.
        agencies: Names of news agencies.
        agency_endings: Last words of an agency's name.
        ordinary: Those of these names that are ordinary words, and may head a text: भाषा.
        joiners: Words that stand between two people's names: और.

    Example:
        >>> BylineWords(publishers=("गांव की खबर",)).desks
        ()
    """

    publishers: tuple[str, ...]
    desk_endings: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    agency_endings: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, field_transformer=typed)
class Calendar:
    """The words of a time stamp.

    Args:
        months: Twelve tuples of names, January first.
        weekdays: Seven tuples of names, Monday first.
        halves: The names of the two halves of a day, before noon and after.
        zones: Names of the dialect's time zone.

    Example:
        >>> Calendar(months=(("Jan",),) * 12, weekdays=(("Mon",),) * 7).zones
        ('IST',)
    """

    months: tuple[tuple[str, ...], ...] = field()
    weekdays: tuple[tuple[str, ...], ...] = field()
    halves: tuple[tuple[str, ...], tuple[str, ...]] = (("AM",), ("PM",))
    zones: tuple[str, ...] = ("IST",)

    @months.validator
    @weekdays.validator
    def _is_whole(self, attribute: Attribute[Any], value: tuple[tuple[str, ...], ...]) -> None:
        want = 12 if attribute.name == "months" else 7
        if len(value) != want:
            message = f"calendar {attribute.name}: want {want} tuples of names, got {len(value)}"
            raise ValueError(message)


@frozen(kw_only=True, eq=False, field_transformer=typed)
class Language:
    """A language's words, by what they tell of a short line; papers of one language share it.

    A word may be several words, parted by one space.

    Args:
        name: The language's name.
        openers: Connectives and pronouns that open a sentence: वहीं, उन्होंने.
        determiners: Those of them that may also stand before a noun: इन.
        verbs: Finite verbs and auxiliaries that end one: है, गया.
        auxiliaries: Those of them that end a sentence after another verb: है, था.
        imperatives: Verbs by which a title tells what to do: करें.
        agents: Words behind who did it: ने.
        negations: Words that deny: नहीं.
        verb_endings: Endings of finite verbs: एगा, ेंगे.
        not_verbs: Words that have such an ending and are none.
        conjunctions: Words after which a line is not over: और, कि.
        postpositions: Words after which it may not be: में, से.
        genitives: Those of them that join two nouns: का.
        questions: Question words: क्या, कैसे.
        pointers: Words by which a title points at what stands below: ये, ऐसे.
        title_nouns: Nouns that end the title of a list: सूची.
        section_nouns: Those of them that name a part of a text, and hardly a row: विधि.
        dates: Words that date such a part: जनवरी, सोमवार.
        anaphors: Words by which a text takes up the rows above it: इनमें.
        chants: Words of mantras: स्वाहा.
        lead_ins: Words that lead into what follows and are no title: आइए जानते हैं.
        leading_verbs: Verbs after which a colon or dash leads on: है, कहा.
        exchanges: Marks of a question or an answer: प्रश्न, जवाब.
        notes: Marks of a note: नोट.
        steps: Marks of a numbered step: Step.
        speakers: Who speaks in jokes and dialogues: पत्नी, मरीज.
        money: Words that end a price: रुपये.
        rates: What joins a price and its measure: प्रति.
        units: Measures that follow a price with nothing between: किलो.
        surnames: Words that end a person's name: शर्मा.
        honorifics: Words that open one: डॉ.
        offices: Words that tell what a person is: एसडीएम, थाना, प्रभारी, किसान.
        reporters: Words that join a reported clause: कि.
        ago: What follows the number in how long ago something was: घंटे पहले.

    Example:
        >>> Language(name="नमूना", openers=("वह",)).openers
        ('वह',)
    """

    name: str
    openers: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    imperatives: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    not_verbs: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    postpositions: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()
    title_nouns: tuple[str, ...] = ()
    section_nouns: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    anaphors: tuple[str, ...] = ()
    chants: tuple[str, ...] = ()
    lead_ins: tuple[str, ...] = ()
    leading_verbs: tuple[str, ...] = ()
    exchanges: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, field_transformer=typed)
class Dialect:
    """A publisher's habits, as data.

    Args:
        name: The publisher's name.
        time_zone: The zone of every time on its pages.
        header: The keys of its JSON header.
        labels: Lines that open a zone.
        furniture: Whole lines of page furniture; a number in one stands for any number.
        rules: Shapes of lines; the first that matches counts.
        weak_rules: Shapes tried only on lines that nothing else claims.
        byline: The words of its bylines.
        calendar: The words of its stamps.
        language: The words of its language.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> AMAR_UJALA.labels[0].text
        'सार'
    """

    name: str
    time_zone: tzinfo
    byline: BylineWords
    calendar: Calendar
    language: Language
    header: HeaderKeys = HeaderKeys()
    labels: tuple[Label, ...] = ()
    furniture: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    weak_rules: tuple[Rule, ...] = ()
