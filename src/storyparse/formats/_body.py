"""A section in, its text out: what several forms want of it."""

from __future__ import annotations

from html import escape

from storyparse._model import Section, Story


def plain(section: Section) -> str:
    r"""Give a section's heading and paragraphs, one a line.

    Example:
        >>> plain(Section(heading="राहत", paragraphs=("पारा गिरा।",)))
        'राहत\nपारा गिरा।'
    """
    return "\n".join([*([section.heading] if section.heading else []), *section.paragraphs])


def body(story: Story) -> str:
    """Give the text of the body, one heading or paragraph a line."""
    return "\n".join(filter(None, map(plain, story.sections)))


def markup(story: Story) -> str:
    r"""Give the body as HTML: headings, times of live entries, paragraphs.

    Example:
        >>> markup(Story(sections=(Section(heading="राहत", paragraphs=("पारा < 20",)),)))
        '<h2>राहत</h2>\n<p>पारा &lt; 20</p>'
    """
    lines = []
    for section in story.sections:
        if section.posted_at is not None:
            time = section.posted_at.isoformat()
            lines.append(f'<p><time datetime="{time}">{time}</time></p>')
        if section.heading is not None:
            lines.append(f"<h2>{escape(section.heading)}</h2>")
        lines += [f"<p>{escape(paragraph)}</p>" for paragraph in section.paragraphs]
    return "\n".join(lines)
