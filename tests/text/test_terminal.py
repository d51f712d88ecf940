"""Nothing from outside reaches the terminal with power over it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzer.text.terminal import clean, clean_line


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07x", "x"),
        ("\x1b]8;;http://a\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]52;c;ZXZpbA==\x07", ""),
        ("\x1bPdcs\x1b\\x", "x"),
        ("\x9b2Jx", "x"),
        ("a\x07\x08\x00b\x7f", "ab"),
        ("over\rwritten", "overwritten"),
        ("a\r\nb\tc", "a\nb\tc"),
        ("abc\u202edcb", "abcdcb"),
        ("中文 ✓ é 👩‍🔬", "中文 ✓ é 👩‍🔬"),
        ("\ud800", ""),
        ("\x1b]unterminated", ""),
    ],
)
def test_escape_sequences_and_controls_are_removed_and_text_stays(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text() | st.text(alphabet="\x1b[]0;m\x07\x9bPab\\ ?"))
def test_no_control_character_survives(text: str) -> None:
    cleaned = clean(text)
    assert not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in cleaned)
    assert clean(cleaned) == cleaned


def test_one_line_is_cut_with_an_ellipsis() -> None:
    assert clean_line("a\n  b\tc") == "a b c"
    assert clean_line("x" * 300, 10) == "x" * 9 + "…"
