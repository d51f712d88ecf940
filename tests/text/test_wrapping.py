"""Lines break where Chinese and English readers expect them to."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich import _wrap
from rich.cells import cell_len
from rich.console import Console

from quizzer.text import wrapping
from quizzer.text.wrapping import words, wrap

SENTENCE = (
    "第一段加粗与代码混排，长句子需要在四十列处换行而且不能把全角字符切成两半，否则就会出现错位。"
    "softmax(QK^T)的数值稳定性（见《Attention》）。"
)


def test_ideographs_may_be_parted_and_words_may_not() -> None:
    assert [w for _, _, w in words("用softmax归一化")] == ["用", "softmax", "归", "一", "化"]


def test_closing_marks_stay_with_what_they_close_and_opening_ones_with_what_they_open() -> None:
    assert [w for _, _, w in words("他说：“好。”（真的）")] == ["他", "说：", "“好。”", "（真", "的）"]


def test_english_is_split_as_rich_splits_it() -> None:
    for text in ("two  words here ", "  leading", "", "a"):
        assert list(words(text)) == [(m.start(), m.end(), m[0]) for m in _wrap.re_word.finditer(text)]


@given(st.text(alphabet="ab ，。中文（）“”1.%\t", max_size=60))
def test_the_pieces_are_the_text(text: str) -> None:
    pieces = list(words(text))
    assert "".join(w for _, _, w in pieces) == (text if text.strip() or not text.isascii() else "")
    assert all(text[a:b] == w for a, b, w in pieces)


def test_chinese_lines_are_full_and_start_with_no_closing_mark() -> None:
    lines = wrap(SENTENCE, 40)
    assert [cell_len(line) for line in lines[:-1]] == [pytest.approx(39, abs=2)] * (len(lines) - 1)
    assert not any(line[0] in "，。：）》”" for line in lines)
    assert "".join(lines) == SENTENCE


@given(st.text(alphabet="ab ，。中文（）1.%\n", max_size=80), st.integers(2, 30))
@settings(deadline=None)
def test_no_line_is_wider_than_allowed_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_following_lines_are_indented() -> None:
    assert wrap("- one two three", 9, indent="  ") == ["- one two", "  three"]


def test_a_no_break_space_holds_words_together() -> None:
    assert [piece for _, _, piece in words("F1\u00a0帮助  ^p\u00a0命令")] == ["F1\u00a0帮", "助  ", "^p\u00a0命", "令"]
    assert [piece for _, _, piece in words("esc\u00a0Back  F1\u00a0Help")] == ["esc\u00a0Back  ", "F1\u00a0Help"]


def test_newlines_are_kept() -> None:
    assert wrap("a\n\nb", 10) == ["a", "", "b"]


def test_installing_makes_rich_break_chinese_lines_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_wrap, "words", _wrap.words)  # so that it is put back afterwards
    wrapping.install()
    wrapping.install()
    console = Console(file=io.StringIO(), width=40)
    console.print(SENTENCE)
    assert isinstance(console.file, io.StringIO)
    assert [line.rstrip() for line in console.file.getvalue().splitlines()] == wrap(SENTENCE, 40)


def test_textual_breaks_lines_with_it_once_installed() -> None:
    code = (
        "from quizzer.text import wrapping; wrapping.install()\n"
        "from textual.content import divide_line\n"
        "print(divide_line('用softmax归一化，再取对数。', 16))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[10]"
