"""Running pytest as an ordinary user while root runs the tests, even where Python is installed out of others' reach.

Whoever may not enter `/root` cannot run a Python that lives there. So the run gets a view of the file system of its own
(a private mount namespace) in which every closed directory on the way is an empty one that anybody may enter, with
nothing in it but Python and this checkout at their usual places, unchanged and not copied.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from quizzer.grading.sandbox.limits import _open_to_all

NOBODY = 65534
ROOT = Path(__file__).parents[2]
_VIEW = """
set -eu
work=$1; closed=$2; shift 2
i=0
for place in $NEEDED; do i=$((i + 1)); mkdir -p "$work/$i"; mount --bind "$place" "$work/$i"; done
for place in $closed; do mount -t tmpfs -o mode=755 none "$place"; done
i=0
for place in $NEEDED; do i=$((i + 1)); mkdir -p "$place"; mount --move "$work/$i" "$place"; done
exec "$@"
"""


def needed() -> list[Path]:
    """Directories that hold the interpreter, the environment and this checkout, where not everybody can reach them."""
    interpreter = Path(os.path.realpath(sys.executable)).parents[1]
    places = dict.fromkeys([Path(sys.base_prefix), interpreter, Path(sys.prefix), ROOT])
    return [place for place in places if not _open_to_all(place)]


def closed() -> list[Path]:
    """The topmost directories on the way there that not everybody may enter."""
    shut = [[p for p in reversed(place.parents) if not p.stat().st_mode & 1] for place in needed()]
    return list(dict.fromkeys(way[0] for way in shut if way))


def possible() -> bool:
    """Whether such a run can be had here: nothing is closed, or root may make the view."""
    if not needed():
        return True
    unshare = shutil.which("unshare")
    command = [unshare or "", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    return unshare is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0


def pytest_as(user: int, arguments: Sequence[str], home: Path) -> subprocess.CompletedProcess[str]:
    """Run pytest as the user, whose home is `home` (it must be reachable and the user's own)."""
    base, cache = f"--basetemp={home}/tests", ("-p", "no:cacheprovider")
    command = [sys.executable, "-m", "pytest", "-q", *cache, base, *arguments]
    environment = {"HOME": str(home), "QUIZZER_CACHE_DIR": str(home), "HYPOTHESIS_STORAGE_DIRECTORY": str(home)}
    places = needed()
    if places:
        work = home / "mounts"
        work.mkdir()
        environment["NEEDED"] = " ".join(map(str, places))
        drop = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]
        view = ["unshare", "--mount", "sh", "-c", _VIEW, "view", str(work), " ".join(map(str, closed()))]
        command = [*view, *drop, *command]
    return subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
        user=None if places else user,
        group=None if places else user,
        extra_groups=None if places else [],
    )
