"""What an erratum quotes must stand in the document, white space aside."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from quizzer.authoring.quotations import misquoted, read_sources
from quizzer.bank.parts import Erratum
from quizzer.errors import UsageError
from tests.conftest import statement


@pytest.fixture
def sources(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "001_x.txt").write_text("学习率过大，\n一般会震荡。 The end.", encoding="utf-8")
    return read_sources(tmp_path)


def quoting(quote: str | None, document: str = "001") -> Erratum:
    return Erratum(document, "says", "right", "why", quote=quote, fault="wrong")


@pytest.mark.parametrize("quote", ["学习率过大，一般会震荡。", "学习率 过大，", "The end", None])
def test_a_sentence_of_the_document_is_a_quotation(sources: dict[str, str], quote: str | None) -> None:
    assert list(misquoted([replace(statement("t", "q"), errata=(quoting(quote),))], sources)) == []


@pytest.mark.parametrize(
    "erratum",
    [quoting("学习率过大，会震荡。"), quoting("The End"), quoting("The end", "002")],
    ids=["clipped", "case", "other"],
)
def test_what_the_document_does_not_say_is_found(sources: dict[str, str], erratum: Erratum) -> None:
    (found,) = misquoted([replace(statement("t", "q"), errata=(quoting("The end"), erratum))], sources)
    assert found[1] == ("errata", 1, "quote")
    assert erratum.quote is not None
    assert erratum.quote in found[2]


def test_a_directory_without_documents_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no documents"):
        read_sources(tmp_path)
