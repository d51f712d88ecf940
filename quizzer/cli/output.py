"""What a command prints: data on stdout (tables or JSON), talk on stderr."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from quizzer.sentences import mark

if TYPE_CHECKING:
    from quizzer.authoring import Progress

RATING_WORDS: Final[Mapping[str, str]] = {
    "again": mark("again"),
    "hard": mark("hard"),
    "good": mark("good"),
    "easy": mark("easy"),
}
"""What a command calls a rating; `say` says it."""


def print_json(value: Any) -> None:
    """One JSON document on stdout, on one line, dates in ISO 8601."""
    import msgspec

    click.echo(msgspec.json.encode(value))


def print_table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, err: bool = False) -> None:
    """Columns as wide as their widest cell; numbers to the right. Widths are in terminal cells, so Chinese lines up.

    `err` prints it on stderr, where it is talk.
    """
    from rich.cells import cell_len

    body = [[str(cell) for cell in row] for row in rows]
    for row in (table := [list(headings), *body]):
        padded = []
        for i, cell in enumerate(row):
            gap = " " * (max(cell_len(other[i]) for other in table) - cell_len(cell))
            padded.append(gap + cell if all(_is_number(other[i]) for other in body) else cell + gap)
        click.echo("  ".join(padded).rstrip(), err=err)


def _is_number(cell: str) -> bool:
    return cell.rstrip("%").replace(".", "", 1).isdigit()


def talk(message: str) -> None:
    """Talk to the person, on stderr."""
    click.echo(message, err=True)


@contextmanager
def progress_bar(label: str) -> Iterator[Progress | None]:
    """A progress bar on stderr while that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    room = max(shutil.get_terminal_size().columns - len(label) - 48, 0)  # so that a line never wraps
    with click.progressbar(length=1, label=label, width=20, file=sys.stderr, item_show_func=lambda item: item) as bar:

        def advance(done: int, total: int, item: str) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos, item[:room])

        yield advance
