"""The outcome of a piece of the bank's own Python, run in the reference sandbox: a proof, an oracle."""

from __future__ import annotations

import msgspec


class ScriptResult(msgspec.Struct, frozen=True):
    """What became of a script.

    `error` is one line for a person, with the script's own line number; None when it ran to its end. `missing` names
    the module whose absence stopped it (`torch` where PyTorch is not installed): such a script was not run, and it
    neither holds nor fails. `output` is what it printed, cut and cleaned.
    """

    ok: bool
    error: str | None = None
    output: str = ""
    missing: str | None = None
