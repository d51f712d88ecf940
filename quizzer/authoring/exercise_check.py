"""Checks of an exercise's Python, read as text: the same function everywhere, and no two files alike."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import deepcopy
from typing import TypeAlias

from quizzer.bank.convert import Finding
from quizzer.bank.exercises import FORWARD
from quizzer.bank.model import CodeQuestion, FixQuestion, Programming
from quizzer.bank.parts import Exercise, Gradient
from quizzer.text.nearest import nearest

FileFinding: TypeAlias = tuple[str, int, str]
"""A file of the exercise's folder, a line of it, and what is wrong there."""


def task_findings(question: CodeQuestion) -> Iterator[Finding]:
    """What is wrong in `task.yaml`."""
    exercise = question.exercise
    if _signature(exercise.signature) is None:
        yield (
            ("signature",),
            f"`{exercise.signature}` is no signature; expected `{exercise.name}(x: np.ndarray) -> ...`",
        )
    elif exercise.tensors and not _takes_only_arrays(exercise):
        yield ("signature",), "this is no mathematics of arrays alone; expected `tensors: false`"
    if not exercise.wrong:
        yield (), "no wrong variants; expected the mistakes that learners make"
    for kind, description in exercise.edge_cases.items():
        if not description.strip():
            yield ("edge_cases", kind), f"the edge case `{kind}` has no description"
    for item in exercise.graded_outputs or ():
        if item < 0:
            yield ("graded_outputs",), f"{item} is no index; expected 0 or more"
    codes: dict[str, str] = {_without_layout(exercise.reference): "the reference"}
    for index, variant in enumerate(exercise.wrong):
        twin = codes.setdefault(_without_layout(variant.code), f"`{variant.id}`")
        if twin != f"`{variant.id}`":
            yield ("wrong", index), f"the code of `{variant.id}` is that of {twin}"
    if exercise.gradient is not None:
        yield from _gradient(exercise, exercise.gradient)


def _takes_only_arrays(exercise: Exercise) -> bool:
    """Whether the function gets arrays, and nothing that draws numbers or is called with arrays."""
    function = _signature(exercise.signature)
    notes = [_unparsed(a.annotation) for a in _arguments(function)] if function is not None else []
    return any("ndarray" in note for note in notes) and not any(
        kind in note for note in notes for kind in ("Callable", "Generator")
    )


def _gradient(exercise: Exercise, gradient: Gradient) -> Iterator[Finding]:
    """Every name must be a parameter's, every item of the result must be listed, and `of` must get its arguments."""
    own, forward = _signature(exercise.signature), _signature(gradient.signature)
    if own is None or forward is None:
        return
    known, taken = _names(own), _names(forward)
    if gradient.upstream is not None and gradient.upstream not in known:
        yield ("gradient", "upstream"), f"`{gradient.upstream}` is no parameter{_expected(gradient.upstream, known)}"
    targets = gradient.with_respect_to
    where = ("gradient", "with_respect_to")
    for index, name in enumerate(targets):
        if name is not None and name not in taken:
            yield (*where, index), f"`{name}` is no parameter of `{gradient.of}`{_expected(name, taken)}"
        elif name is not None and name in targets[:index]:
            yield (*where, index), f"`{name}` is there twice"
        elif name is not None and index not in (exercise.graded_outputs or (index,)):
            yield (*where, index), f"`graded_outputs` leaves out item {index}, the gradient of `{name}`"
    if not any(targets):
        yield where, "no argument is named; expected those whose gradients are returned"
    items = _items(own.returns)
    if items is not None and len(targets) != items:
        yield where, f"{len(targets)} items, but the function returns {items}; expected null for what is no gradient"
    given = [name for name in taken if name in known or name in targets]
    optional = taken[len(taken) - len(forward.args.defaults) :]
    for index, name in enumerate(taken):
        if name not in given and (index < len(given) or name not in optional):
            message = f"the exercise has nothing for the parameter `{name}` of `{gradient.of}`"
            yield ("gradient", "of"), f"{message}; expected that only of the last ones, which have defaults"


def _arguments(function: ast.FunctionDef) -> list[ast.arg]:
    arguments = function.args
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


def _names(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in _arguments(function)]


def _expected(name: str, known: list[str]) -> str:
    return nearest(name, known) or f"; expected one of {', '.join(known)}"


