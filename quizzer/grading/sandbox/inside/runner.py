"""Inside a sandbox: load one source, call its function on cases that arrive as bytes, and send back what happened.

The same code runs submissions, references and wrong variants, so what they answer can be compared like with like.
Records that it sends, each a list that begins with its kind:

    "banned", [[call, line], ...]: before anything of the source runs, if calls are banned
    "load", source id, error or None, the phrase why its function cannot be called or None
    "call", source id, case id, form, value as bytes or None, error or None, names of the arguments that the call
        changed, warnings [[text, line], ...], seconds of the call, names of the arguments that the result shares memory
        with

An error is {"type", "kinds", "own", "message", "line", "start", "end"}: its type as a person would name it, the full
names of its type and of all that this is derived from, whether it was raised in the source itself and not in what that
calls, and the last place in the source, columns from 0, or None.
"""

from __future__ import annotations

import builtins
import inspect
import linecache
import sys
import time
import types
import typing
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from quizzer.grading.sandbox import tensors
from quizzer.grading.sandbox.inside import forms
from quizzer.grading.sandbox.inside.bans import banned_calls
from quizzer.grading.sandbox.jobs import Contract, PlannedCall
from quizzer.grading.sandbox.phrase import Phrase, mark
from quizzer.grading.sandbox.protocol import Drained, decode, encode

Emit = Callable[[object], None]

KEPT = "kept"
AGAIN = "again"
MAX_ITEMS = 10_000
MAX_WARNINGS = 20
MAX_TEXT = 2_000
_MODULE = "solution"
_ERRSTATE: dict[str, Any] = {"over": "warn", "divide": "warn", "invalid": "warn", "under": "ignore"}


def solve(
    source_id: str,
    source: bytes,
    contract: Contract,
    calls: Sequence[PlannedCall],
    emit: Emit,
) -> None:
    """Load `source` and make every call.

    Args:
        source_id: What to call this source in the records.
        source: The program text.
        contract: How to call its function.
        calls: Each in one of `forms.FORMS`; or `KEPT`, which calls nothing and sends what the first call returned once
            more; or `AGAIN`, which is the plain form.
        emit: Sends a record.
    """
    file = f"<{source_id}>"
    lines = source.decode("utf-8", "replace").splitlines(keepends=True)
    linecache.cache[file] = (len(source), None, lines, file)
    parameters = contract["parameters"]
    try:
        code = _compiled(source, file)
        banned = contract["banned"]
        if banned is not None and (banned or "torch" in sys.modules):
            emit(["banned", banned_calls(source, contract["name"], banned)])
        namespace = _namespace()
        exec(code, namespace)  # noqa: S102 - running it is what this process is for
        function, missing = find_function(namespace, contract["name"], parameters)
    except BaseException as error:
        emit(["load", source_id, describe_error(error, file), None])
        return
    emit(["load", source_id, None, missing])
    if missing is not None:
        return
    kept: list[Any] = []
    for call in calls:
        if call.form == KEPT:
            outcome: list[object] = [encode(kept[0] if kept else None, strict=False), None, [], [], 0.0, []]
        else:
            outcome = _one_call(function, call, parameters, file, kept)
        emit(["call", source_id, call.case, call.form, *outcome])


def _compiled(source: bytes, file: str) -> types.CodeType:
    """The source, compiled. Raises SyntaxError also where Python itself speaks of memory or recursion."""
    try:
        return compile(source, file, "exec", dont_inherit=True)
    except (MemoryError, RecursionError):
        raise SyntaxError(mark("the source is too deeply nested, or too large, to be parsed")) from None


def _namespace() -> dict[str, Any]:
    """What a submission finds in scope: the names that signatures are written with."""
    module = types.ModuleType(_MODULE)
    sys.modules[_MODULE] = module
    scope = vars(module)
    scope.update(__builtins__=builtins, np=np, Callable=Callable, Iterator=Iterator, Any=typing.Any)
    return scope


def _one_call(
    function: Callable[..., Any],
    call: PlannedCall,
    parameters: Mapping[str, str | None],
    file: str,
    kept: list[Any],
) -> list[object]:
    """What a record says of a call, from its value on; a first result is put into `kept`."""
    value: bytes | None = None
    error: dict[str, object] | None = None
    seconds, shared = 0.0, list[str]()
    arguments = _arguments(call)
    live = forms.come_alive(arguments)
    with warnings.catch_warnings(record=True) as caught, np.errstate(**_ERRSTATE):
        warnings.simplefilter("always")
        began = time.perf_counter()
        try:
            result = _drained(function(**live) if isinstance(live, dict) else function(*live))
            value = encode(result, strict=False)
            seconds = time.perf_counter() - began
            shared = _shared(result, arguments, parameters)
            kept[:] = kept or [result]
        except BaseException as failure:
            error = describe_error(failure, file)
    said = [
        [str(w.message)[:MAX_TEXT], w.lineno if w.filename == file else 0]
        for w in list(caught)[:MAX_WARNINGS]
        if issubclass(w.category, RuntimeWarning)
    ]
    return [value, error, _changed(call, arguments, parameters), said, seconds, shared]


def _arguments(call: PlannedCall) -> Any:
    return forms.present(decode(call.arguments, copy=True), call.form)


def _drained(result: Any) -> Any:
    if not isinstance(result, Iterator):
        return result
    items = []
    for item in result:
        items.append(encode(item, strict=False))
        if len(items) > MAX_ITEMS:
            raise RuntimeError(mark("the iterator goes on after 10000 items"))
    return Drained(decode(item) for item in items)


