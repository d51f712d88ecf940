"""Submissions that cheat, harm, break or only look odd, at every level of isolation that this machine offers.

None that cheats passes, none does harm that its level claims to stop, and the next good submission always passes. Harm
is looked for from outside: decoy files, listeners, the processes that are left, the memory that this process needs.
"""

from __future__ import annotations

import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizzer.grading import Grader, Verdict
from quizzer.grading.sandbox.inside.attacks import ATTACKS
from tests.grading.corpus.cheats import CHEATS
from tests.grading.corpus.harmless import HARMLESS
from tests.grading.corpus.harms import HARMS, KERNEL
from tests.grading.corpus.stubborn import STUBBORN
from tests.grading.exercises import DOUBLE, double
from tests.grading.levels import LEVELS, PATIENCE, SECONDS, grader_of, waiting
from tests.grading.processes import at_rest, nothing_lingers
from tests.grading.targets import Targets

NUMPY = "import numpy as np\n"
NEEDS = {
    "looks_for_the_reference_on_disk": "reading your files",
    "looks_for_the_reference_through_proc": "reading your files",
}
"""Cheats that are harm too: where that harm is not stopped, its level says so, and so may the cheat succeed."""
OWN_FAMILY = {"kill_everything", "kill_parent", "killpg_parent"}
"""Signals that a sandbox without its filter lets through to its own processes, and to no other."""
EXHAUSTING = {name for verdict, group in STUBBORN.items() if "memory" in verdict for name in group}

FLAT_CHEATS = [(verdict, name) for verdict, group in CHEATS.items() for name in group]
FLAT_HARMS = [(harm, name) for harm, group in HARMS.items() for name in group]
FLAT_STUBBORN = [(verdict, name) for verdict, group in STUBBORN.items() for name in group]


@pytest.fixture(scope="module", autouse=True)
def ample_time() -> None:
    """None is given here: the time that explaining takes is part of what is tried."""