def _items(returns: ast.expr | None) -> int | None:
    """How many things a function returns by its annotation: those of a tuple, else one; None where it does not say."""
    match returns:
        case None | ast.Name(id="tuple"):
            return None
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=items)):
            return len(items)
    return 1


def file_findings(question: Programming) -> Iterator[FileFinding]:
    """What is wrong in the Python files of the folder; a fix has only its starter there."""
    exercise = question.exercise
    signature = _signature(exercise.signature)
    if signature is None:
        return
    yield from _function("starter.py", question.starter, signature, annotated=isinstance(question, CodeQuestion))
    if isinstance(question, FixQuestion):
        if _without_layout(question.starter) == _without_layout(exercise.reference):
            yield "starter.py", 1, "the starter is the reference; expected a bug to mend"
        return
    yield from _function("reference.py", exercise.reference, signature)
    for variant in exercise.wrong:
        yield from _function(f"wrong/{variant.id}.py", variant.code, signature)
    if exercise.oracle is not None:
        yield from _function("oracle.py", exercise.oracle, signature, name="oracle", defaults=False)
    if exercise.gradient is not None and exercise.gradient.file == FORWARD:
        tree = _parse(exercise.gradient.forward)
        if isinstance(tree, SyntaxError):
            yield _not_python(FORWARD, tree)
    yield from _generators(exercise)
    yield from _banned(exercise)


def _signature(text: str) -> ast.FunctionDef | None:
    tree = _parse(f"def {text}: ...")
    if isinstance(tree, ast.Module) and len(tree.body) == 1 and isinstance(tree.body[0], ast.FunctionDef):
        return tree.body[0]
    return None


def _parse(code: str) -> ast.Module | SyntaxError:
    try:
        return ast.parse(code)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError) as error:
        return SyntaxError(str(error) or "it is nested too deeply", ("", 1, 0, ""))


def _not_python(file: str, error: SyntaxError) -> FileFinding:
    return file, error.lineno or 1, f"this is not Python: {error.msg}"


def _without_layout(code: str) -> str:
    """The code without comments and layout."""
    tree = _parse(code)
    return ast.dump(tree) if isinstance(tree, ast.Module) else code


def _function(
    file: str,
    code: str,
    signature: ast.FunctionDef,
    *,
    name: str | None = None,
    annotated: bool = False,
    defaults: bool = True,
) -> Iterator[FileFinding]:
    """The file must define the function of the signature, with its parameters."""
    tree = _parse(code)
    if isinstance(tree, SyntaxError):
        yield _not_python(file, tree)
        return
    name = name or signature.name
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    if not found:
        yield file, 1, f"no function `{name}`; expected `{signature.name}` with the parameters of the signature"
        return
    function = found[-1]
    expected, got = (_parameters(node, annotated=annotated, defaults=defaults) for node in (signature, function))
    if expected != got:
        yield file, function.lineno, f"`{name}` has the parameters ({got}); expected ({expected})"
    if annotated and _unparsed(signature.returns) != _unparsed(function.returns):
        message = f"`{name}` returns {_unparsed(function.returns)}; expected {_unparsed(signature.returns)}"
        yield file, function.lineno, message


def _parameters(function: ast.FunctionDef, *, annotated: bool, defaults: bool) -> str:
    """The parameters as text that can be compared."""
    arguments = deepcopy(function.args)
    for argument in () if annotated else ast.walk(arguments):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    if not defaults:
        arguments.defaults, arguments.kw_defaults = [], [None] * len(arguments.kwonlyargs)
    return ast.unparse(arguments)


def _unparsed(node: ast.expr | None) -> str:
    """An annotation as text."""
    return "nothing" if node is None else ast.unparse(node)


def _generators(exercise: Exercise) -> Iterator[FileFinding]:
    tree = _parse(exercise.cases)
    if isinstance(tree, SyntaxError):
        yield _not_python("cases.py", tree)
        return
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            taken = _parameters(node, annotated=False, defaults=True)
            if taken != "rng":
                yield "cases.py", node.lineno, f"`{node.name}` has the parameters ({taken}); expected (rng)"


def _banned(exercise: Exercise) -> Iterator[FileFinding]:
    """The reference must do without what it forbids."""
    tree = _parse(exercise.reference)
    for node in ast.walk(tree) if isinstance(tree, ast.Module) else ():
        if isinstance(node, ast.Call) and ast.unparse(node.func) in exercise.banned_calls:
            yield "reference.py", node.lineno, f"the reference calls `{ast.unparse(node.func)}`, which it forbids"
