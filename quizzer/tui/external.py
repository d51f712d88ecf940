"""Writing in the learner's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.errors import UsageError
from quizzer.sentences import mark, say

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIX = mark('Set `editor = "nano"` in settings.toml, or $EDITOR.')


def chosen_editor(chosen: str | None, environment: Mapping[str, str] = os.environ) -> str | None:
    """The editor as set, else `$VISUAL`, else `$EDITOR`; None where there is none."""
    return chosen or environment.get("VISUAL") or environment.get("EDITOR") or None


def editor_command(chosen: str | None, environment: Mapping[str, str] = os.environ) -> list[str]:
    """The editor as a command: as set, else `$VISUAL`, else `$EDITOR`. Raises UsageError where there is none."""
    name = chosen_editor(chosen, environment)
    if not name:
        raise UsageError(say("No editor is set."), fix=say(_FIX))
    try:
        command = shlex.split(name)
    except ValueError as error:
        raise UsageError(
            say("The editor `{name}` is not a command: {error}.", name=name, error=error), fix=say(_FIX)
        ) from error
    if not command or shutil.which(command[0]) is None:
        raise UsageError(say("The editor `{name}` was not found.", name=name), fix=say(_FIX))
    return command


def edit(command: list[str], text: str, name: str) -> str:
    """Let the learner edit a text as a file called `name`; unchanged when the editor fails. Raises UsageError."""
    with tempfile.TemporaryDirectory(prefix="quizzer-") as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        try:
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603  the learner's own editor
            return path.read_text(encoding="utf-8") if done.returncode == 0 else text
        except (OSError, UnicodeDecodeError) as error:
            what = say("The editor `{name}` did not work: {error}.", name=command[0], error=error)
            raise UsageError(what, fix=say(_FIX)) from error