@pytest.fixture(scope="module", params=LEVELS)
def level(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def contained(level: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grader]:
    """A grader of the level."""
    with grader_of(level, tmp_path_factory.mktemp("cache")) as grader:
        yield grader


@pytest.fixture(scope="module")
def idle(contained: Grader) -> int:
    """How many processes there are while the grader waits for its next job."""
    assert contained.grade(double(), DOUBLE).passed
    return at_rest()


@pytest.fixture(autouse=True)
def host_memory() -> Iterator[None]:
    """Whatever comes back, this process needs little for it."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kB


def not_stopped(grader: Grader, harm: str) -> bool:
    """Whether the grader says itself that it does not stop this harm; then nothing is risked to see it happen."""
    isolation = grader.isolation()
    if harm == KERNEL:
        return isolation.level != "full"
    assert harm in ATTACKS
    return harm in isolation.not_stopped


def limit(level: str, wanted: str) -> float:
    """Seconds for a submission: few where it may hang, more where a busy machine would then change the verdict.

    Some pass and then hang, so even these are not waited for as long as anybody would.
    """
    ends_by_itself = wanted == "pass" or (level == "everything" and "timeout" not in wanted)
    return 10.0 if ends_by_itself else SECONDS[level]


def expected(verdict: Verdict, wanted: str) -> bool:
    return verdict.verdict in wanted.split(" or ")


def test_the_corpus_is_large() -> None:
    sources = [NUMPY + source for group in CHEATS.values() for source in group.values()]
    sources += [attack for group in HARMS.values() for attack in group.values()]
    sources += [source for group in STUBBORN.values() for source in group.values()]
    assert len({*sources, *HARMLESS.values()}) == len(sources) + len(HARMLESS) >= 300


def test_this_machine_can_contain_everything(tmp_path: Path) -> None:
    """What follows proves little on a machine without Landlock and seccomp; such a machine fails here, visibly."""
    with grader_of("everything", tmp_path) as grader:
        assert grader.isolation().level == "full"


@pytest.mark.parametrize(("wanted", "name"), FLAT_CHEATS)
def test_no_cheat_passes(contained: Grader, level: str, wanted: str, name: str) -> None:
    if name in NEEDS and not_stopped(contained, NEEDS[name]):
        return
    with waiting(contained, limit(level, wanted)):
        verdict = contained.grade(double(), NUMPY + CHEATS[wanted][name])
    assert not verdict.passed, verdict
    assert level != "everything" or expected(verdict, wanted), verdict
    assert contained.grade(double(), DOUBLE).passed


@pytest.mark.parametrize(("harm", "name"), FLAT_HARMS)
def test_no_harm_is_done(contained: Grader, idle: int, level: str, targets: Targets, harm: str, name: str) -> None:
    if not_stopped(contained, harm):
        return
    verdict = contained.grade(double(), targets.submission(HARMS[harm][name]))
    targets.assert_unharmed()
    # It passes when the attack was stopped with an exception; a weaker sandbox may also be lost to the attack.
    weaker = level != "everything" and (verdict.verdict in {"crash", "memory"} or name in OWN_FAMILY)
    assert verdict.passed or weaker, verdict
    assert contained.grade(double(), DOUBLE).passed
    assert nothing_lingers(idle)


@pytest.mark.parametrize(("wanted", "name"), FLAT_STUBBORN)
def test_stubborn_submissions_are_answered_in_time(
    contained: Grader, idle: int, level: str, wanted: str, name: str
) -> None:
    if name in EXHAUSTING and not_stopped(contained, "using much memory"):
        return
    with waiting(contained, limit(level, wanted)):
        verdict = contained.grade(double(), STUBBORN[wanted][name])
    assert level != "everything" or expected(verdict, wanted), verdict
    assert verdict.passed == (wanted == "pass") or "pass" in wanted, verdict
    assert len(verdict.message) < 2000
    assert "\x1b" not in verdict.output + verdict.message
    assert contained.grade(double(), DOUBLE).passed
    assert nothing_lingers(idle)
    assert verdict.duration_ms < PATIENCE / 2 * 1000  # it may be a busy machine, but nobody was waited for in vain


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless_oddities_pass(contained: Grader, level: str, name: str) -> None:
    if level in {"everything", "limits only"}:  # they do not depend on what contains them
        verdict = contained.grade(double(), HARMLESS[name])
        assert verdict.passed, verdict


LEAVES = """
import atexit, builtins, gc, linecache, locale, os, random, resource, signal, sys, threading, warnings
import numpy as np
np.left = builtins.left = sys.left = 1
np.exp = builtins.hex = None
np.random.seed(3); random.seed(3)
np.seterr(all="raise")
np.set_printoptions(precision=1)
os.environ["LEFT"] = "1"
sys.path.insert(0, "/left")
sys.modules["left"] = sys
sys.setrecursionlimit(123)
warnings.simplefilter("error")
signal.signal(signal.SIGTERM, signal.SIG_IGN)
try: os.chdir("/usr")
except OSError: pass  # the filter may refuse it
gc.disable()
linecache.cache["left"] = (1, None, ["left"], "left")
kept = [os.dup(0) for _ in range(9)]
sys.stdout = None
def double(x): return 2 * x
"""
FINDS = """
import builtins, gc, linecache, os, random, signal, sys, warnings
import numpy as np
assert not any(hasattr(m, "left") for m in (np, builtins, sys))
assert np.exp is not None and builtins.hex is not None
assert np.random.normal() != np.random.RandomState(3).normal() and random.random() != random.Random(3).random()
assert np.geterr()["over"] != "raise" and np.get_printoptions()["precision"] == 8
assert "LEFT" not in os.environ and "/left" not in sys.path and "left" not in sys.modules
assert sys.getrecursionlimit() != 123 and not any(f[0] == "error" for f in warnings.filters)
assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
assert os.getcwd() != "/usr" and gc.isenabled() and "left" not in linecache.cache and sys.stdout
free = os.dup(0)
assert free < 10, free
def double(x): return 2 * x
"""


def test_nothing_is_left_for_the_next_submission(contained: Grader) -> None:
    for source in (LEAVES, FINDS, LEAVES, FINDS):
        verdict = contained.grade(double(), source)
        assert verdict.passed, verdict
