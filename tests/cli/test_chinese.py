"""What a command prints in Chinese: no line is half English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from quizzer import cli
from quizzer.bank.model import KINDS
from quizzer.cli.help import translated
from quizzer.sentences import speak

if TYPE_CHECKING:
    from tests.cli.conftest import Run

NOT_LANGUAGE = re.compile(r"`[^`]*`|quizzer answer .*|\S*[/.=]\S*|--?[a-z]+|\$?[A-Z]{2,}\S*")
"""Code, commands to type, files and ids, options, names of variables."""
NAMES = {
    "quizzer",
    "Python",
    "PyTorch",
    "Linux",
    "Darwin",
    "Windows",
    "xterm",
    "zh",
    "zzz",
    *"_".join(KINDS).split("_"),
}
TYPED = {"true", "closed", "loss", "gradient", "zero", "solve"}
LAYERS = {"process", "privileges", "namespaces", "landlock", "capabilities", "seccomp", "rlimits", "bubblewrap"}
TOPICS = {"activations", "linear", "models"}
RATINGS = {"again", "hard", "good", "easy"}


def english_of(text: str) -> set[str]:
    """The English words of a text, names and code left out."""
    words = re.findall(r"[A-Za-z]{2,}", NOT_LANGUAGE.sub(" ", text))
    return set(words) - NAMES - TYPED - LAYERS - TOPICS - RATINGS


@pytest.fixture
def practised(run: Run) -> Run:
    """A learner who has answered, given up, and taken something back."""
    run("answer", "activations/saturation-explodes", "true")
    run("answer", "linear-models/explain-ridge", "--rating", "good")
    run("answer", "linear-models/least-squares-steps", "loss,gradient,zero,solve")
    run("undo")
    return run


@pytest.mark.parametrize(
    "arguments",
    [
        "due",
        "due -t activation",
        "stats",
        "weak --list",
        "history --undone",
        "history --question linear-models/penalty",
        "undo",
        "answer activations/sofmax x",
        "answer softmax x",
        "answer linear-models/penalties",
        "answer linear-models/explain-ridge words",
        "bank list -t activation",
        "bank show zzz",
        "doctor",
        "practice",
        "plan",
        "plan --date 2027-02-01",
        "optimize",
        "optimize --undo",
        "known activations/sigmoid-range",
        "--now zzz due",
    ],
)
def test_no_line_is_half_english(practised: Run, arguments: str) -> None:
    result = practised("--lang", "zh", *arguments.split())
    assert english_of(result.out + result.err) == set()
    assert re.search(r"[\u4e00-\u9fff]", result.out + result.err)


def test_an_answer_is_judged_in_chinese(run: Run) -> None:
    answered = run("--lang", "zh", "answer", "activations/sigmoid-range", "closed")
    assert answered.code == 1
    assert english_of(answered.out + answered.err) <= {"sigmoid", "tanh"}


def test_a_settings_file_may_choose_chinese_and_be_wrong_in_chinese(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    settings = tmp_path / "data/settings.toml"
    settings.write_text('language = "zh"\n')
    assert english_of(run("due").err) == set()
    settings.write_text("retention = 2\n")
    assert "设置有误" in run("--lang", "zh", "due").err


def test_a_damaged_database_is_told_in_chinese(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/progress.db").write_bytes(b"not a database" * 100)
    told = run("--lang", "zh", "due")
    assert (told.code, english_of(told.err)) == (2, set())


def commands(group: click.Group) -> Iterator[click.Command]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield command
        if isinstance(command, click.Group):
            yield from commands(command)


def test_all_help_is_in_chinese() -> None:
    speak("zh")
    for command in (translated(cli.quizzer), *commands(cli.quizzer)):
        helps = [command.help, *(one.help for one in command.params if isinstance(one, click.Option) and one.help)]
        for text in helps:
            assert re.search(r"[\u4e00-\u9fff]", text or ""), (command.name, text)


def test_help_is_shown_in_the_language_asked_for(run: Run) -> None:
    assert "练习机器学习面试题" in run("--lang", "zh", "--help").out
    assert "评分" in run("--lang", "zh", "grade", "--help").out
    assert "Grade FILE" in run("grade", "--help").out


@pytest.mark.parametrize(
    ("arguments", "name"),
    [("hystory", "history"), ("bank lst", "list"), ("bank list --jsn", "--json"), ("stats --jsn", "--json")],
)
def test_what_is_misspelt_is_told_in_the_language_spoken(run: Run, arguments: str, name: str) -> None:
    result = run("--lang", "zh", *arguments.split())
    assert result.code == 2
    assert f"是不是想写 `{name}`？" in result.err
    assert not english_of(result.err), result.err