def _changed(call: PlannedCall, arguments: Any, parameters: Mapping[str, str | None]) -> list[str]:
    """The names of the arguments that are no longer what they were before the call."""
    if encode(arguments, strict=False) == call.arguments:
        return []
    before, after = (_snapshot(a, parameters) for a in (_arguments(call), arguments))
    return [name for name, content in before.items() if after.get(name) != content]


def _shared(result: Any, arguments: Any, parameters: Mapping[str, str | None]) -> list[str]:
    """The names of the arguments that the result, or a part of it, shares memory with."""
    own = list(_arrays(result))
    named = _named(arguments, parameters)
    return [n for n, value in named.items() if any(np.may_share_memory(a, b) for a in _arrays(value) for b in own)]


def _arrays(value: Any) -> Iterator[Any]:
    """The arrays in a value, in its tuples, lists and dicts; of a tensor, the array of its memory."""
    seen: set[int] = set()  # a list may hold itself
    waiting = [value]
    while waiting and len(seen) < MAX_ITEMS:
        item = waiting.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, np.ndarray):
            yield item
        elif type(item) in (list, tuple):  # what is derived from them may run code of the submission's
            waiting += item[:MAX_ITEMS]
        elif type(item) is dict:
            waiting += list(item.values())[:MAX_ITEMS]
        elif tensors.is_tensor(type(item)):
            waiting.append(tensors.as_array(item))


def _snapshot(arguments: Any, parameters: Mapping[str, str | None]) -> dict[str, bytes]:
    """Every argument as bytes, by name."""
    return {name: encode(value, strict=False) for name, value in _named(arguments, parameters).items()}


def _named(arguments: Any, parameters: Mapping[str, str | None]) -> dict[str, Any]:
    if isinstance(arguments, dict):
        return arguments
    names = [*parameters, *(f"argument {i}" for i in range(len(parameters), len(arguments)))]
    return dict(zip(names, arguments, strict=False))


def find_function(
    namespace: Mapping[str, Any], name: str, expected: Mapping[str, str | None]
) -> tuple[Callable[..., Any], Phrase | None]:
    """The function asked for, and why it cannot be called as its contract says, or None."""
    function = namespace.get(name)
    if not callable(function):
        own = [n for n, v in namespace.items() if isinstance(v, types.FunctionType) and v.__module__ == _MODULE]
        return len, _not_defined(name, own, defined=name in namespace)
    try:
        actual = inspect.signature(function)
    except (ValueError, TypeError):  # a NumPy function under another name has no signature to look at
        return function, None
    required = [p.name for p in actual.parameters.values() if p.default is p.empty and p.kind in (0, 1, 3)]
    takes_any = any(p.kind == p.VAR_POSITIONAL for p in actual.parameters.values())
    missing = [n for n in expected if n not in actual.parameters]
    unknown = [n for n in required if n not in expected]
    too_few = missing and not takes_any and len(actual.parameters) < len(expected)
    if too_few or len(required) > len(expected):
        wanted = ", ".join(n if default is None else f"{n}={default}" for n, default in expected.items())
        if missing:
            text = mark("{name}{own} lacks {parameters}: its signature must be {name}({wanted}).")
        else:
            text = mark("{name}{own} demands {parameters}: its signature must be {name}({wanted}).")
        values = {"name": name, "own": _plain(actual), "parameters": ", ".join(missing or unknown), "wanted": wanted}
        return function, Phrase(text, values)
    return function, None


def _plain(signature: inspect.Signature) -> str:
    bare = [p.replace(annotation=inspect.Parameter.empty) for p in signature.parameters.values()]
    return str(inspect.Signature(bare))


def _not_defined(name: str, own: list[str], *, defined: bool) -> Phrase:
    if defined:
        return Phrase(mark("{name} is not a function."), {"name": name})
    if not own:
        return Phrase(mark("No function called {name} is defined."), {"name": name})
    text = mark("No function called {name} is defined; there is {others}.")
    return Phrase(text, {"name": name, "others": ", ".join(own[:5])})


def describe_error(error: BaseException, file: str) -> dict[str, object]:
    """The error as data: type, message, and the last place in the source itself."""
    kind = type(error)
    module = getattr(kind, "__module__", "")
    name = kind.__qualname__ if module in ("builtins", _MODULE) else f"{module}.{kind.__qualname__}"
    try:
        message = str(error)[:MAX_TEXT]
    except BaseException:
        message = ""
    if issubclass(kind, MemoryError) or tensors.OUT_OF_MEMORY in message:
        name = "MemoryError"
    described: dict[str, object] = {"type": name[:200], "kinds": [_full_name(base) for base in kind.__mro__[:-1]]}
    described |= {"own": False, "message": message, "line": None, "start": None, "end": None}
    if isinstance(error, SyntaxError) and error.filename == file:
        described["message"] = str(error.msg)[:MAX_TEXT]
        start = max((error.offset or 1) - 1, 0)
        same_line = error.end_lineno == error.lineno and error.end_offset
        described.update(line=error.lineno, start=start, end=(error.end_offset or 1) - 1 if same_line else start + 1)
        return described
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        described["own"] = code.co_filename == file
        if code.co_filename == file:
            described.update(line=trace.tb_lineno, **_columns(code, trace.tb_lasti))
        trace = trace.tb_next
    return described


def _full_name(kind: type) -> str:
    """The name of a class with its module, which is that of the source for whatever only calls itself otherwise."""
    module, name = kind.__module__, kind.__qualname__
    return f"{module if getattr(sys.modules.get(module), name, None) is kind else _MODULE}.{name}"[:MAX_TEXT]


def _columns(code: types.CodeType, instruction: int) -> dict[str, int | None]:
    for index, (line, end_line, start, end) in enumerate(code.co_positions()):
        if index == instruction // 2:
            return {"start": start, "end": end if end_line == line else None}
    return {"start": None, "end": None}
