"""The parameters of a function, read from the text of its signature: nothing of a bank is run or parsed in the host."""

from __future__ import annotations

from typing import TypeAlias

from quizzer.grading.sandbox.protocol import Value

Arguments: TypeAlias = tuple[Value, ...] | dict[str, Value]
"""What is passed to a function: by position or by keyword."""


def parameters(signature: str) -> dict[str, str | None]:
    """The parameters of `f(x: np.ndarray, axis: int = -1) -> ...`, each with the text of its default or None."""
    found: dict[str, str | None] = {}
    depth, current = 0, ""
    for character in signature[signature.find("(") + 1 :]:
        if depth == 0 and character in ",)":
            declared, has_default, default = current.partition("=")
            name = declared.partition(":")[0].strip()
            if name.isidentifier():
                found[name] = default.strip() if has_default else None
            current = ""
            if character == ")":
                break
            continue
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
        current += character
    return found


def named(arguments: Arguments, signature: str) -> dict[str, Value]:
    """Arguments by parameter name, whether they are passed by position or by keyword."""
    if isinstance(arguments, dict):
        return arguments
    names = list(parameters(signature))
    return {names[i] if i < len(names) else f"arg{i}": value for i, value in enumerate(arguments)}
