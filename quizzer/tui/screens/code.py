"""A code exercise: the task and the result beside the editor, the grading in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container, VerticalScroll
from textual.message import Message
from textual.widgets import TextArea

from quizzer.bank.model import CodeQuestion, FixQuestion
from quizzer.errors import QuizzerError, UsageError
from quizzer.sentences import say
from quizzer.tui.commands import (
    CODE,
    CONFIDENCE,
    CONTINUE,
    COPY,
    HINT,
    KNOWN,
    RATINGS,
    SCROLL,
    SKIP,
    UNDO,
    WHY,
    Command,
)
from quizzer.tui.screens.question import Phase, QuestionScreen
from quizzer.tui.widgets.answer_verdict import Judged, RatingBar, background
from quizzer.tui.widgets.code_verdict import CodeVerdict, Running, isolation_note, solution
from quizzer.tui.widgets.editor import Editor
from quizzer.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.timer import Timer

    from quizzer.bank.model import Programming
    from quizzer.grading.verdict import CheckResult
    from quizzer.study import Answered, PracticeSession

_DRAFT_AFTER_S = 0.5
_PANES = ("both", "code", "task")


class CodeScreen(QuestionScreen):
    """Code and fix questions."""

    offers: ClassVar[tuple[Command, ...]] = (
        *SCROLL,
        *CODE,
        *(HINT, WHY, KNOWN, SKIP, UNDO, COPY, CONTINUE, *RATINGS, *CONFIDENCE),
    )
    phases: ClassVar[Mapping[str, set[Phase]]] = {
        "run": {Phase.ASKING},
        "stop": {Phase.BUSY},
        "editor": {Phase.ASKING},
        "edit": {Phase.ASKING},
        "hint": {Phase.ASKING},
        "skip": {Phase.ASKING},
        "why": {Phase.ASKING},
        "known": {Phase.ASKING},
        "confide": {Phase.CONFIDING},
        "give_up": {Phase.ASKING},
        "restart": {Phase.ASKING},
        "go_on": {Phase.ANSWERED},
        "rate": {Phase.ANSWERED},
        "undo": {Phase.ASKING, Phase.ANSWERED},
    }

    class CheckDone(Message):
        """A check of grading number `run` has finished; posted from the grader's thread."""

        def __init__(self, run: int, check: CheckResult) -> None:
            super().__init__()
            self.run = run
            self.check = check

    def __init__(self, session: PracticeSession) -> None:
        super().__init__(session)
        self._run = 0
        self._draft_timer: Timer | None = None
        self._latest = self._kept = ""
        self._giving_up = False
        self._pane = _PANES[0]

    def compose_body(self) -> ComposeResult:
        """The task beside the editor, and one row for ratings."""
        with Container(id="workspace"):
            yield VerticalScroll(id="side", can_focus=False)
            yield Editor("")
        yield RatingBar()

    async def on_mount(self) -> None:
        """Show the first exercise, and start the sandboxes while it is read."""
        await self.show_question()
        self.run_worker(self._warm(), group="warm")

    def on_unmount(self) -> None:
        """Nothing written is lost."""
        self._save_draft()

    @property
    def exercise(self) -> Programming:
        """The question, by its type."""
        question = self.presented.question
        assert isinstance(question, CodeQuestion | FixQuestion), "a code screen asks for code"  # noqa: S101
        return question

    @property
    def editor(self) -> Editor:
        """Where the code is written."""
        return self.query_one(Editor)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`edit` goes to the code from anywhere else."""
        if action == "edit" and isinstance(self.focused, Editor):
            return False
        return super().check_action(action, parameters)

    async def _warm(self) -> None:
        try:
            note = isolation_note(await self.shell.grader.warm())
        except QuizzerError:
            return  # it will be told when there is something to grade
        if note and self.phase is Phase.ASKING:
            self.remark(note)

    async def show_question(self) -> None:
        """Show the current exercise with what was written for it before."""
        presented = self.presented
        side = self.query_one("#side")
        draft = None
        with self.shell.telling():
            draft = self.session.draft()
        with self.app.batch_update():
            await side.remove_children()
            await side.mount(Prose(f"**{presented.title}**\n\n{presented.prompt}", width=self.prose_width, id="prompt"))
            side.scroll_home(animate=False)
            self.editor.read_only = False
            self._latest = self._kept = presented.starter if draft is None else draft
            self.editor.load_text(self._kept)
        self.editor.focus()
        self.call_after_refresh(self.editor.go_to_work)
        self._giving_up = False
        self.start_clock()
        self.enter_phase(Phase.ASKING)
        self.show_heading()
        self.remark(say("Your draft is back.") if draft is not None else "")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is written, a moment after the last key."""
        event.stop()
        self._giving_up = False
        self._latest = self.editor.text
        if self._draft_timer is not None:
            self._draft_timer.stop()
        self._draft_timer = self.set_timer(_DRAFT_AFTER_S, self._save_draft)

    def _save_draft(self) -> None:
        if self.phase is Phase.ANSWERED or self._latest == self._kept:
            return
        try:
            self.session.save_draft(self._latest)
            self._kept = self._latest
        except QuizzerError as error:
            if self.is_attached:
                self.remark(f"! {error.what}")

    def action_run(self) -> None:
        """Grade the code."""
        self._latest = self.editor.text
        self._save_draft()
        self._giving_up = False
        self.once_sure(self._start)

    def _start(self) -> None:
        self._run += 1
        self.run_busy(self._grade(self._run, self.editor.text), group="grading")

    async def _grade(self, run: int, source: str) -> None:
        evidence = self.evidence(source)
        self.editor.read_only = True
        self.remark(say("Esc stops waiting."))
        await self._show_result(Running())

        def told(check: CheckResult) -> None:
            self.post_message(self.CheckDone(run, check))

        try:
            verdict = await self.shell.grader.grade(self.exercise, source, told)
        except QuizzerError as error:
            if run == self._run:
                await self._resume()
                self.shell.tell(error)
            return
        if run != self._run:
            return
        await self.commit(
            lambda: self.session.record_verdict(verdict, evidence), self._show_verdict, before=Phase.ASKING
        )
        self.editor.read_only = self.phase is not Phase.ASKING

    def on_code_screen_check_done(self, message: CheckDone) -> None:
        """Show the check among the others."""
        running = self.query(Running)
        if running and message.run == self._run:
            running.first().add(message.check)

    async def action_stop(self) -> None:
        """Stop waiting; the sandbox ends the code at its limit."""
        self._run += 1
        self.shell.grader.leave()
        await self._resume()
        self.remark(say("Stopped."))

    async def _resume(self) -> None:
        await self.query("#result").remove()
        self.editor.read_only = False
        self.enter_phase(Phase.ASKING)
        self.remark("")

    async def _show_verdict(self, answered: Answered) -> None:
        verdict = answered.verdict
        if verdict is None:
            return
        await self._show_result(CodeVerdict(verdict, saved=answered.committed))
        if answered.committed:
            await self._finish(answered)
        else:
            self.enter_phase(Phase.ASKING)
            self.remark("")
            self.editor.focus()

    async def _finish(self, answered: Answered) -> None:
        """Show what is to be learnt after the exercise is passed or given up."""
        side = self.query_one("#side")
        reference = self.exercise.exercise.reference
        await side.mount_all(
            [
                *solution(self.editor.text, reference, self.presented.explanation, width=self.prose_width),
                *background(self.presented, self.prose_width, explain=False),
            ]
        )
        self.editor.read_only = True
        self.set_focus(None)
        self.enter_phase(Phase.ANSWERED)
        self.show_heading()
        self.show_ratings(answered)

    async def _show_result(self, result: Running | CodeVerdict | Judged) -> None:
        side = self.query_one("#side", VerticalScroll)
        if self._pane == "code":
            self._show_pane("both")
        with self.app.batch_update():
            await self.query("#result").remove()
            await side.mount(result)
        self.call_after_refresh(result.scroll_visible, animate=False, top=True)

    def action_editor(self) -> None:
        """Write in the learner's own editor."""
        from textual.app import SuspendNotSupported

        from quizzer.tui.external import edit, editor_command

        command = editor_command(self.shell.settings.editor)
        name = f"{self.exercise.exercise.name}.py"
        try:
            with self.app.suspend():
                text = edit(command, self.editor.text, name)
        except SuspendNotSupported as error:
            raise UsageError("This terminal cannot be lent to another editor.", fix="Write here instead.") from error
        self.refresh()
        if text != self.editor.text:
            self.editor.replace(text, (0, 0), self.editor.document.end)
            self._latest = text
            self._save_draft()

    def action_edit(self) -> None:
        """Go to the code."""
        if self._pane == "task":
            self._show_pane("both")
        self.editor.focus()

    def action_pane(self) -> None:
        """Show both panes, the code alone, or the task alone."""
        self._show_pane(_PANES[(_PANES.index(self._pane) + 1) % len(_PANES)])

    def _show_pane(self, pane: str) -> None:
        self._pane = pane
        self.query_one("#workspace").set_classes(f"-{pane}")

    def action_restart(self) -> None:
        """Put the starter back; the editor's own undo brings the code back."""
        self.editor.replace(self.presented.starter, (0, 0), self.editor.document.end)

    def action_give_up(self) -> None:
        """Show the solution, when asked twice."""
        if not self._giving_up:
            self._giving_up = True
            self.remark(say("Give up? It counts as not known. Press the key again."))
            return
        evidence = self.evidence(self.editor.text)
        self.run_busy(self.commit(lambda: self.session.give_up(evidence), self._show_given_up, before=self.phase))

    async def _show_given_up(self, answered: Answered) -> None:
        await self._show_result(Judged(False, say("Given up"), say("saved"), id="result"))
        await self._finish(answered)

    def action_leave(self) -> None:
        """Leave the editor first, so that letters are commands again; then the session."""
        if self.focused is self.editor:
            self._save_draft()
            self.set_focus(None)
            self.refresh_bindings()
        else:
            super().action_leave()
