"""Words, as data: those of bylines, of time stamps, and of a language."""

from __future__ import annotations

from typing import Any

from attrs import Attribute, astuple, field, fields, frozen

from storyparse._dialect.typed import part


# The hash is kept, here and below: what is made of these words is looked up under them.
@part(ordinary="ambiguous")
@frozen(kw_only=True, cache_hash=True)
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
        wires: Those of them that serve many papers: पीटीआई.
        agency_endings: Last words of an agency's name.
        ambiguous: Those of these names that are ordinary words, and may head a text: भाषा.
        joiners: Words that stand between two people's names: और.
        prefixes: Words that stand before a name and are no part of it: By. With one of them and
            without the publisher's name, a byline is another paper's.
        date_words: Words of dates and ages: `June`, घंटे. With a number they are nobody's name and
            no place.

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
    wires: tuple[str, ...] = ()
    agency_endings: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    date_words: tuple[str, ...] = ()

    def extend(self, more: BylineWords) -> BylineWords:
        """Give these words and others together.

        Example:
            >>> from storyparse import HINDI_PAPER
            >>> HINDI_PAPER.byline.extend(BylineWords(publishers=("गांव की खबर",))).publishers
            ('गांव की खबर',)
        """
        both = zip(fields(BylineWords), astuple(self), astuple(more), strict=True)
        return BylineWords(**{each.name: ours + theirs for each, ours, theirs in both})


@part(halves="meridiems")
@frozen(kw_only=True, cache_hash=True)
class Calendar:
    """The words of a time stamp.

    Args:
        months: Twelve tuples of names, January first.
        weekdays: Seven tuples of names, Monday first.
        meridiems: The names of the two halves of a day, before noon and after.
        zones: Names of the dialect's time zone.

    Example:
        >>> Calendar(months=(("Jan",),) * 12, weekdays=(("Mon",),) * 7).zones
        ('IST',)
    """

    months: tuple[tuple[str, ...], ...] = field()
    weekdays: tuple[tuple[str, ...], ...] = field()
    meridiems: tuple[tuple[str, ...], ...] = field(default=(("AM",), ("PM",)))
    zones: tuple[str, ...] = ("IST",)

    @months.validator
    @weekdays.validator
    @meridiems.validator
    def _is_whole(self, attribute: Attribute[Any], value: tuple[tuple[str, ...], ...]) -> None:
        want = {"months": 12, "weekdays": 7, "meridiems": 2}[attribute.name]
        if len(value) != want:
            message = f"calendar {attribute.name}: want {want} tuples of names, got {len(value)}"
            raise ValueError(message)


@part()
@frozen(kw_only=True, cache_hash=True)
class HeadingModel:
    """What each piece of evidence for or against a heading weighs, as learnt from labelled bodies.

    Args:
        bias: What the sum of the weights starts from.
        threshold: The probability above which a line is a heading.
        weights: The weight of each piece, by its name, in order of name.
        bodies: The checksum of the labelled bodies that it was learnt from.
        evidence: The checksum of the table of evidence that it was learnt with.

    Example:
        >>> HeadingModel(bias=-1.5, weights=(("stands-above-text", 2.25),)).threshold
        0.5
    """

    bias: float
    threshold: float = field(default=0.5)
    weights: tuple[tuple[str, float], ...] = field(default=())
    bodies: str = ""
    evidence: str = ""

    @threshold.validator
    def _is_a_probability(self, _: Attribute[float], value: float) -> None:
        if not 0 < value < 1:
            message = f"HeadingModel.threshold: want a probability between 0 and 1, got {value}"
            raise ValueError(message)

    @weights.validator
    def _are_weights(self, _: Attribute[Any], value: tuple[tuple[Any, ...], ...]) -> None:
        for pair in value:
            if [type(each) for each in pair] not in ([str, float], [str, int]):
                message = f"HeadingModel.weights: want a name and a weight, got {pair!r:.80}"
                raise TypeError(message)


UNWEIGHED = HeadingModel(bias=0.0)
"""No weights: those of evidence that needs no words stand in for them."""


