"""Inside a sandbox: what a forked process is asked to do, one function a task.

- solve: call sources on given cases (`runner`).
- cases: generate cases with the bank's generators, and solve them with its reference.
- script: run a piece of the bank's Python to its end.
- attack: try what must not succeed (`attacks`).
"""

from __future__ import annotations

import builtins
import contextlib
import math
import os
import sys
import types
import zlib
from typing import Any, cast

import numpy as np

from quizzer.grading.sandbox.inside import attacks, runner
from quizzer.grading.sandbox.inside.runner import Emit
from quizzer.grading.sandbox.jobs import CasesJob, Job, PlannedCall, PlannedCase, ScriptJob, SolveJob
from quizzer.grading.sandbox.phrase import mark
from quizzer.grading.sandbox.protocol import Function, NotTransferable, Rng, decode, encode, read_record, record

_PROOF = "<proof>"
_CASES = "<cases>"


def run(job: Job, emit: Emit) -> None:
    """Do the job."""
    match job["task"]:
        case "solve":
            _solve(job, emit)
        case "cases":
            _cases(job, emit)
        case "script":
            _script(job, emit)
        case "attack":
            emit(["attack", attacks.succeeded(job)])


def serve(source: int, reply: int) -> None:
    """Read a job from a descriptor, do it, flush what it printed, and finish with ["done"].

    After that record nobody waits for this process; without it the host knows that the job was cut short.
    """
    file = open(source, "rb", closefd=False)  # noqa: SIM115 - a descriptor, and the process ends with the job
    waiting: list[bytes] = []

    def read(size: int) -> bytes:
        data = file.read(size)
        if len(data) != size:
            raise EOFError("the job is cut short")
        return data

    def send() -> None:
        left = memoryview(b"".join(waiting))
        waiting.clear()
        while left:
            left = left[os.write(reply, left) :]

    def emit(value: object) -> None:
        waiting.append(record(value))
        if job.get("stream"):
            send()

    job = cast("Job", read_record(read))
    run(job, emit)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(BaseException):
            stream.flush()
    emit(["done"])
    send()


def rehearse() -> None:
    """Do a small job of our own: what is imported, compiled and cached now need not be when somebody waits."""
    plan = [PlannedCase("0", "typical", (0,), ("plain", "float32", "readonly", "strided"))]
    source = b"import numpy as np\ndef f(x, axis=-1):\n    return np.exp(x / x[:1] ** 0).sum(axis, keepdims=True)\n"
    job: CasesJob = {
        "task": "cases",
        "cases": "def typical(rng):\n    return rng.normal(size=(3, 4)), 1\n",
        "reference": source,
        "contract": {"name": "f", "parameters": {"x": None, "axis": "-1"}, "banned": None},
        "plan": plan,
    }
    for part in (plan, [*plan, PlannedCase("1", "absent", (0,))]):  # the second ends early, in an error
        run(cast("Job", decode(encode({**job, "plan": part}))), _forget)


def _forget(value: object) -> None:
    record(value)


def _solve(job: SolveJob, emit: Emit) -> None:
    calls = [PlannedCall(*call) for call in job["calls"]]
    for source_id, source in job["sources"].items():
        runner.solve(source_id, source, job["contract"], calls, emit)


def _cases(job: CasesJob, emit: Emit) -> None:
    """Generate every planned case, send it, and solve it in each of its forms."""
    module = types.ModuleType("quizzer_cases")
    vars(module).update(Function=Function, Rng=Rng)
    sys.modules["quizzer_cases"] = module
    scope: dict[str, Any] = {"__name__": "cases", "__builtins__": builtins, "np": np}
    try:
        exec(compile(job["cases"], _CASES, "exec", dont_inherit=True), scope)  # noqa: S102 - the bank's own text
    except BaseException as error:
        emit(["case", None, runner.describe_error(error, _CASES)])
        return
    calls: list[PlannedCall] = []
    for case, kind, seeds, forms in job["plan"]:
        try:
            rng = np.random.default_rng([*seeds, zlib.crc32(kind.encode())])
            arguments = encode(_as_arguments(scope[kind](rng)))
        except BaseException as error:
            emit(["case", kind, runner.describe_error(error, _CASES)])
            return
        emit(["case", kind, None, case, arguments])
        calls += [PlannedCall(case, arguments, form) for form in forms]
    runner.solve("reference", job["reference"], job["contract"], calls, emit)


def _as_arguments(generated: Any) -> Any:
    if not isinstance(generated, tuple | dict):
        raise NotTransferable(mark("a generator of cases must return a tuple or a dict of arguments"))
    return generated


def _script(job: ScriptJob, emit: Emit) -> None:
    scope: dict[str, Any] = {"__name__": "__main__", "__builtins__": builtins, "np": np, "math": math}
    if "sympy" in sys.modules:
        scope["sp"] = sys.modules["sympy"]
    missing = None
    error = None
    try:
        exec(compile(job["source"], _PROOF, "exec", dont_inherit=True), scope)  # noqa: S102 - the bank's own text
    except ModuleNotFoundError as absent:
        missing = absent.name
    except BaseException as failure:
        error = runner.describe_error(failure, _PROOF)
    emit(["script", error, missing])
