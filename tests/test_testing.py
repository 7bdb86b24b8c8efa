"""The specimens that users test their dialects with: `parse` gives their stories back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyparse import parse, stream
from storyparse.testing import (
    AMAR_UJALA_LAYOUTS,
    HINDI_WORDS,
    Layout,
    Specimen,
    bare,
    specimens,
)

settled = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
HEADED = [layout for layout in AMAR_UJALA_LAYOUTS if layout.page[0].endswith("header}")]


@pytest.mark.parametrize("layout", AMAR_UJALA_LAYOUTS, ids=lambda layout: layout.name)
def test_a_specimen_is_read_as_it_was_set(layout: Layout) -> None:
    """Whatever the words and whatever stands between the blocks, the story is the one intended."""

    @settings(settled, max_examples=15)
    @given(specimens([layout]))
    def read_back(specimen: Specimen) -> None:
        assert specimen.story == bare(parse(specimen.text))

    read_back()


@settings(settled, max_examples=15)
@given(st.lists(specimens(HEADED), min_size=2, max_size=4))
def test_specimens_back_to_back_are_read_apart(several: list[Specimen]) -> None:
    """A stream of specimens that open with their headers gives the story of each."""
    headed = [each for each in several if each.text.lstrip().startswith("{")]
    source = "".join([each.text.rstrip() + "\n" for each in headed])
    stories = [bare(story) for story in stream([source])]
    assert [each.story for each in headed] == stories


def test_a_layout_needs_a_block() -> None:
    """A page of no blocks is refused when the layout is made."""
    with pytest.raises(ValueError, match="layout 'none': want at least one block"):
        Layout(name="none", page=())


def test_specimens_need_a_layout() -> None:
    """No layouts, no specimens."""
    with pytest.raises(ValueError, match="layouts: want at least one"):
        specimens([])


def test_a_name_that_is_none_is_told() -> None:
    """A name that no format may hold is an error that quotes it and its layout."""

    @settings(settled, max_examples=1)
    @given(specimens([Layout(name="odd", page=("{headlin}",))], words=HINDI_WORDS))
    def make(_: Specimen) -> None:
        """Never reached."""

    with pytest.raises(KeyError, match="layout 'odd': no such name: 'headlin'"):
        make()
