"""The program's sentences: said in the language chosen, all of them translated, none left over."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import write_po

from quizzer.sentences import catalogue, mark, plural, say, speak, spoken

WAITING = mark("Checking…")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package that says three sentences, with an empty catalogue."""
    (tmp_path / "sentences").mkdir()
    (tmp_path / "room.py").write_text(
        'say("Hello {name}.", name=x)\nplural("{n} day", "{n} days", n)\nLABEL = mark("Label")\n', "utf-8"
    )
    catalogue.update("zh", tmp_path)
    return tmp_path


def translate(package: Path, **sentences: str) -> None:
    known = catalogue.translations("zh", package)
    for key, chinese in sentences.items():
        message = known.get({"hello": "Hello {name}.", "day": "{n} day", "label": "Label"}[key])
        assert message is not None
        message.string = (chinese,) if key == "day" else chinese
    with (package / "sentences" / "zh.po").open("wb") as file:
        write_po(file, known)
    catalogue.update("zh", package)


def test_every_sentence_is_translated_and_none_is_stale() -> None:
    assert list(catalogue.problems("zh")) == []


def test_sentences_are_said_in_the_language_spoken() -> None:
    assert say(WAITING) == "Checking…"
    speak("zh")
    assert say(WAITING) == "正在检查……"
    assert spoken() == "zh"
    assert say("nobody translated this {n}", n=3) == "nobody translated this 3"


def test_a_sentence_about_numbers_takes_the_form_of_its_number() -> None:
    assert [plural("{n} day", "{n} days", n) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_braces_stand_for_themselves_where_nothing_is_filled_in() -> None:
    assert say("{en: ..., zh: ...}") == "{en: ..., zh: ...}"


def test_sentences_not_yet_translated_are_named(package: Path) -> None:
    told = list(catalogue.problems("zh", package))
    assert len(told) == 3
    assert all("not translated" in line for line in told)


def test_a_full_catalogue_has_no_problems_and_is_the_same_when_made_again(package: Path) -> None:
    translate(package, hello="你好，{name}。", day="{n} 天", label="标签")
    assert list(catalogue.problems("zh", package)) == []
    before = (package / "sentences" / "zh.mo").read_bytes()
    catalogue.update("zh", package)
    assert (package / "sentences" / "zh.mo").read_bytes() == before


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda package: (package / "room.py").write_text('say("Hello {name}.", name=x)', "utf-8"), "stale"),
        (lambda package: (package / "new.py").write_text('say("New.")', "utf-8"), "not in the catalogue"),
        (lambda package: (package / "new.py").write_text('say(f"New {x}.")', "utf-8"), "an f-string"),
        (lambda package: (package / "sentences" / "zh.mo").write_bytes(b""), "is not what zh.po says"),
        (lambda package: translate(package, hello="你好，{nom}。"), "placeholders"),
    ],
)
@pytest.mark.filterwarnings("ignore:.*Skipping f-string")
def test_what_does_not_fit_is_named(package: Path, damage: object, told: str) -> None:
    translate(package, hello="你好，{name}。", day="{n} 天", label="标签")
    damage(package)  # type: ignore[operator]
    assert any(told in line for line in catalogue.problems("zh", package))
