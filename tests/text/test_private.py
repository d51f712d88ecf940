"""The private parts of Rich and TeXicode that quizzer uses do what `quizzer.text.private` needs of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich import _wrap
from texicode import arts, pipeline

from quizzer.text.private import prepare_texicode, split_words_with, texicode_draws


def letters(text: str) -> Iterator[tuple[int, int, str]]:
    for place, letter in enumerate(text):
        yield place, place + 1, letter


def test_rich_breaks_lines_between_the_words_that_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_wrap, "words", _wrap.words)  # put back afterwards
    assert _wrap.divide_line("abcdef", 3, fold=False) == []
    split_words_with(letters)
    assert _wrap.divide_line("abcdef", 3, fold=False) == [3]


def test_texicode_draws_upright_and_raises_no_letter_that_looks_like_another() -> None:
    prepare_texicode()
    assert arts.font is arts.font_normal
    assert "ʸ" in pipeline.render_tex_rows("x^y", debug=False)[0]
    rows = pipeline.render_tex_rows("x^S", debug=False)
    assert len(rows) == 2  # on a row of its own


@pytest.mark.parametrize(("name", "drawn"), [("frac", True), ("alpha", True), ("sum", True), ("underbrace", False)])
def test_texicode_tells_which_commands_it_draws(name: str, drawn: bool) -> None:
    assert texicode_draws(name) is drawn
    row = "".join(pipeline.render_tex_rows(rf"\{name}{{a}}{{b}}", debug=False))
    assert ("?" not in row) is drawn
