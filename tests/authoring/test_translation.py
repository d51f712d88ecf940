"""The Chinese uses the glossary's terms, and keeps formulas, code and drawn numbers as they are."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quizzer.authoring import translation
from quizzer.bank.glossary import Term, load_glossary
from quizzer.bank.parts import Localized
from quizzer.errors import BankError
from quizzer.paths import shipped_data
from tests.conftest import statement

GLOSSARY = (Term("robust", "鲁棒", ("稳健",)),)


def told(en: str, zh: str) -> list[str]:
    question = replace(statement("t", "q"), prompt=Localized(en, zh))
    return [message for _, message in translation.findings(question, GLOSSARY)]


def test_a_faithful_translation_has_no_findings() -> None:
    assert told("It is robust: $x^2$ of `np.sum(x)` is {{n}}.", "它是鲁棒的：`np.sum(x)` 的 $x ^2$ 是 {{n}}。") == []


@pytest.mark.parametrize(
    ("en", "zh", "says"),
    [
        ("It is robust.", "它是稳健的。", "`稳健`; expected `鲁棒` for robust"),
        ("It is $x^2$.", "它是 $x^3$。", "only in English: $x^2$"),
        ("It is $x^2$.", "它是 $x^3$。", "only in Chinese: $x^3$"),
        ("Call `np.sum`.", "调用 np.sum。", "only in English: `np.sum`"),
        ("There are {{n}}.", "有 {{m}} 个。", "only in Chinese: {{m}}"),
    ],
)
def test_a_forbidden_term_and_a_changed_formula_are_found(en: str, zh: str, says: str) -> None:
    assert any(message.startswith(says) for message in told(en, zh))


def test_no_term_of_the_glossary_is_forbidden_by_another() -> None:
    terms = load_glossary(shipped_data())
    assert len({term.zh for term in terms}) == len(terms)
    assert not [term for term in terms for other in terms if any(variant in term.zh for variant in other.forbidden)]


def test_a_broken_glossary_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("data")
    (folder / "glossary.yaml").write_text("- {term: robust, chinese: x}\n", encoding="utf-8")
    with pytest.raises(BankError, match="no glossary"):
        load_glossary(folder)
