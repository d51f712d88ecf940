"""Every private part of Textual that quizzer uses, each with the reason; its tests fail when Textual changes them.

- `_bindings`: a node's keys. Textual binds keys on classes; ours are known once the settings and the language are.
- `_dispatch_action`: runs an action. Textual has no hook for an error in an action but ending the app.
- `_exception`, `_fatal_error`, `_close_messages_no_wait`: what ended the app. Textual prints a traceback over the
  terminal; people are told what happened and where the report is.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.binding import Binding

if TYPE_CHECKING:
    from textual.dom import DOMNode


def add_bindings(node: DOMNode, bindings: Iterable[Binding]) -> None:
    """Bind keys on one node, before those that it has; call it in the constructor."""
    bound = node._bindings.key_to_bindings  # noqa: SLF001  see above
    for binding in Binding.make_bindings(bindings):
        bound[binding.key] = [binding, *bound.get(binding.key, [])]


def remove_bindings(node: DOMNode, *keys: str) -> None:
    """Leave keys that a widget of Textual's takes to whatever is around it."""
    for key in keys:
        node._bindings.key_to_bindings.pop(key, None)  # noqa: SLF001  see above


class ContainedApp(App[None]):
    """An app whose actions are guarded and that ends without a traceback on the terminal."""

    def guarded(self, node: DOMNode) -> AbstractContextManager[None] | None:
        """What to run an action of a node inside of; None drops it."""
        raise NotImplementedError

    async def _dispatch_action(self, namespace: DOMNode, action_name: str, params: Any) -> bool:
        guard = self.guarded(namespace)
        if guard is not None:
            with guard:
                return await super()._dispatch_action(namespace, action_name, params)
        return True

    @property
    def failure(self) -> Exception | None:
        """What ended the app, if anything went wrong."""
        return self._exception

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()
