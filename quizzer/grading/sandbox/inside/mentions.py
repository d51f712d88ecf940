"""Inside a sandbox: which functions a source mentions, read from its text. Nothing of it runs here."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_USUAL = {"np": "numpy"}
"""Names that a submission finds in scope."""


def mentioned(source: bytes) -> Iterator[tuple[str, int]]:
    """Every function that may be called, by its full name as far as the imports tell, and the line: `numpy.tanh`, 3.

    A method of anything but a module is `.tanh`, unless a class of the source has a method of that name itself.
    """
    tree = ast.parse(source)
    aliases, everything_of = _imports(tree)
    own = _own_names(tree) if everything_of else frozenset()
    methods = _own_methods(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr):
            continue
        names = _dotted(node)
        if names and names[0] in aliases:
            yield ".".join([aliases[names[0]], *names[1:]]), node.lineno
        elif len(names) == 1 and names[0] not in own:
            yield from ((f"{module}.{names[0]}", node.lineno) for module in everything_of)
        elif isinstance(node, ast.Call) and (method := _method(node.func)) not in methods:
            owner = _dotted(node.func)
            if not owner or owner[0] not in aliases:
                yield f".{method}", node.lineno


def _imports(tree: ast.AST) -> tuple[dict[str, str], list[str]]:
    """What the names that imports bind stand for, and the modules from which everything is imported."""
    aliases, everything_of = dict(_USUAL), []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                root = alias.name.partition(".")[0]
                aliases[alias.asname or root] = alias.name if alias.asname else root
        elif isinstance(node, ast.ImportFrom) and node.module:
            everything_of += [node.module for alias in node.names if alias.name == "*"]
            aliases |= {a.asname or a.name: f"{node.module}.{a.name}" for a in node.names if a.name != "*"}
    return aliases, everything_of


def _own_names(tree: ast.AST) -> frozenset[str]:
    """What the source itself calls by a name: its functions, their parameters, its variables."""
    named = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names = {node.name for node in ast.walk(tree) if isinstance(node, named)}
    names |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    stored = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    return frozenset(names | {node.id for node in stored})


def _own_methods(tree: ast.AST) -> frozenset[str]:
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return frozenset({"", *(item.name for node in classes for item in node.body if isinstance(item, ast.FunctionDef))})


def _dotted(node: ast.AST) -> list[str]:
    """The names of `np.linalg.inv`, also where the last is fetched with getattr; empty for anything else."""
    if isinstance(node, ast.Name):
        return [node.id]
    name = _method(node)
    before = _dotted(_owner(node)) if name else []
    return [*before, name] if name and before else []


def _method(node: ast.AST) -> str:
    """The name of an attribute, also where it is fetched with getattr; empty for anything else."""
    match node:
        case ast.Attribute(attr=name):
            return name
        case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=str(name)), *_]):
            return name
    return ""


def _owner(node: ast.AST) -> ast.expr:
    """What an attribute is fetched from."""
    assert isinstance(node, ast.Attribute | ast.Call)  # noqa: S101 - `_method` found a name
    return node.value if isinstance(node, ast.Attribute) else node.args[0]


def full_name(call: str) -> str:
    """The full name of a function as exercises write it: `numpy.tanh` for `np.tanh`."""
    first, *rest = call.split(".")
    return ".".join([_USUAL.get(first, first), *rest])
