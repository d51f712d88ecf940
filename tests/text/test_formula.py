"""Formulas in Unicode: right in one row and in many, and honest about what cannot be drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzer.text.formula import MAX_LENGTH, display, inline, problem


@pytest.mark.parametrize(
    ("latex", "row"),
    [
        ("x_i^2", "xᵢ²"),
        (r"\mu_B", "μ_B"),
        (r"z_y", "z_y"),
        (r"\sqrt{d_k}", "√dₖ"),
        (r"\sqrt{x+1}", "√(x + 1)"),
        (r"\sqrt[3]{x}", "³√x"),
        (r"\frac{a}{b}", "a/b"),
        (r"\frac{a+b}{c}", "(a + b)/c"),
        (r"\frac{1}{2n}", "1/(2n)"),
        (r"x\frac{1}{n}", "x(1/n)"),
        (r"\frac12 x", "(1/2)x"),
        (r"\frac{1}{n}^2", "(1/n)²"),
        (r"\frac{\partial L}{\partial w}", "∂L/∂w"),
        (r"\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"\int_0^1 f(x)\,dx", "∫₀¹ f(x) dx"),
        (r"e^{-x^2/2}", "e^(-x²/2)"),
        (r"q^\top k", "qᵀk"),
        (r"x^{(t)}", "x⁽ᵗ⁾"),
        (r"\log p(x\mid y)", "log p(x∣y)"),
        (r"n\log n", "n log n"),
        (r"\log_2 p", "log₂ p"),
        (r"\exp(-x)", "exp(-x)"),
        (r"\arg\max_k p_k", "arg maxₖ pₖ"),
        (r"\nabla_\theta L", "∇_θ L"),
        (r"\mathbb{E}_{x\sim p}[f(x)]", "𝔼_{x∼p}[f(x)]"),
        (r"\operatorname{softmax}(z)_i", "softmax(z)ᵢ"),
        (r"D_{\mathrm{KL}}(p\,\|\,q)", "D_KL(p ∥ q)"),
        (r"\lVert w\rVert_2^2", "∥w∥₂²"),
        (r"\hat{y}-\bar x", "ŷ - x̄"),
        (r"a \le b \ne c", "a ≤ b ≠ c"),
        (r"x=-1", "x = -1"),
        (r"1{,}000", "1,000"),
        (r"10\%", "10%"),
        (r"\text{中文 loss}", "中文 loss"),
        (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "(1, 2; 3, 4)"),
        (r"\begin{cases}x & x>0 \\ 0 & \text{otherwise}\end{cases}", "{x, x > 0; 0, otherwise}"),
        (r"\left(\frac{a}{b}\right)^2", "(a/b)²"),
        (r"\binom{n}{k}", "C(n, k)"),
        (r"\theta^*", "θ*"),
        (r"P(A?)", "P(A?)"),
        (
            r"\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V",
            "Attention(Q, K, V) = softmax(QKᵀ/√dₖ)V",
        ),
    ],
)
def test_a_formula_fits_in_one_row_and_means_the_same(latex: str, row: str) -> None:
    assert problem(latex) is None
    assert inline(latex) == row


def test_display_mathematics_is_two_dimensional() -> None:
    assert display(r"p = \frac{e^{z}}{\sum_k z_k}") == (
        "      eᶻ",
        "p = ╶─────╴",
        "     ┰─╴",
        "     ▐╸ zₖ",
        "     ┸─╴",
        "      ᵏ",
    )


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"\underbrace{x}_n", r"`\underbrace` cannot be shown"),
        (r"\boldsymbol{x}", r"use \mathbf"),
        (r"\overline{x}", r"use \bar"),
        (r"\texttt{x}", r"`\texttt` cannot"),
        (r"\argmax_x", r"use \arg\max"),
        (r"\foo", r"`\foo` cannot"),
        (r"\frac{a}{b", "a `{` is not closed"),
        (r"a}", "a `}` closes nothing"),
        (r"\frac{a}", "cannot be"),
        (r"\left( x", "cannot be parsed"),
        ("x^", "cannot be parsed"),
        ("  ", "empty"),
        ("x" * (MAX_LENGTH + 1), "characters"),
        ("{" * 30 + "x" + "}" * 30, "nested"),
    ],
)
def test_what_cannot_be_drawn_is_a_problem_and_shown_as_it_was_written(latex: str, words: str) -> None:
    reason = problem(latex)
    assert reason is not None
    assert words in reason
    assert inline(latex) == " ".join(latex.split())
    assert "".join(display(latex)).split() == latex.split()


pieces = st.sampled_from(
    [
        *"xyz12+-=^_{}()[]&,' ",
        r"\frac",
        r"\sqrt",
        r"\sum",
        r"\log",
        r"\left",
        r"\right",
        r"\\",
        r"\text",
        r"\hat",
        r"\mathbf",
        r"\begin{cases}",
        r"\end{cases}",
        r"\alpha",
        r"\big",
        r"\|",
        r"\,",
        "中",
        "?",
        r"\foo",
        "\\",
    ]
)


@given(st.lists(pieces, max_size=14).map("".join))
@settings(max_examples=500, deadline=None)
def test_no_formula_is_drawn_with_question_marks_of_its_own_and_none_raises(latex: str) -> None:
    reason = problem(latex)
    row, rows = inline(latex), display(latex)
    assert "\n" not in row
    if reason is None:
        assert row.count("?") == latex.count("?")
        assert sum(line.count("?") for line in rows) <= latex.count("?")
