"""The README says what is so: every command, every setting, and files that exist."""

from __future__ import annotations

import re
from pathlib import Path

import click
import msgspec
import pytest

from quizzer.cli import quizzer
from quizzer.settings import Settings

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def commands(group: click.Group) -> list[str]:
    context = click.Context(group)
    names = group.list_commands(context)
    groups = (command for name in names if isinstance(command := group.get_command(context, name), click.Group))
    return [*names, *(name for inner in groups for name in commands(inner))]


@pytest.mark.parametrize("name", commands(quizzer))
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"`[^`]*\b{re.escape(name)}\b[^`]*`", README)


@pytest.mark.parametrize("name", [field.name for field in msgspec.structs.fields(Settings) if field.name != "keys"])
def test_every_setting_is_documented(name: str) -> None:
    assert re.search(rf"^{name} = ", README, re.MULTILINE)


def test_every_file_it_names_exists() -> None:
    named = re.findall(r"\]\(([^)#]+)\)", README) + re.findall(r"tests/benchmarks/\w+\.py", README)
    assert named
    assert [name for name in named if not (CHECKOUT / name).exists()] == []


@pytest.mark.parametrize("marker", ["run", "tests"])
def test_each_marked_command_sets_everything_up(marker: str) -> None:
    block = re.search(rf"<!-- {marker} -->\n```sh\n(.+)\n```", README)
    assert block
    assert "venv" in block[1]
    assert "pip install" in block[1]
