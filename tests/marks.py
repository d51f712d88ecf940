"""Which tests are fast, which need Linux, and what is said about those that did not run.

Every test is `fast` or `slow` by where it stands, never by a mark of its own: `pytest -m fast` is the loop while one
works, `pytest` runs all.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

HERE: Final = Path(__file__).parent

SLOW: Final = (
    "authoring",
    "bank/test_shipped_bank.py",
    "cli",
    "grading",
    "storage/test_kill.py",
    "test_ci.py",
    "test_packaging.py",
    "test_pages.py",
    "test_startup.py",
    "tui",
)
"""What starts sandboxes, screens, other Pythons or whole banks."""

LINUX: Final = (
    "bank/test_hostile_files.py",
    "cli/test_grade.py",
    "cli/test_grade_all.py",
    "grading",
    "storage/test_kill.py",
    "tui/test_terminal.py",
)
"""What tries the sandbox of Linux, looks into /proc, makes pipes and links or opens a terminal of its own."""


def stands_in(path: Path, rooms: tuple[str, ...]) -> bool:
    """Whether a test module is one of these, or below one of these directories."""
    inside = path.relative_to(HERE)
    return any(inside == (room := Path(name)) or room in inside.parents for name in rooms)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out, where there is no Linux, modules that cannot even be imported there."""
    if sys.platform != "linux" and collection_path.is_relative_to(HERE) and stands_in(collection_path, LINUX):
        return True
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker("slow" if stands_in(item.path, SLOW) else "fast")


def pytest_report_header() -> str:
    return "" if sys.platform == "linux" else f"not collected, for they need Linux: {', '.join(LINUX)}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for each reason why tests were skipped, with their number."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]).removeprefix("Skipped: ") for report in skipped)
    for reason, number in reasons.most_common():
        terminalreporter.write_line(f"{number} skipped: {reason}", yellow=True)