@part(
    agents="ergatives",
    reporters="complementizers",
    openers="sentence_openers",
    pointers="cataphors",
    exchanges="qa_marks",
    chants="mantra_words",
    ago="elapsed_units",
)
@frozen(kw_only=True, cache_hash=True)
class Language:
    """A language's words, by what they tell of a short line; papers of one language share it.

    A word may be several words, parted by one space.

    Args:
        name: The language's name.
        code: Its code in ISO 639, as pages name it to a browser: hi.
        scripts: The scripts of its letters, by their names in Unicode: Devanagari. None: any.
        full_stops: The signs that end its sentences, also within a line: ।.
        is_right_to_left: Whether it is written from right to left.
        sentence_openers: Connectives and pronouns that open a sentence: वहीं, उन्होंने.
        determiners: Those of them in which a title may open, too: इन, इसमें.
        verbs: Finite verbs and auxiliaries that end one: है, गया.
        auxiliaries: Those of them that end a sentence after another verb: है, था.
        imperatives: Verbs by which a title tells what to do: करें.
        ergatives: Words behind who did it: ने.
        negations: Words that deny: नहीं.
        verb_endings: Endings of finite verbs: एगा, ेंगे.
        not_verbs: Words that have such an ending and are none.
        conjunctions: Words after which a line is not over: और, कि.
        postpositions: Words after which it may not be: में, से.
        genitives: Those of them that join two nouns: का.
        questions: Question words: क्या, कैसे.
        cataphors: Words by which a title points at what stands below: ये, ऐसे.
        title_nouns: Nouns that end the title of a list: सूची.
        section_nouns: Those of them that name a part of a text, and hardly a row: विधि.
        group_nouns: Nouns that name one of several lists or blocks: वर्ग, वार्ड.
        regions: Names of states and the like: उत्तर प्रदेश.
        review_labels: What names a cell of a film review's block: कलाकार.
        dates: Words that date such a part: जनवरी, सोमवार.
        anaphors: Words by which a text takes up the rows above it: इनमें.
        first_person: Words by which a text speaks of its speaker: मैं, हमारे.
        numbers: Number words: दो, पहला.
        mantra_words: Words of mantras: स्वाहा.
        lead_ins: Words that lead into what follows and are no title: आइए जानते हैं.
        leading_verbs: Verbs after which a colon or dash leads on: है, कहा.
        qa_marks: Marks of a question or an answer: प्रश्न, जवाब.
        notes: Marks of a note: नोट.
        steps: Marks of a numbered step: Step.
        speakers: Who speaks in jokes and dialogues: पत्नी, मरीज.
        money: Words that end a price: रुपये.
        rates: What joins a price and its measure: प्रति.
        units: Measures that follow a price with nothing between: किलो.
        surnames: Words that end a person's name: शर्मा.
        honorifics: Words that open one: डॉ.
        offices: Words that tell what a person is: एसडीएम, थाना, प्रभारी, किसान.
        complementizers: Words that join a reported clause: कि.
        continuations: Words that open no line, but go on with the one above: के, में.
        particles: Words that end no line: भी, तब.
        interjections: Words that answer or greet, and are no place: हां, जी.
        elapsed_units: What follows the number in how long ago something was: घंटे पहले.
        headings: What the evidence for and against a heading weighs in this language; without, it
            is weighed as evidence that needs no words is in Hindi.

    Example:
        >>> Language(name="नमूना", sentence_openers=("वह",)).sentence_openers
        ('वह',)
    """

    name: str
    code: str = "und"
    scripts: tuple[str, ...] = ()
    full_stops: str = "।॥۔"
    is_right_to_left: bool = False
    sentence_openers: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    imperatives: tuple[str, ...] = ()
    ergatives: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    not_verbs: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    postpositions: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    cataphors: tuple[str, ...] = ()
    title_nouns: tuple[str, ...] = ()
    section_nouns: tuple[str, ...] = ()
    group_nouns: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    review_labels: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    anaphors: tuple[str, ...] = ()
    first_person: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    mantra_words: tuple[str, ...] = ()
    lead_ins: tuple[str, ...] = ()
    leading_verbs: tuple[str, ...] = ()
    qa_marks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    complementizers: tuple[str, ...] = ()
    continuations: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    interjections: tuple[str, ...] = ()
    elapsed_units: tuple[str, ...] = ()
    headings: HeadingModel = UNWEIGHED
