"""Markdown with mathematics, for the widget and for plain output; code and dollar signs stay what they are."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from quizzer.text.markdown import problems, to_markdown, to_plain


@pytest.mark.parametrize(
    "text",
    [
        r"It costs \$5 and \$10.",
        "`$x$` and ``$`$`` are code",
        "```python\nprice = '$5'\n```",
        "~~~\n$$\n~~~",
        "no mathematics 没有公式",
    ],
)
def test_code_and_escaped_dollars_are_left_alone(text: str) -> None:
    assert to_markdown(text) == text
    assert problems(text) == []


def test_inline_mathematics_becomes_a_code_span() -> None:
    assert to_markdown("为什么除以 $\\sqrt{d_k}$？") == "为什么除以 `√dₖ`？"
    assert to_markdown("from $a_1$ to $a_n$.") == "from `a₁` to `aₙ`."


def test_display_mathematics_becomes_a_block() -> None:
    assert to_markdown("So\n\n$$\\frac{a}{b}$$\n\nand") == "So\n\n\n\n```text\n a\n╶─╴\n b\n```\n\n\n\nand"


def test_display_mathematics_too_wide_for_the_window_becomes_a_row() -> None:
    assert "`(a + b)/c = d`" in to_markdown(r"$$\frac{a+b}{c}=d$$", 5)
    assert "```text" in to_markdown(r"$$\frac{a+b}{c}=d$$", 40)


def test_a_block_in_a_list_item_stays_in_it() -> None:
    lines = to_markdown("- so $$x$$").split("\n")
    assert "  ```text" in lines
    assert "  x" in lines


def test_a_bar_in_a_table_does_not_part_cells() -> None:
    assert to_markdown("| a | $|x|$ |\n|---|---|") == "| a | `∣x∣` |\n|---|---|"


@pytest.mark.parametrize(
    ("text", "count", "words"),
    [
        (r"$\underbrace{x}$ and $$\boldsymbol{x}$$", 2, "cannot be shown"),
        ("it costs $5", 1, "not closed"),
        ("$x$ and $\\foo$", 1, r"\foo"),
        ("$a_1$, $$b$$, `$`", 0, ""),
    ],
)
def test_every_problem_of_a_text_is_named(text: str, count: int, words: str) -> None:
    found = problems(text)
    assert len(found) == count
    assert all(words in sentence for sentence in found)


def test_plain_text_has_no_marks_and_keeps_its_width() -> None:
    text = (
        "## Title\nThe **mean** of `x_i` is $\\mu$; see *this* [page](https://a.b).\n\n"
        "- one $x_i^2$ that is long enough to be broken\n- 中文条目也要在四十列以内换行，而且标点不能放在行首。\n"
    )
    assert to_plain(text, 40) == (
        "Title\n"
        "The mean of x_i is μ; see this page\n"
        "(https://a.b).\n\n"
        "- one xᵢ² that is long enough to be\n"
        "  broken\n"
        "- 中文条目也要在四十列以内换行，而且标点\n"
        "  不能放在行首。"
    )


def test_plain_text_keeps_code_blocks_tables_and_display_mathematics_as_they_are() -> None:
    text = "A\n```python\nx = 'a  *b*'\n```\n$$\\frac{a}{b}$$\n\n| a | b |\n|---|---|"
    assert to_plain(text) == "A\n\n    x = 'a  *b*'\n\n     a\n    ╶─╴\n     b\n\n| a | b |\n|---|---|"


def test_emphasis_marks_inside_code_and_mathematics_stay() -> None:
    assert (
        to_plain("`a*b*c` and $a*b*c$ and \\*x\\* and snake_case_name") == "a*b*c and a*b*c and *x* and snake_case_name"
    )


def test_chinese_lines_are_joined_without_a_blank() -> None:
    assert to_plain("第一行\n第二行\nthird\n第四行") == "第一行第二行 third 第四行"


@given(st.text(alphabet="ab $\\`*_{}\n-|#中。~1^[](") | st.text(max_size=60), st.integers(8, 60))
@settings(max_examples=400, deadline=None)
def test_no_text_breaks_either_rendering(text: str, width: int) -> None:
    problems(text)
    to_markdown(text, width)
    assert not set("\ue000\ue001\ue002") & set(to_plain(text, width))


@given(
    st.lists(st.sampled_from(["词", "语", "，", "。", "word ", "$x_i$ ", "“引", "”", "3.5%", "（注）"]), max_size=40)
)
@settings(max_examples=150, deadline=None)
def test_plain_paragraphs_stay_within_their_width(parts: list[str]) -> None:
    assert all(cell_len(line) <= 30 for line in to_plain("".join(parts), 30).split("\n"))


def test_importing_loads_neither_rich_nor_texicode() -> None:
    code = "import sys, quizzer.text.markdown; print([m for m in ('rich', 'texicode', 'textual') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
