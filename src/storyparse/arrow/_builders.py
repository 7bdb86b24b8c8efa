"""Stories in, one at a time, their fields out, a column each.

What is gathered of a story are its texts, numbers and times, each behind those of the stories
before. No object of the model is held: a story is gone once it is added, and the next stands where
it stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Any, Final, Protocol, TypeAlias

import pyarrow as pa

from storyparse._export.forms import FORMS
from storyparse._export.held import Held, held
from storyparse._model import Segment, Story
from storyparse._text.encodings import sound_bytes
from storyparse._text.json_values import thaw, write
from storyparse._text.matching import sound
from storyparse.arrow._schema import SCHEMA, SEGMENTS, TEXT, type_of

_TOGETHER: Final = 16
"""Stories whose fields are gathered at a time: too few for Python's collector to run for them."""


class Builder(Protocol):
    """Gathers rows of stories."""

    def add(self, story: Story | None, source: Mapping[str, Any] | None) -> None:
        """Take a story and where it was read; a row of no story is ``None`` for both."""

    def batch(self) -> pa.RecordBatch:
        """Give what was taken as columns, and begin anew."""


class StoryBuilder:
    """Gathers stories, a row each.

    Args:
        schema: `SCHEMA`, or what `schema_of` made of it.
    """

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._sources = _Values(schema.field("source").type)
        self._stories = _Structs(Story)
        self._texts = [_Values(field.type) for field in list(schema)[len(SCHEMA) :]]
        self._waiting: list[tuple[Any, ...]] = []

    def add(self, story: Story | None, source: Mapping[str, Any] | None) -> None:
        """Take a story."""
        self._sources.extend((source,))
        for texts in self._texts:
            texts.extend((None if story is None else story.text,))
        self._waiting.append(self._stories.take(story))
        if len(self._waiting) >= _TOGETHER:
            self._gather()

    def _gather(self) -> None:
        self._stories.extend_taken(self._waiting)
        self._waiting.clear()

    def batch(self) -> pa.RecordBatch:
        """Give what was taken as columns, and begin anew."""
        self._gather()
        arrays = [self._sources.array(), *self._stories.arrays()]
        arrays += [texts.array() for texts in self._texts]
        return pa.RecordBatch.from_arrays(arrays, schema=self._schema)


class SegmentBuilder:
    """Gathers the segments of stories, a row each.

    Args:
        schema: `SEGMENTS`, or what `schema_of` made of it.
    """

    def __init__(self, schema: pa.Schema = SEGMENTS) -> None:
        self._schema = schema
        self._columns = [_Values(field.type) for field in schema]

    def add(self, story: Story | None, source: Mapping[str, Any] | None) -> None:
        """Take the segments of a story."""
        segments: Sequence[Segment] = () if story is None else story.segments
        texts = [sound(one.raw) for one in segments]
        rows = zip(segments, texts, strict=True)
        found: list[list[Any]] = [
            [source] * len(texts),
            [one.line for one in segments],
            [one.start for one in segments],
            [one.role.value for one in segments],
            [one.rule for one in segments],
            texts,
            [None if text == one.raw else sound_bytes(one.raw) for one, text in rows],
        ]
        for column, values in zip(self._columns, found, strict=True):
            column.extend(values)

    def batch(self) -> pa.RecordBatch:
        """Give what was taken as columns, and begin anew."""
        arrays = [column.array() for column in self._columns]
        return pa.RecordBatch.from_arrays(arrays, schema=self._schema)


class _Values:
    """Texts, numbers or times."""

    def __init__(self, kind: pa.DataType) -> None:
        self._kind = kind
        self._held: list[Any] = []

    def extend(self, values: Iterable[Any]) -> None:
        """Take some values."""
        self._held += values

    def array(self) -> pa.Array:
        """Give them as a column, and begin anew."""
        held, self._held = self._held, []
        try:
            return pa.array(held, type=self._kind)
        except UnicodeEncodeError:
            # A lone surrogate (a header's escape can make one): rare, so only then is each seen.
            return pa.array([_sound(value) for value in held], type=self._kind)


class _Mappings(_Values):
    """Mappings, as JSON text; an empty one is null."""

    def __init__(self) -> None:
        super().__init__(TEXT)

    def extend(self, values: Iterable[Any]) -> None:
        """Take some mappings."""
        super().extend([write(thaw(value)) if value else None for value in values])


class _Structs:
    """Values of a class, field by field; of ``None`` each field is null."""

    def __init__(self, of: type) -> None:
        fields = held(of)
        self._kind = pa.struct([(field.name, type_of(field)) for field in fields])
        self._fields = attrgetter(*[field.name for field in fields])
        self._nothing = (None,) * len(fields)
        self._columns = [_column(field) for field in fields]
        self._lacking: list[bool] = []

    def take(self, value: object) -> tuple[Any, ...]:
        """Give the values of the fields of a value."""
        taken: tuple[Any, ...] = self._nothing if value is None else self._fields(value)
        return taken

    def extend(self, values: Sequence[object]) -> None:
        """Take some values."""
        if all(values):  # All but ``None`` is true, and a list lacks none: one call takes all.
            self._lacking += [False] * len(values)
            self.extend_taken(list(map(self._fields, values)))
        else:
            self._lacking += [value is None for value in values]
            self.extend_taken(list(map(self.take, values)))

    def extend_taken(self, taken: Sequence[tuple[Any, ...]]) -> None:
        """Take what `take` gave of some values."""
        for column, found in zip(self._columns, zip(*taken, strict=True), strict=False):
            column.extend(found)

    def arrays(self) -> list[pa.Array]:
        """Give the fields as columns, and begin anew."""
        return [column.array() for column in self._columns]

    def array(self) -> pa.Array:
        """Give them as one column, and begin anew."""
        lacking, self._lacking = self._lacking, []
        if not lacking:
            return pa.array([], self._kind)
        mask = pa.array(lacking, pa.bool_()) if any(lacking) else None
        return pa.StructArray.from_arrays(self.arrays(), fields=list(self._kind), mask=mask)


class _Lists:
    """Tuples of values."""

    def __init__(self, field: Held) -> None:
        self._kind = type_of(field)
        self._values = _single(field.of)
        self._sizes: list[int | None] = []

    def extend(self, values: Sequence[Sequence[Any] | None]) -> None:
        """Take some tuples; ``None`` is none."""
        self._sizes += [None if many is None else len(many) for many in values]
        if inner := [one for many in values if many for one in many]:
            self._values.extend(inner)

    def array(self) -> pa.Array:
        """Give them as a column, and begin anew."""
        sizes, self._sizes = self._sizes, []
        ends = list(accumulate([size or 0 for size in sizes], initial=0))
        # An offset that is null makes a null list.
        starts = [None if size is None else end for size, end in zip(sizes, ends, strict=False)]
        offsets = pa.array([*starts, ends[-1]], pa.int32())
        return pa.ListArray.from_arrays(offsets, self._values.array(), self._kind)


_Single: TypeAlias = _Values | _Structs


def _single(of: type) -> _Single:
    """Give what gathers values of a type, each for itself."""
    if of in FORMS:
        return _Structs(of)
    return _Mappings() if of is Mapping else _Values(type_of(Held("", of, "one")))


def _column(field: Held) -> _Single | _Lists:
    """Give what gathers a field."""
    return _Lists(field) if field.how == "many" else _single(field.of)


def _sound(value: Any) -> Any:  # noqa: ANN401 -- a text, what is told of a source, or anything.
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, Mapping):
        return {key: _sound(inner) for key, inner in value.items()}
    return value
