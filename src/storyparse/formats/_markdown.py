"""A story in, Markdown with front matter out: for people, and for site generators.

The front matter is YAML whose values are JSON, which is YAML; it holds the header, the byline,
the times and what is wrong. The text is escaped, so that it reads as it was printed. What Markdown
cannot hold: whether a line in italics is a caption, a time or a link to another story (no address
is known), white space within a paragraph that is more than one space.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import regex

from storyparse._export.write import to_dict
from storyparse._model import Photo, RelatedLink, Section, Story
from storyparse._text.json_values import write

_SPECIAL: Final = regex.compile(r"[\\`*_{}\[\]<>#|~!$^=]|&(?=[#\w])|(?<=[A-Za-z])[:@.](?=\S)")
_OPENS: Final = regex.compile(r"^(?:[-+:](?=\s|$|[-+:])|\d{1,9}[.)](?=\s|$))")
_SPACE: Final = regex.compile(r"\s+")
# What JSON leaves as it is and YAML does not take.
_UNPRINTABLE: Final = regex.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def to_markdown(story: Story) -> str:
    r"""Give a story as Markdown.

    Args:
        story: Any story.

    Returns:
        Front matter between two lines of ``---``, then the text, with a line end at its end.

    Example:
        >>> print(to_markdown(Story(headline="बारिश से राहत", summary=("पारा *गिरा*।",))))
        ---
        headline: "बारिश से राहत"
        ---
        <BLANKLINE>
        # बारिश से राहत
        <BLANKLINE>
        > पारा \*गिरा\*।
        <BLANKLINE>
    """
    blocks = [] if story.headline is None else [f"# {_text(story.headline)}"]
    blocks += [f"**{_text(text)}**" for text in story.subheadlines]
    blocks += [f"> {_text(text)}" for text in story.summary]
    blocks += _outside(story)
    for section in story.sections:
        blocks += _section(section)
    front = "".join(f"{key}: {_yaml(value)}\n" for key, value in _front(story).items())
    return f"---\n{front}---\n" + "".join(f"\n{block}\n" for block in blocks if block)


def _front(story: Story) -> dict[str, Any]:
    """Give what stands above the text; what is empty is left out."""
    values: Mapping[str, Any] = to_dict(story)
    front = {
        "headline": values["headline"],
        **(values["header"] or {}),
        **(values["byline"] or {}),
        "created_at": values["created_at"],
        "published_at": values["published_at"],
        "updated_at": values["updated_at"],
        "diagnostics": values["diagnostics"],
    }
    return {key: value for key, value in front.items() if value not in (None, "", [], {})}


def _yaml(value: Any) -> str:  # noqa: ANN401 -- a JSON value.
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", write(value))


def _outside(story: Story) -> list[str]:
    """Give the photos and links above the body: those that stand in no section."""
    photos = list(story.photos)
    links = list(story.related_links)
    for section in story.sections:
        for photo in section.photos:
            photos.remove(photo)
        for link in section.related_links:
            links.remove(link)
    return [*map(_photo, photos), *map(_link, links)]


def _section(section: Section) -> list[str]:
    blocks = [] if section.posted_at is None else [f"*{section.posted_at.isoformat()}*"]
    if section.heading is not None:
        blocks.append(f"## {_text(section.heading)}")
    blocks += map(_photo, section.photos)
    blocks += map(_text, section.paragraphs)
    blocks += map(_link, section.related_links)
    return blocks


def _photo(photo: Photo) -> str:
    return f"*{_text(' – '.join(filter(None, (photo.caption, photo.credit))))}*"


def _link(link: RelatedLink) -> str:
    return f"*{_text(': '.join(filter(None, (link.label, link.title))))}*"


def _text(text: str) -> str:
    """Escape a text, on one line."""
    one = _SPACE.sub(" ", text).strip()
    return _OPENS.sub(
        lambda found: f"{found[0][:-1]}\\{found[0][-1]}", _SPECIAL.sub(r"\\\g<0>", one)
    )
