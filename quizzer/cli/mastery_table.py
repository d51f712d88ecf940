"""Mastery topic by topic, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.bank.parts import localize
from quizzer.cli.context import Context
from quizzer.cli.output import print_table
from quizzer.sentences import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizzer.study.results import TopicMastery


def print_mastery(context: Context, topics: Iterable[TopicMastery]) -> None:
    """Print the topics with their 90 % intervals."""
    from quizzer.text.plots import interval_bar

    titles = {topic.id: localize(topic.title, context.language) for topic in context.bank.topics}
    print_table(
        (say("topic"), say("mastery"), "", "90 %", say("seen"), say("due"), say("first practise")),
        [
            (
                titles.get(row.topic, row.topic),
                f"{row.mastery:.0%}",
                interval_bar(row.mastery, row.low, row.high, 20),
                f"{row.low:.0%}–{row.high:.0%}",
                f"{row.seen}/{row.total}",
                row.due,
                titles.get(row.weakest_prerequisite or "", row.weakest_prerequisite or ""),
            )
            for row in topics
        ],
    )
