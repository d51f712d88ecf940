"""Small mistakes in a function, made by machine: one change of its syntax tree each."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

Change: TypeAlias = tuple[str, ast.AST | None]
"""What the change is called, and what takes the place of the node; None deletes it."""

_OTHER_COMPARISONS: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq, ast.LtE, ast.GtE),
    ast.NotEq: (ast.Eq, ast.Lt, ast.Gt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_OTHER_OPERATORS: Final[dict[type[ast.operator], tuple[type[ast.operator], ...]]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
_OTHER_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "max": ("min", "mean"),
    "min": ("max",),
    "amax": ("amin",),
    "argmax": ("argmin",),
    "argmin": ("argmax",),
    "mean": ("sum", "median"),
    "sum": ("mean", "prod"),
    "var": ("std",),
    "std": ("var",),
    "log": ("log2", "log1p"),
    "log2": ("log",),
    "log1p": ("log",),
    "exp": ("expm1",),
    "expm1": ("exp",),
    "floor": ("ceil", "round"),
    "ceil": ("floor",),
    "round": ("floor", "ceil"),
    "rint": ("floor",),
    "all": ("any",),
    "any": ("all",),
    "ones": ("zeros",),
    "zeros": ("ones",),
    "unique": ("sort",),
    "argsort": ("sort",),
    "isnan": ("isfinite", "isinf"),
    "isfinite": ("isnan",),
    "left": ("right",),
    "right": ("left",),
    "stable": ("quicksort",),
    "int": ("float",),
    "float": ("np.float32", "int"),
    "float64": ("float32", "int64"),
    "int64": ("int32", "int16", "uint8"),
    "cumsum": ("cumprod",),
    "hstack": ("vstack",),
    "isclose": ("equal",),
    "eigvalsh": ("eigvals",),
    "norm": ("sum",),
}

_SYMMETRIC: Final = frozenset({"maximum", "minimum", "union1d"})


class Mutant(NamedTuple):
    """A changed function: the line of the change, what was changed into what, and the whole code."""

    line: int
    change: str
    code: str


def mutants(code: str, name: str) -> Iterator[Mutant]:
    """Every mutant of the module `code`, which defines the function `name`; none twice, none the same as the code."""
    tree = _Unannotated().visit(ast.parse(code))
    seen = {ast.unparse(tree)}
    for index, node in enumerate(ast.walk(tree)):
        for what, replacement in _changes(node, name):
            mutated = copy.deepcopy(tree)
            target = next(n for i, n in enumerate(ast.walk(mutated)) if i == index)
            _Replace(target, replacement).visit(mutated)
            try:
                text = ast.unparse(ast.fix_missing_locations(mutated))
            except (AttributeError, ValueError, TypeError):  # an empty body, an operator without an operand
                continue
            if text not in seen:
                seen.add(text)
                yield Mutant(getattr(node, "lineno", 0), f"{ast.unparse(node).splitlines()[0]:.90}  ->  {what}", text)


class _Unannotated(ast.NodeTransformer):
    """What is said about types does not change what is computed."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node


class _Replace(ast.NodeTransformer):
    def __init__(self, target: ast.AST, replacement: ast.AST | None) -> None:
        self._target = target
        self._replacement = replacement

    def visit(self, node: ast.AST) -> ast.AST | None:
        if node is self._target:
            if self._replacement is None:
                return ast.Pass() if isinstance(node, ast.stmt) else None
            return copy.deepcopy(self._replacement)
        self.generic_visit(node)
        return node


def _changes(node: ast.AST, name: str) -> Iterator[Change]:  # noqa: PLR0912 - one way a kind of node
    match node:
        case ast.Compare():
            yield from _comparisons(node)
        case ast.BinOp():
            yield from _operations(node)
        case ast.UnaryOp():
            yield "the operand alone", node.operand
        case ast.BoolOp():
            yield from _conditions(node)
        case ast.Constant():
            yield from _constants(node)
        case ast.Call():
            yield from _calls(node)
        case ast.Attribute(value=value, attr=attr):
            for other in _OTHER_NAMES.get(attr, ()):
                yield other, ast.Attribute(value, other, node.ctx)
            if attr == "T":
                yield "not transposed", value
        case ast.Name(id=identifier) if identifier in {"max", "min", "all", "any", "sum", "int", "float"}:
            for other in _OTHER_NAMES[identifier]:
                if "." in other or identifier != "sum":
                    yield other, ast.parse(other, mode="eval").body
        case ast.If() | ast.IfExp() | ast.While():
            for truth in (True, False):
                if truth is False or not isinstance(node, ast.While):
                    yield f"always {truth}", _with(node, test=ast.Constant(truth))
        case ast.Assign() | ast.AugAssign() | ast.Expr() | ast.Raise() | ast.Break() | ast.Continue():
            if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
                yield "deleted", None
        case ast.Subscript(value=value, slice=index) if isinstance(node.ctx, ast.Load):
            yield from _subscripts(node, value, index)
        case ast.comprehension(ifs=[_, *_]):
            yield "no condition", _with(node, ifs=[])
        case ast.FunctionDef():
            yield from _functions(node, name)
        case ast.For(iter=iterable):
            yield "backwards", _with(node, iter=ast.parse(f"list({ast.unparse(iterable)})[::-1]", mode="eval").body)
            yield "one fewer", _with(node, iter=ast.parse(f"list({ast.unparse(iterable)})[:-1]", mode="eval").body)


