"""The program's own sentences, in the language that it speaks: the one way to say something to a person.

    say("There is no question {id!r}.", id=name)            # a sentence, in the language of `speak`
    plural("{n} question", "{n} questions", n)              # with the plural form that `n` takes in that language
    GREETING = mark("Good morning.")                        # a constant, listed for translation where it stands
    say(GREETING)                                           # and said later

The English sentence is the key, as in GNU gettext; `zh.po` beside this module holds the Chinese, `zh.mo` is made of it.
Sentences are literals, never f-strings: `python -m quizzer.sentences.catalogue update` finds them in the source, and
`... check` tells what is missing or stale. Texts of the bank are not here: they carry their languages themselves.
"""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("en", "zh")
"""What the program speaks; sentences without a translation are said in English, the first."""

_DIRECTORY: Final = Path(__file__).parent
_ENGLISH: Final = NullTranslations()

_spoken: NullTranslations = _ENGLISH
_language: str = LANGUAGES[0]


def speak(language: str) -> None:
    """Say everything from now on in this language, one of `LANGUAGES`, in the whole process."""
    global _spoken, _language  # noqa: PLW0603  a process speaks one language, as with gettext's own `install`
    _language = language
    _spoken = _translations(language)


def spoken() -> str:
    """The language that the process speaks."""
    return _language


def say(sentence: str, /, **values: object) -> str:
    """The sentence in the language spoken, `{placeholders}` filled in; without values, braces stand for themselves."""
    text = _spoken.gettext(sentence) if sentence else ""
    return text.format(**values) if values else text


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """The sentence for `n` things, in the form that the language spoken uses for so many; `{n}` is filled in too."""
    return _spoken.ngettext(one, many, n).format(n=n, **values)


def mark(sentence: str, /) -> str:
    """The sentence itself, listed for translation: for constants, which `say` translates when they are said."""
    return sentence


def _translations(language: str) -> NullTranslations:
    if language == LANGUAGES[0]:
        return _ENGLISH
    with (_DIRECTORY / f"{language}.mo").open("rb") as file:
        return GNUTranslations(file)
