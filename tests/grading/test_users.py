"""What root runs holds for an ordinary user too, and the other way round: the suite runs as whoever runs it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.grading import ordinary_user
from tests.grading.ordinary_user import NOBODY

HERE = Path(__file__).parent

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user runs these tests: run them as root for root's part"),
    pytest.mark.skipif(
        os.geteuid() == 0 and not ordinary_user.possible(),
        reason="Python is installed where only root can read it, and root may not mount here",
    ),
]


@pytest.fixture
def home() -> Iterator[Path]:
    """A directory that an ordinary user owns and reaches."""
    with tempfile.TemporaryDirectory(dir="/tmp") as directory:
        os.chown(directory, NOBODY, NOBODY)
        yield Path(directory)


def test_everything_holds_for_an_ordinary_user(home: Path) -> None:
    files = [str(HERE / "test_hostile.py"), str(HERE / "test_verdicts.py"), str(HERE / "test_sandbox.py")]
    done = ordinary_user.pytest_as(NOBODY, ["-n", "4", *files], home)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


def test_root_gives_itself_up_where_others_can_read_python(home: Path) -> None:
    wanted = "root_becomes_nobody or standard_library or (test_no_harm_is_done and everything and files)"
    done = ordinary_user.pytest_as(
        0, [str(HERE / "test_hostile.py"), str(HERE / "test_sandbox.py"), "-k", wanted], home
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
