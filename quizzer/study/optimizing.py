"""Fit the model to the learner's own journal, adopt what predicts better, take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.storage.projection import effective
from quizzer.study.model_file import Adoption, ModelFile

if TYPE_CHECKING:
    from quizzer.knowledge.fitting import Fit
    from quizzer.study.learner import Learner


def optimize(learner: Learner, model: ModelFile) -> Fit:
    """Fit a few parameters, and adopt them if they predict held-out answers better; seconds to minutes.

    Raises:
        UsageError: The parameters cannot be read or written.
    """
    from quizzer.knowledge.fitting import fit

    entries = [entry for entry, undone in effective(learner.journal.entries()) if not undone]
    fitted = fit(learner.knowing.items, entries, model.parameters())
    if fitted.adopted:
        model.adopt(Adoption(learner.clock(), fitted.parameters, fitted.answers, fitted.log_loss, fitted.current))
    return fitted
