"""For tests of a dialect: hypothesis strategies that make whole dumps and the story each must give.

A `Layout` is one template of a publisher's pages, as data; `specimens` sets it in invented words,
with advertisements, blank lines and white space between, and says what `parse` must read in it:

    @given(specimens(MY_LAYOUTS, dialect=MY_DIALECT, words=MY_WORDS))
    def test_my_dialect(specimen):
        assert specimen.story == bare(parse(specimen.text, dialect=MY_DIALECT))

It needs the extra `storyparse[testing]`. `AMAR_UJALA_LAYOUTS` and `HINDI_WORDS` are the examples to
start from. May import `dialects` and storyparse's public names.
"""

from storyparse.testing._layout import Layout, Specimen, Words, bare
from storyparse.testing._press import specimens
from storyparse.testing.amar_ujala import AMAR_UJALA_LAYOUTS
from storyparse.testing.hindi import HINDI_WORDS

__all__ = [
    "AMAR_UJALA_LAYOUTS",
    "HINDI_WORDS",
    "Layout",
    "Specimen",
    "Words",
    "bare",
    "specimens",
]
