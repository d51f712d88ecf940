"""What a sandbox can be asked to do: the jobs, as the host sends them and as the far side reads them."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, TypedDict

PLAIN = "plain"
"""The form of arguments that are passed as they were generated; the others are `inside.forms.FORMS`."""


class Contract(TypedDict):
    """How to call the function of an exercise.

    Attributes:
        name: Of the function.
        parameters: Each with the text of its default, or None.
        banned: Calls that a source may not mention; None where nothing is banned, not even what PyTorch has for the
            exercise (see `inside.bans`).
    """

    name: str
    parameters: dict[str, str | None]
    banned: list[str] | None


class PlannedCase(NamedTuple):
    """A case to generate: by which of the bank's generators, seeded how, and the forms to solve it in."""

    id: str
    kind: str
    seeds: tuple[int, ...]
    forms: tuple[str, ...] = (PLAIN,)


class PlannedCall(NamedTuple):
    """A call to make: arguments are an encoded tuple or dict. A case may be called in several forms."""

    case: str
    arguments: bytes
    form: str = PLAIN


class CasesJob(TypedDict):
    """Generate cases, and solve them with the reference."""

    task: Literal["cases"]
    cases: str
    reference: bytes
    contract: Contract
    plan: list[PlannedCase]


class SolveJob(TypedDict):
    """Make all calls on every source, by its id. With `stream`, records come one by one instead of all at the end."""

    task: Literal["solve"]
    sources: dict[str, bytes]
    contract: Contract
    calls: list[PlannedCall]
    stream: bool


class ScriptJob(TypedDict):
    """Run a piece of the bank's Python to its end."""

    task: Literal["script"]
    source: str


class AttackJob(TypedDict):
    """Try what must not succeed, on targets made for it.

    Attributes:
        canary: A file not to be read or changed.
        victim: One not to be deleted.
        program: A socket at which another program listens.
        port: At which a server listens.
        host: The process that asks for this.
    """

    task: Literal["attack"]
    canary: str
    victim: str
    program: str
    port: int
    host: int


Job: TypeAlias = CasesJob | SolveJob | ScriptJob | AttackJob
