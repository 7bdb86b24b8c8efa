"""How a language is written: its letters, the ends of its sentences: a line in, facts out."""

from __future__ import annotations

from typing import Final

import regex

from storyparse._dialect import Language
from storyparse._text.patterns import AnyPattern, pattern

_ASCII_STOP: Final = "."
# Behind three letters or a bracket a full stop is no abbreviation's: Dr. · U.S.
_DOTTED: Final = pattern(r"[\p{L}\p{M}\d]{3}[\"'”’)\]]?+\. ")


class Script:
    """A language's letters and signs, made ready.

    Args:
        language: The language.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> script = Script(HINDI)
        >>> script.holds_letter("राहत"), script.holds_letter("Relief")
        (True, False)
        >>> script.holds_sentence("पारा गिरा। राहत मिली।"), script.holds_sentence("पारा गिरा।")
        (True, False)
    """

    __slots__ = ("_initials", "_is_dotted", "_letter", "_within", "ends", "stops")

    def __init__(self, language: Language) -> None:
        self.stops = frozenset(language.full_stops)
        """What ends a sentence and nothing else."""
        self.ends = self.stops | {_ASCII_STOP}
        """What ends one at the end of a line."""
        self._within = [f"{stop} " for stop in language.full_stops if stop != _ASCII_STOP]
        self._is_dotted = _ASCII_STOP in language.full_stops
        scripts = [rf"\p{{Script_Extensions={script}}}" for script in language.scripts]
        letters = rf"[[{''.join(scripts)}]&&\p{{L}}]" if scripts else r"\p{L}"
        self._initials: set[str] = set()
        self._letter: AnyPattern = pattern(letters, regex.V1)

    def holds_letter(self, text: str) -> bool:
        """Tell whether a line holds a letter of the story's script."""
        # A letter mostly opens it; to search takes ten times as long as to look.
        if text[:1] in self._initials:
            return True
        found = self._letter.search(text)
        if found is not None and found.start() == 0:
            self._initials.add(text[0])
        return found is not None

    def holds_sentence(self, text: str) -> bool:
        """Tell whether a sentence ends within a line and another follows."""
        for stop in self._within:
            if stop in text:
                return True
        return self._is_dotted and _DOTTED.search(text) is not None
