"""What a key does. One `Command` feeds the key binding, the footer, the command palette, the help and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding

from quizzer.errors import UsageError
from quizzer.sentences import mark, say
from quizzer.text.nearest import nearest
from quizzer.tui.private import add_bindings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.dom import DOMNode


@dataclass(frozen=True)
class Command:
    """Something that a learner can do.

    Attributes:
        name: What the settings file calls it, `practice-hint`; unique.
        keys: Textual's names of its keys, separated by commas; empty for what only the palette offers.
        action: The action method, without `action_`, of the screen or widget that offers it.
        label: A word or two for the footer, in English, marked for translation.
        about: A sentence for the palette and the help, in English.
        shown: How the footer names its keys where the first key that works does not say it: `↑↓`.
        family: What the footer says instead of `label` where it stands for several commands.
        footer: False for the second of a pair that the footer shows as one.
        priority: Whether it comes before the focused widget's own keys.
    """

    name: str
    keys: str
    action: str
    label: str
    about: str
    shown: str = ""
    family: str = ""
    footer: bool = True
    priority: bool = False


EVERYWHERE = (
    Command("help", "f1,question_mark", "help", mark("Help"), mark("Show every key and what it does.")),
    Command("palette", "ctrl+p", "command_palette", mark("Commands"), mark("Find a command by name.")),
    Command("theme", "", "next_theme", mark("Theme"), mark("Change between the dark and the light theme.")),
    Command(
        "quit",
        "ctrl+q",
        "quit",
        mark("Quit"),
        mark("Leave quizzer. Everything confirmed is already saved."),
        priority=True,
    ),
)
LEAVE = Command("leave", "escape", "leave", mark("Back"), mark("Go back to the screen before."))
DISMISS = Command("notice-close", "escape,enter,space", "dismiss_notice", mark("Close"), mark("Close the message."))
RETRY = Command(
    "notice-retry", "r", "retry", mark("Try again"), mark("Try again what failed; nothing you entered is lost.")
)
SCROLL = (
    Command(
        "scroll-down", "pagedown", "page(1)", mark("Scroll"), mark("Scroll the text down by a page."), shown="PgUp/Dn"
    ),
    Command("scroll-up", "pageup", "page(-1)", mark("Scroll"), mark("Scroll the text up by a page."), footer=False),
    Command(
        "scroll-line-down", "down,j", "line(1)", mark("Scroll"), mark("Scroll the text down by a line."), footer=False
    ),
    Command("scroll-line-up", "up,k", "line(-1)", mark("Scroll"), mark("Scroll the text up by a line."), footer=False),
)

HOME = (
    Command("home-start", "enter,space", "start", mark("Start"), mark("Practise today's minutes; then ten more.")),
    Command("home-plan", "p", "plan", mark("Plan"), mark("Scores to expect, the coming days, the course so far.")),
    Command("home-interview", "i", "interview", mark("Interview"), mark("A mock interview against the clock.")),
    Command("home-weak", "w", "mode('weak')", mark("Weakest"), mark("Ten minutes on the topics you know least.")),
    Command("home-code", "c", "mode('code')", mark("Code"), mark("Write code for half an hour.")),
    Command("home-misses", "m", "mode('misses')", mark("Misses"), mark("Ask again what was not right today.")),
    Command("home-backlog", "f", "mode('backlog')", mark("Refresh"), mark("Refresh what has faded in a pause.")),
    Command("home-cram", "x", "mode('cram')", mark("Cram"), mark("Practise for an interview tomorrow."), footer=False),
    Command("home-browse", "b", "browse", mark("Browse"), mark("Look through topics and questions.")),
    Command("home-stats", "s", "stats", mark("Stats"), mark("Reviews, forecast, retention and mastery.")),
    Command("home-undo", "u", "undo", mark("Undo"), mark("Take back the last review, also of an earlier session.")),
    Command("home-redo", "U", "redo", mark("Redo"), mark("Let what was just taken back count again."), footer=False),
    Command("home-quit", "q", "app.quit", mark("Quit"), mark("Leave quizzer."), footer=False),
)

SUBMIT = Command("practice-submit", "enter,f5", "submit", mark("Check"), mark("Answer with what is entered."))
REVEAL = Command(
    "practice-reveal", "enter,f5", "reveal", mark("Show key points"), mark("See what a full answer holds.")
)
WRITE = Command("practice-write", "w", "write", mark("Write"), mark("Go to the line, or to a page for an open answer."))
CONTINUE = Command(
    "practice-continue", "enter,space,f5", "go_on", mark("Continue"), mark("Keep the marked rating and go on.")
)
DONT_KNOW = Command(
    "practice-give-up", "x,f8", "give_up", mark("Don't know"), mark("See the answer; counts as not known.")
)
HINT = Command(
    "practice-hint", "h,f2", "hint", mark("Hint"), mark("Show the next hint; a right answer then counts as hard.")
)
SKIP = Command("practice-skip", "s,f3", "skip", mark("Skip"), mark("Put the question off to the end of the session."))
UNDO = Command("practice-undo", "u,f7", "undo", mark("Undo"), mark("Take back the last review."))
COPY = Command(
    "practice-copy", "y,f6", "copy", mark("Copy"), mark("Copy the question, and once answered the answer too.")
)
RATINGS = (
    Command(
        "rate-again", "1", "rate('again')", mark("Again"), mark("I did not know it."), shown="1-4", family=mark("Rate")
    ),
    Command("rate-hard", "2", "rate('hard')", mark("Hard"), mark("I knew it with difficulty."), footer=False),
    Command("rate-good", "3", "rate('good')", mark("Good"), mark("I knew it."), footer=False),
    Command("rate-easy", "4", "rate('easy')", mark("Easy"), mark("I knew it at once."), footer=False),
)
WHY = Command("practice-why", "r,f10", "why", mark("Why this?"), mark("Say why this question is asked."))
KNOWN = Command(
    "practice-known", "k,f12", "known", mark("I know this"), mark("Pass it over; it is checked once, days later.")
)
CONFIDENCE = (
    Command(
        "confidence-sure",
        "1",
        "confide('sure')",
        mark("Sure"),
        mark("I am sure."),
        shown="1-3",
        family=mark("How sure"),
    ),
    Command("confidence-fair", "2", "confide('fair')", mark("Fair"), mark("I think so."), footer=False),
    Command("confidence-guess", "3", "confide('guess')", mark("Guess"), mark("I am guessing."), footer=False),
)
PRACTICE = (
    *(SUBMIT, REVEAL, WRITE, CONTINUE, *RATINGS, *CONFIDENCE),
    *(HINT, DONT_KNOW, WHY, KNOWN, SKIP, UNDO, COPY),
)

INTERVIEW_SETUP = (
    Command("interview-begin", "enter", "begin", mark("Begin"), mark("Begin the interview; the clock runs at once.")),
    Command("interview-style", "s,tab", "style", mark("Style"), mark("Ask for theory, for code, or for both.")),
    Command("interview-longer", "right,plus", "minutes(1)", mark("Minutes"), mark("More minutes."), shown="←→"),
    Command("interview-shorter", "left,minus", "minutes(-1)", mark("Minutes"), mark("Fewer minutes."), footer=False),
)
INTERVIEW = (
    Command("interview-give", "enter,f5", "give", mark("Next"), mark("Give the answer, without a verdict.")),
    Command("interview-pass", "x,f8", "pass", mark("Don't know"), mark("Say that you do not know, and go on.")),
    Command(
        "interview-end", "ctrl+g", "end", mark("End"), mark("Stop the interview and see the report."), priority=True
    ),
    *CONFIDENCE,
)
REPORT = (
    Command("report-save", "y", "save", mark("Save"), mark("Save the report as Markdown, and copy it.")),
    Command("report-home", "enter,space", "leave", mark("Home"), mark("Go back to the first screen.")),
)

SUMMARY = (
    Command("summary-home", "enter,space", "leave", mark("Home"), mark("Go back to the first screen.")),
    Command("summary-undo", "u", "undo", mark("Undo"), mark("Take back the last answer and ask it again.")),
)

RUN = Command("code-run", "f5,ctrl+r", "run", mark("Run"), mark("Grade the code in the sandbox."), priority=True)
STOP = Command("code-stop", "escape", "stop", mark("Stop"), mark("Stop waiting for the grader."), priority=True)
EDITOR = Command(
    "code-editor", "f4,ctrl+e", "editor", mark("$EDITOR"), mark("Write in your own editor."), priority=True
)
EDIT = Command("code-edit", "e,enter", "edit", mark("Edit"), mark("Go to the code."))
PANE = Command(
    "code-pane", "f9", "pane", mark("Pane"), mark("Show the task and the code, the code alone, or the task alone.")
)
GIVE_UP = Command(
    "code-give-up", "f8,ctrl+g", "give_up", mark("Give up"), mark("See the solution; counts as not known.")
)
RESTART = Command("code-restart", "", "restart", mark("Start over"), mark("Put the starter back into the editor."))
CODE = (RUN, STOP, EDITOR, EDIT, PANE, GIVE_UP, RESTART)

OPEN = Command("browse-open", "enter", "select", mark("Open"), mark("Open the topic, or practise the question."))
BROWSE = (
    Command("browse-practise", "p", "practise", mark("Practise"), mark("Practise this question, or this topic.")),
    Command("browse-search", "slash", "search", mark("Search"), mark("Find questions by their words.")),
    Command("browse-copy", "y", "copy", mark("Copy"), mark("Copy the question.")),
)

ROWS = (
    Command("rows-up", "up", "up", mark("Move"), mark("Go to the row above."), shown="↑↓"),
    Command("rows-down", "down,j", "down", mark("Move"), mark("Go to the row below."), footer=False),
)
CHOOSE = Command(
    "rows-choose",
    "space",
    "choose",
    mark("Choose"),
    mark("Choose the row; its letter or number does so too."),
    shown="A-Z",
)
TICK = Command(
    "rows-tick", "space", "choose", mark("Tick"), mark("Tick or untick the row; its letter or number does so too.")
)
TRUE = Command("rows-true", "t", "judge('true')", mark("True"), mark("The statement is true."))
FALSE = Command("rows-false", "f", "judge('false')", mark("False"), mark("The statement is false."))
PAIR = (
    Command("match-next", "right,l", "turn(1)", mark("Pair"), mark("Pair the row with the next item."), shown="←→"),
    Command(
        "match-previous", "left", "turn(-1)", mark("Pair"), mark("Pair the row with the item before."), footer=False
    ),
    Command("match-clear", "backspace,delete", "clear", mark("Clear"), mark("Take the row's partner away.")),
)
GAPS = (  # with priority: a letter that comes together with Tab belongs in the next gap
    Command("gaps-next", "tab", "turn(1)", mark("Next gap"), mark("Go to the next gap."), priority=True),
    Command(
        "gaps-previous",
        "shift+tab",
        "turn(-1)",
        mark("Next gap"),
        mark("Go to the gap before."),
        footer=False,
        priority=True,
    ),
)
SHIFT = (
    Command("order-earlier", "shift+up,K", "shift(-1)", mark("Shift"), mark("Move the item up."), shown="⇧↑↓"),
    Command("order-later", "shift+down,J", "shift(1)", mark("Shift"), mark("Move the item down."), footer=False),
    Command(
        "order-grab", "space", "grab", mark("Grab"), mark("Take the item: the arrows move it until it is dropped.")
    ),
)

GROUPS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (mark("Home"), HOME),
    (mark("Practice"), PRACTICE),
    (mark("Answers"), (*ROWS, CHOOSE, TICK, TRUE, FALSE, *PAIR, *SHIFT, *GAPS)),
    (mark("Code"), CODE),
    (mark("Interview"), (*INTERVIEW_SETUP, *INTERVIEW[:3], *REPORT)),
    (mark("End of a session"), SUMMARY),
    (mark("Browse"), (OPEN, *BROWSE)),
    (mark("Everywhere"), (LEAVE, *SCROLL, DISMISS, RETRY, *EVERYWHERE)),
)
"""Every command, in the order of the help screen."""

BY_NAME: Mapping[str, Command] = {command.name: command for _, group in GROUPS for command in group}


def bind(node: DOMNode, commands: Iterable[Command]) -> None:
    """Bind the commands' keys on a screen, widget or app; call it in the constructor."""
    add_bindings(
        node,
        [
            Binding(command.keys, command.action, command.label, id=command.name, priority=command.priority)
            for command in commands
            if command.keys
        ],
    )


def keymap(chosen: Mapping[str, str]) -> dict[str, str]:
    """Keys by name of command, from the settings, where `undo` stands for every command whose name ends so.

    Raises:
        UsageError: There is no such command.
    """
    keys: dict[str, str] = {}
    for name, rebound in chosen.items():
        meant = [known for known in BY_NAME if known == name or known.endswith(f"-{name}")]
        if not meant:
            hint = nearest(name, BY_NAME, say("."))
            raise UsageError(
                say("The settings rebind `{name}`, which is no command{hint}", name=name, hint=hint),
                where="settings.toml",
                fix=say("F1 in quizzer lists every command with its name."),
            )
        keys |= dict.fromkeys(meant, rebound)
    return keys
