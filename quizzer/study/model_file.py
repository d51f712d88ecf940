"""The parameters fitted to the learner: `model.json` in the data directory, with those before, so that undo works."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from quizzer.errors import UsageError
from quizzer.knowledge.parameters import DEFAULTS, Parameters
from quizzer.paths import write_whole
from quizzer.sentences import say


class Adoption(msgspec.Struct, frozen=True):
    """Parameters that were adopted: when, after how many answers, and the held-out log losses that spoke for them."""

    at: datetime
    parameters: Parameters
    answers: int
    log_loss: float
    before: float


class ModelFile:
    """The file.

    Args:
        path: Where it is; it may be missing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def parameters(self) -> Parameters:
        """The parameters adopted last; the default ones where there are none. Raises UsageError."""
        adopted = self.adoptions()
        return adopted[-1].parameters if adopted else DEFAULTS

    def adoptions(self) -> tuple[Adoption, ...]:
        """All that were adopted and not taken back, oldest first. Raises UsageError where it cannot be read."""
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=tuple[Adoption, ...])
        except FileNotFoundError:
            return ()
        except (OSError, msgspec.DecodeError) as error:
            what = say("The fitted parameters cannot be read: {error}.", error=error)
            fix = say("Remove the file to go back to the usual parameters.")
            raise UsageError(what, where=str(self.path), fix=fix) from error

    def adopt(self, adoption: Adoption) -> None:
        """Use these parameters from now on. Raises UsageError where they cannot be written."""
        self._write((*self.adoptions(), adoption))

    def take_back(self) -> Adoption | None:
        """Go back to the parameters before the last; returns those taken back, None where there were none."""
        adopted = self.adoptions()
        if not adopted:
            return None
        self._write(adopted[:-1])
        return adopted[-1]

    def _write(self, adoptions: tuple[Adoption, ...]) -> None:
        try:
            write_whole(self.path, msgspec.json.format(msgspec.json.encode(adoptions), indent=2))
        except OSError as error:
            what = say("The fitted parameters cannot be written: {error}.", error=error.strerror)
            raise UsageError(what, where=str(self.path)) from error
