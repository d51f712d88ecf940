"""The `quizzer` command: runs the command line and turns every expected failure into a sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line on `arguments` (None: the process's own) and exit.

    Exit codes: 0 done or passed, 1 not passed, 2 wrong use or broken input, 130 interrupted.
    """
    from quizzer.cli import quizzer
    from quizzer.errors import QuizzerError

    try:
        quizzer(arguments, prog_name="quizzer", standalone_mode=True)
    except QuizzerError as error:
        print(f"quizzer: {error}", file=sys.stderr)  # noqa: T201  stderr is where a command says what went wrong
        sys.exit(2)


if __name__ == "__main__":
    main()
