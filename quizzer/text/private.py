"""Every private part of Rich and TeXicode that quizzer uses, each with the reason; its tests fail when they change.

- Rich's splitter of words, `rich._wrap.words`: Rich offers no setting for it and splits at blanks alone, so that a
  Chinese sentence without any is one long word that it cuts anywhere. `divide_line` looks it up in its own module.
- TeXicode's tables: it is made for the command line and keeps its fonts and scripts in modules. Some letters without a
  raised form look like others there; and what it cannot draw it draws as a question mark, without saying so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

_WITHOUT_A_RAISED_FORM = "YFSXQq/"


def split_words_with(words: Callable[[str], Iterator[tuple[int, int, str]]]) -> None:
    """Make Rich, and Textual through it, break lines between these words; calling it twice is harmless."""
    from rich import _wrap

    _wrap.words = words  # type: ignore[assignment]  # the parameters of a callable have no names


def prepare_texicode() -> None:
    """Set TeXicode's upright font, and blanks for scripts that would be taken for others."""
    from texicode import arts

    arts.font = arts.font_normal
    arts.unicode_scripts.update({letter: [" ", " "] for letter in _WITHOUT_A_RAISED_FORM} | {"y": ["ʸ", " "]})


def texicode_draws(name: str) -> bool:
    """Whether TeXicode draws the command of this name, `frac`, as something other than a question mark."""
    from texicode import arts, node_data, symbols_art

    return name in symbols_art.symbols or name in arts.multi_line_leaf_commands or ("cmnd", name) in node_data.type_dict
