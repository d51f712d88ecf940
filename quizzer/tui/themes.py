"""The two colour themes: a calm dark one, and a paper-like light one. No meaning rests on colour alone."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="quizzer-dark",
    primary="#7fb4ca",
    secondary="#957fb8",
    accent="#e6c384",
    success="#98bb6c",
    warning="#ffa066",
    error="#e46876",
    foreground="#d7d9de",
    background="#16181d",
    surface="#1c1f26",
    panel="#262a34",
    variables={
        "muted": "#8b909c",
        "faint": "#3a3f4b",
        "code": "#d3c6a4",
        "input-selection-background": "#7fb4ca 30%",
        "block-cursor-text-style": "none",
        "scrollbar": "#3a3f4b",
        "scrollbar-hover": "#565c6b",
        "scrollbar-active": "#7fb4ca",
        "scrollbar-background": "#16181d",
        "scrollbar-background-hover": "#16181d",
        "scrollbar-background-active": "#16181d",
        "scrollbar-corner-color": "#16181d",
    },
)
LIGHT: Final = Theme(
    name="quizzer-light",
    primary="#2b6580",
    secondary="#6a4c93",
    accent="#8a5a00",
    success="#3b7021",
    warning="#a84a00",
    error="#ae2440",
    foreground="#2e3138",
    background="#faf8f3",
    surface="#f2efe7",
    panel="#e7e3d8",
    dark=False,
    variables={
        "muted": "#686c75",
        "faint": "#d3cec1",
        "code": "#6b4f1d",
        "input-selection-background": "#2b6580 25%",
        "block-cursor-text-style": "none",
        "scrollbar": "#d3cec1",
        "scrollbar-hover": "#b9b3a3",
        "scrollbar-active": "#2b6580",
        "scrollbar-background": "#faf8f3",
        "scrollbar-background-hover": "#faf8f3",
        "scrollbar-background-active": "#faf8f3",
        "scrollbar-corner-color": "#faf8f3",
    },
)
