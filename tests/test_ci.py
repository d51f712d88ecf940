"""What checks and releases this project: every step exists, a workflow may do little, a release is one commit."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

CHECKOUT = Path(__file__).parents[1]
RUN = CHECKOUT / ".ci" / "run"
DOCUMENTS = ("README.md", "tests/README.md", ".github/CONTRIBUTING.md", ".pre-commit-config.yaml")


def call(*command: str | Path, cwd: Path = CHECKOUT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)


def steps() -> list[str]:
    refused = call("bash", RUN, "nonsense")
    assert refused.returncode == 2
    return refused.stderr.rpartition(": ")[2].split()


def test_every_step_that_is_named_anywhere_exists() -> None:
    texts = [*(CHECKOUT / name for name in DOCUMENTS), *(CHECKOUT / ".github/workflows").glob("*.yml")]
    named = re.findall(r"\.ci/run ((?:[a-z-]+ ?)+)", "\n".join(path.read_text(encoding="utf-8") for path in texts))
    assert named
    assert {step for line in named for step in line.split()} <= set(steps())


@pytest.mark.parametrize("path", sorted((CHECKOUT / ".github/workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_each_workflow_may_read_and_no_more_unless_a_job_says_so(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert all(step.keys() & {"uses", "run"} for job in workflow["jobs"].values() for step in job["steps"])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of what a release touches."""
    for name in (".ci/release", "quizzer/__init__.py", "CHANGELOG.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(CHECKOUT / name, tmp_path / name)
    call("git", "init", "--quiet", cwd=tmp_path)
    for name, value in (("user.name", "Releaser"), ("user.email", "releaser@example.org")):
        call("git", "config", name, value, cwd=tmp_path)
    call("git", "add", ".", cwd=tmp_path)
    call("git", "commit", "--quiet", "-m", "All", cwd=tmp_path)
    return tmp_path


def test_a_release_is_one_commit_with_its_version_its_heading_and_its_tag(repository: Path) -> None:
    (repository / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n")
    call("git", "commit", "--quiet", "--all", "-m", "Add a thing", cwd=repository)
    done = call("bash", ".ci/release", "7.8.9", cwd=repository)
    assert done.returncode == 0, done.stderr
    assert '__version__ = "7.8.9"' in (repository / "quizzer/__init__.py").read_text()
    assert re.search(
        r"## \[Unreleased\]\n\n## \[7\.8\.9\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- A thing\.",
        (repository / "CHANGELOG.md").read_text(),
    )
    assert call("git", "tag", "--points-at", "HEAD", cwd=repository).stdout == "v7.8.9\n"
    assert call("git", "status", "--porcelain", cwd=repository).stdout == ""


@pytest.mark.parametrize("spoil", ["nothing new", "changes", "no version"])
def test_a_release_that_would_be_a_mistake_changes_nothing(repository: Path, spoil: str) -> None:
    if spoil == "nothing new":
        (repository / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n\n## [0.1.0]\n\n- Old.\n")
        call("git", "commit", "--quiet", "--all", "-m", "Empty the list", cwd=repository)
    if spoil == "changes":
        (repository / "CHANGELOG.md").write_text("# Changelog\n")
    refused = call("bash", ".ci/release", "1.x" if spoil == "no version" else "7.8.9", cwd=repository)
    assert refused.returncode == 2
    assert refused.stderr
    assert call("git", "tag", cwd=repository).stdout == ""
