"""What people install works outside the checkout: the wheel that is built from the sdist carries the bank."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)], cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False
    )


def constraints() -> dict[str, list[Requirement]]:
    """The lines of tests/constraints.txt by distribution: one, or one for each range of Pythons."""
    held: dict[str, list[Requirement]] = {}
    for line in (CHECKOUT / "tests" / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            held.setdefault(Requirement(line).name, []).append(Requirement(line))
    return held


def ranges() -> list[Requirement]:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [Requirement(line) for line in (*project["dependencies"], *extras["dev"], *extras["torch"])]


@pytest.mark.parametrize("wanted", ranges(), ids=lambda wanted: wanted.name)
def test_each_dependency_is_tested_at_one_version_within_its_range(wanted: Requirement) -> None:
    held = [line for line in constraints()[wanted.name] if line.marker is None or line.marker.evaluate()]
    assert len(held) == 1
    [pin] = held[0].specifier
    assert pin.operator == "=="
    assert wanted.specifier.contains(pin.version)


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An sdist, and a wheel built from that sdist."""
    out = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, CHECKOUT, cwd=out)
    assert built.returncode == 0, built.stdout + built.stderr
    return out


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, installed alone into a directory that stands before the checkout on the path."""
    target = tmp_path_factory.mktemp("site")
    wheel = next(dist.glob("*.whl"))
    done = run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--target",
        target,
        wheel,
        cwd=target,
    )
    assert done.returncode == 0, done.stderr
    return target


def test_sdist_holds_what_the_tests_and_the_bank_need(dist: Path) -> None:
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "pyproject.toml",
        "question_bank/topics.yaml",
        "data/syllabus.yaml",
        "data/oracles.json.gz",
    } <= inside
    assert any(name.startswith("tests/") for name in inside)


def test_wheel_holds_bank_data_migrations_and_styles(dist: Path) -> None:
    with zipfile.ZipFile(next(dist.glob("*.whl"))) as archive:
        names = set(archive.namelist())
    assert "quizzer/_bank/topics.yaml" in names
    assert {"quizzer/_data/syllabus.yaml", "quizzer/_data/oracles.json.gz"} <= names
    assert {"quizzer/tui/app.tcss", "quizzer/py.typed"} <= names
    assert any(name.startswith("quizzer/storage/migrations/versions/") for name in names)


def test_installed_wheel_asks_grades_and_logs_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    environment = {
        "PYTHONPATH": str(installed),
        "QUIZZER_DATA_DIR": str(tmp_path / "data"),
        "QUIZZER_CACHE_DIR": str(tmp_path / "cache"),
    }
    where = run(sys.executable, "-c", "import quizzer; print(quizzer.__file__)", cwd=tmp_path, **environment)
    assert where.stdout.startswith(str(installed))

    asked = run(sys.executable, "-m", "quizzer", "next", "--json", cwd=tmp_path, **environment)
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout)["prompt"]

    (tmp_path / "softmax.py").write_text(
        "import numpy as np\n\n\ndef softmax(x, axis=-1):\n"
        "    e = np.exp(x - x.max(axis=axis, keepdims=True))\n    return e / e.sum(axis=axis, keepdims=True)\n"
    )
    graded = run(
        sys.executable, "-m", "quizzer", "grade", "softmax", "softmax.py", "--json", cwd=tmp_path, **environment
    )
    assert json.loads(graded.stdout)["verdict"] == "pass", graded.stdout + graded.stderr
    logged = run(
        sys.executable,
        "-m",
        "quizzer",
        "answer",
        "softmax",
        "--file",
        "softmax.py",
        "--json",
        cwd=tmp_path,
        **environment,
    )
    assert logged.returncode == 0, logged.stderr
    history = run(sys.executable, "-m", "quizzer", "history", "--json", cwd=tmp_path, **environment)
    assert [row["id"] for row in json.loads(history.stdout)] == ["activations/softmax"]


WITHOUT_PYTORCH = """
from quizzer.authoring import oracle
from quizzer.__main__ import main
oracle.missing_library = lambda *_: "torch"
main()
"""


def test_an_installed_wheel_holds_references_against_recorded_outputs(installed: Path, tmp_path: Path) -> None:
    proved = run(
        sys.executable, "-c", WITHOUT_PYTORCH, "bank", "prove", "activations/softmax", "--json",
        cwd=tmp_path, PYTHONPATH=str(installed), QUIZZER_CACHE_DIR=str(tmp_path / "cache"),
    )  # fmt: skip
    assert proved.returncode == 0, proved.stdout + proved.stderr
    report = json.loads(proved.stdout)
    assert [claim["message"] for claim in report["recorded"]] == ["PyTorch is not installed"]
    assert report["skipped"] == report["failed"] == []


def test_a_folder_named_like_the_bank_in_the_working_directory_is_not_imported(installed: Path, tmp_path: Path) -> None:
    for trap in ("question_bank", "quizzer_cases", "numpy"):
        (tmp_path / trap).mkdir()
        (tmp_path / trap / "__init__.py").write_text("raise SystemExit('imported from the working directory')")
    listed = run(
        Path(sys.executable), "-P", "-m", "quizzer", "bank", "list", "--json",
        cwd=tmp_path, PYTHONPATH=str(installed), QUIZZER_CACHE_DIR=str(tmp_path / "cache"),
    )  # fmt: skip
    assert listed.returncode == 0, listed.stderr
