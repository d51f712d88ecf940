"""Draw the README's screenshots anew, from the real bank and the real sandbox.

.venv/bin/python tests/screenshots.py
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from quizzer import paths
from quizzer.bank.loader import load_bank
from quizzer.settings import Settings
from quizzer.storage.database import open_database
from quizzer.study import Study
from quizzer.tui.app import QuizzerApp

PICTURES = Path(__file__).parents[1] / ".github"
FETCHED_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What would make a viewer fetch fonts from outside; the reader's own monospace font does."""
QUESTION, EXERCISE = "losses/lasso-and-outliers", "activations/softmax"
WRONG_CHOICE = "a"
WRONG_CODE = paths.shipped_bank() / "activations/exercises/softmax/wrong/global_max_shift.py"


async def picture(name: str, question: str, *, code: str = "", keys: tuple[str, ...] = ()) -> None:
    """Answer one question as a learner would, and save what the screen then shows."""
    with tempfile.TemporaryDirectory() as scratch:
        database = open_database(Path(scratch) / "progress.db")
        bank, settings = load_bank([paths.shipped_bank()]).bank, Settings()
        study = Study(bank, database, lambda: datetime(2026, 11, 21, 12, tzinfo=UTC), settings, UTC)
        if code:
            study.save_draft(question, code)
        session = study.ask(question)
        app = QuizzerApp(study, bank, settings, session=session)
        async with app.run_test(size=(118, 36)) as pilot:
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
                await app.workers.wait_for_complete([worker for worker in app.workers if worker.group != "warm"])
            await pilot.pause()
            drawing = FETCHED_FONTS.sub("", app.export_screenshot(title="quizzer"))
            drawing = drawing.replace("<svg ", '<svg xml:space="preserve" ', 1)  # else some viewers eat the indentation
            (PICTURES / f"{name}.svg").write_text(drawing, encoding="utf-8")
        database.close()


async def main() -> None:
    """Both pictures."""
    PICTURES.mkdir(exist_ok=True)
    await picture("question", QUESTION, keys=(WRONG_CHOICE, "enter"))
    await picture("code", EXERCISE, code=WRONG_CODE.read_text(encoding="utf-8"), keys=("f5",))


if __name__ == "__main__":
    asyncio.run(main())
