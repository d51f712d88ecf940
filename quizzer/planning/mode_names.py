"""The modes of practice by name; apart from what they let be asked, so that they are read without NumPy."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Mode: TypeAlias = Literal["all", "weak", "code", "misses", "cram", "backlog"]
"""`weak`: the topics that are known least. `code`: writing. `misses`: what was not right today. `cram`: for tomorrow.
`backlog`: what was met and has faded, after a pause."""

MODES: Final[tuple[Mode, ...]] = get_args(Mode)
