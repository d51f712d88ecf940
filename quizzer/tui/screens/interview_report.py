"""The report on an interview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.errors import QuizzerError
from quizzer.paths import write_whole
from quizzer.sentences import mark, say
from quizzer.study.interview_report import as_markdown, sections
from quizzer.tui.commands import REPORT, SCROLL, Command
from quizzer.tui.screens.base import BaseScreen

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quizzer.study.interview_report import InterviewReport


class ReportScreen(BaseScreen):
    """What an interview showed: score, sure but wrong, signals, topics, time, what to review.

    Args:
        report: The report.
    """

    offers: ClassVar[tuple[Command, ...]] = (*REPORT, *SCROLL)
    panes: ClassVar[tuple[str, ...]] = ("#report",)
    title_words: ClassVar[str] = mark("Report")

    def __init__(self, report: InterviewReport) -> None:
        super().__init__()
        self._report = report

    def compose_body(self) -> ComposeResult:
        """One block a section."""
        with VerticalScroll(id="report", can_focus=False):
            for section in sections(self._report, self._topics):
                lines = [
                    Content.styled(section.title, "bold $primary"),
                    *(Content(f"  {line}") for line in section.lines),
                ]
                yield Static(Content("\n").join(lines), classes="chart")

    @property
    def _topics(self) -> dict[str, str]:
        return {topic.id: self.shell.topic_title(topic.id) for topic in self.shell.bank.topics}

    def action_save(self) -> None:
        """Save the report as Markdown where quizzer was started, and copy it."""
        text = as_markdown(self._report, self._topics)
        path = Path.cwd() / f"interview-{self._report.began:%Y-%m-%d-%H%M}.md"
        try:
            write_whole(path, text.encode())
        except OSError as error:
            raise QuizzerError(
                say("The report cannot be saved: {error}.", error=error.strerror), where=str(path)
            ) from error
        self.app.copy_to_clipboard(text)
        self.mention(say("Saved as {path}.", path=path))
