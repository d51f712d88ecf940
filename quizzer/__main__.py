"""The `quizzer` command: runs the command line and turns every expected failure into a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line on `arguments` (None: the process's own) and exit.

    Exit codes: 0 done or passed, 1 not passed, 2 wrong use or broken input, 130 interrupted.
    """
    _open_standard_streams()
    from quizzer.cli import quizzer
    from quizzer.errors import QuizzerError

    try:
        quizzer(arguments, prog_name="quizzer", standalone_mode=True)
    except QuizzerError as error:
        print(f"quizzer: {error}", file=sys.stderr)  # noqa: T201  stderr is where a command says what went wrong
        sys.exit(2)
    except OSError as error:  # what is written to stdout may not fit on its disk
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nor will the rest of it, which Python writes at its end
        where = f"{error.filename}: " if error.filename else ""
        print(f"quizzer: {where}{error.strerror or error}", file=sys.stderr)  # noqa: T201
        sys.exit(2)


def _open_standard_streams() -> None:
    """Open what the caller closed of 0, 1 and 2: the next file to be opened would pass for stdout."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    main()