def _with(node: ast.AST, **fields: object) -> ast.AST:
    """A copy of the node with other fields."""
    changed = copy.copy(node)
    for key, value in fields.items():
        setattr(changed, key, value)
    return changed


def _comparisons(node: ast.Compare) -> Iterator[Change]:
    for other in _OTHER_COMPARISONS.get(type(node.ops[0]), ()):
        yield other.__name__, _with(node, ops=[other(), *node.ops[1:]])


def _operations(node: ast.BinOp) -> Iterator[Change]:
    for other in _OTHER_OPERATORS.get(type(node.op), ()):
        yield other.__name__, _with(node, op=other())
    yield "the left operand", node.left
    if not isinstance(node.op, ast.Pow):
        yield "the right operand", node.right


def _conditions(node: ast.BoolOp) -> Iterator[Change]:
    yield "the other connective", _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for i in range(len(node.values)):
        rest = node.values[:i] + node.values[i + 1 :]
        yield f"operand {i} left out", rest[0] if len(rest) == 1 else _with(node, values=rest)


def _constants(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield str(not value), ast.Constant(not value)
    elif isinstance(value, int):
        for other in {value + 1, value - 1, 0, -value} - {value}:
            yield str(other), ast.Constant(other)
    elif isinstance(value, float):
        for wide in {value * 1.5, value + 1, 0.0, value * 1e-3, value * 1e3} - {value}:
            yield str(wide), ast.Constant(wide)
    elif isinstance(value, str):
        for name in _OTHER_NAMES.get(value, ()):
            yield name, ast.Constant(name)


def _calls(node: ast.Call) -> Iterator[Change]:
    for i, keyword in enumerate(node.keywords):
        yield f"without {keyword.arg}", _with(node, keywords=node.keywords[:i] + node.keywords[i + 1 :])
    function = node.func
    if isinstance(function, ast.Attribute) and not (isinstance(function.value, ast.Name) and function.value.id == "np"):
        yield "the method left out", function.value
    elif node.args:
        for i, argument in enumerate(node.args[:3]):
            if not isinstance(argument, ast.Starred):
                yield f"its argument {i} alone", argument
    if len(node.args) > 1:
        for i in range(1, len(node.args)):
            yield f"without argument {i}", _with(node, args=node.args[:i] + node.args[i + 1 :])
    if len(node.args) == 2 and not (isinstance(function, ast.Attribute) and function.attr in _SYMMETRIC):
        yield "arguments swapped", _with(node, args=node.args[::-1])


def _subscripts(node: ast.Subscript, value: ast.expr, index: ast.expr) -> Iterator[Change]:
    yield "not indexed", value
    if isinstance(index, ast.Slice):
        for end in ("lower", "upper", "step"):
            if getattr(index, end) is not None:
                yield f"without {end}", _with(node, slice=_with(index, **{end: None}))


def _functions(node: ast.FunctionDef, name: str) -> Iterator[Change]:
    """Defaults changed; arguments ignored, rounded, narrowed, or taken for what they are by default."""
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    plain = node.args.defaults
    defaults: dict[str, ast.expr] = {}
    if plain:
        defaults = {a.arg: d for a, d in zip(arguments[-len(plain) :], plain, strict=True)}
    for argument in arguments if node.name == name else ():
        told = argument.arg
        if told in defaults:
            yield f"{told} is always its default", _first(node, f"{told} = {ast.unparse(defaults[told])}")
        for cast in ("float32", "int64", "uint8"):
            yield f"{told} as {cast}", _first(node, f"{told} = np.asarray({told}).astype(np.{cast})")
        yield f"{told} made positive", _first(node, f"{told} = np.abs({told})")


def _first(node: ast.FunctionDef, statement: str) -> ast.AST:
    return _with(node, body=[*ast.parse(statement).body, *node.body])
