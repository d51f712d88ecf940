"""The plan: the scores to expect, the course so far and to come, the coming days, topic by topic."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.sentences import mark, plural, say
from quizzer.text.plots import line_chart
from quizzer.tui.commands import SCROLL, Command
from quizzer.tui.screens.base import BaseScreen
from quizzer.tui.widgets.scores import interval, left_behind, score_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from quizzer.study.plan import PlannedDay, StudyPlan

_ROWS: Final = 8
_MARGIN: Final = 6
"""Rows of the picture, and the cells that `line_chart` takes for its labels."""

_DAYS: Final = 14
"""So many coming days are listed."""

_DAY_NAMES: Final = (
    *(mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri")),
    *(mark("Sat"), mark("Sun")),
)


class PlanScreen(BaseScreen):
    """The plan to the day of the interview, or for the next 60 days."""

    offers: ClassVar[tuple[Command, ...]] = SCROLL
    panes: ClassVar[tuple[str, ...]] = ("#plan",)
    title_words: ClassVar[str] = mark("Plan")

    def __init__(self) -> None:
        super().__init__()
        self._plan: StudyPlan | None = None

    def compose_body(self) -> ComposeResult:
        """One page to scroll."""
        with VerticalScroll(id="plan", can_focus=False):
            for part in ("scores", "course", "days", "topics"):
                yield Static("", id=f"plan-{part}", classes="chart", markup=False)

    def on_mount(self) -> None:
        """Plan in a thread: it takes some tenths of a second."""
        self.query_one("#plan-scores", Static).update(Content.styled(say("Planning…"), "$muted"))
        self.run_worker(self._look_ahead(), group="outlook")

    def on_resize(self) -> None:
        """Fit the picture to the window."""
        self._show()

    async def _look_ahead(self) -> None:
        from quizzer.study.plan import study_plan

        with self.shell.telling():
            self._plan = await self.shell.away(study_plan, self.shell.study.learner)
        if self.is_attached:
            self._show()

    def _show(self) -> None:
        plan = self._plan
        if plan is None:
            return
        minutes = say("{minutes:g} minutes a day", minutes=plan.minutes)
        self.set_title(say(self.title_words), f"{minutes} · {plan.until:%Y-%m-%d}")
        for part, content in (
            ("scores", self._scores(plan)),
            ("course", self._course(plan)),
            ("days", self._days(plan)),
            ("topics", self._topics(plan)),
        ):
            self.query_one(f"#plan-{part}", Static).update(content)

    @property
    def _width(self) -> int:
        """Cells between the margins."""
        return min(100, self.app.size.width - 8)

    def _scores(self, plan: StudyPlan) -> Content:
        ahead = plural("in {n} day", "in {n} days", (plan.until - plan.day).days)
        lines = [
            Content.styled(say("Score to expect in an interview"), "bold"),
            Content.styled(say("The share of its questions answered right; four of five times within ├ ┤."), "$muted"),
            score_lines([(say("today"), plan.now, ""), (f"{plan.until}", plan.then, ahead)], self._width),
            Content(_more(plan)),
        ]
        if not plan.dated:
            lines.append(Content.styled(say("No date is set: `interview = 2027-01-15` in settings.toml."), "$muted"))
        if plan.pause is not None:
            lines.append(Content.styled(left_behind(plan.pause), "$warning"))
        return Content("\n").join(lines)

    def _course(self, plan: StudyPlan) -> Content:
        past = [(day.day.toordinal() + 1.0, day.score) for day in plan.so_far]
        coming = [(float(day.day.toordinal()), day.score) for day in plan.to_come]
        legend = say("● so far   · to come")
        picture = line_chart([("●", past), ("·", coming)], self._width, _ROWS)
        return Content("\n").join(
            [
                Content.assemble((say("The course"), "bold"), (f"   {legend}", "$muted")),
                *(Content.styled(line, "$primary") for line in picture),
                Content.styled(_dates(plan, past, self._width), "$muted"),
            ]
        )

    def _days(self, plan: StudyPlan) -> Content:
        heads = (say("minutes"), say("refresh"), say("new"), say("write"))
        widths = [max(8, Content(head).cell_length + 2) for head in heads]
        head = Content(say("The coming days")).pad_right(max(0, 18 - Content(say("The coming days")).cell_length))
        lines = [Content.assemble((head.plain, "bold"), (_row(heads, widths), "$muted"))]
        lines += [_day(day, widths) for day in plan.days[:_DAYS]]
        lines.append(Content.styled(say("A little less than your minutes: some days are missed."), "$muted"))
        return Content("\n").join(lines)

    def _topics(self, plan: StudyPlan) -> Content:
        for_title = min(36, max(12, self._width - 40))
        heads = (say("today"), "80 %", f"{plan.until:%m-%d}", "80 %")
        widths = (7, 10, 8, 10)
        title = Content(say("Topic by topic"))
        lines = [
            Content.assemble(
                (title.pad_right(for_title - title.cell_length).plain, "bold"), (_row(heads, widths), "$muted")
            )
        ]
        for topic in plan.topics:
            name = Content(self.shell.topic_title(topic.topic)).truncate(for_title, ellipsis=True, pad=True)
            now = f"{topic.now.mean:.0%}", interval(topic.now)
            then = f"{topic.then.mean:.0%}", interval(topic.then)
            lines.append(Content.assemble(name, _row((*now, *then), widths)))
        return Content("\n").join(lines)


def _more(plan: StudyPlan) -> str:
    """What half an hour more a day would bring."""
    gain = round(100 * (plan.more.mean - plan.then.mean))
    if gain < 1:
        return say("Half an hour more a day would bring less than a percentage point.")
    points = plural("{n} percentage point", "{n} percentage points", gain)
    return say("Half an hour more a day would bring {gain}.", gain=points)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Cells, each at the right of its column."""
    return "".join(
        " " * max(0, width - Content(cell).cell_length) + cell for cell, width in zip(cells, widths, strict=True)
    )


def _day(day: PlannedDay, widths: Sequence[int]) -> Content:
    name = f"{day.day} {say(_DAY_NAMES[day.day.weekday()])}"
    label = Content(name).pad_right(max(0, 18 - Content(name).cell_length))
    if day.minutes <= 0:
        return Content.assemble(label, (_row(("–", "", "", ""), widths), "$muted"))
    numbers = (f"{day.minutes:.0f}", *(str(n) if n else "·" for n in (day.refresh, day.new, day.write)))
    return Content.assemble(label, _row(numbers, widths))


def _dates(plan: StudyPlan, past: Sequence[tuple[float, float]], width: int) -> str:
    """First day, today and last day, each under its place in the picture."""
    first = min(plan.day, date.fromordinal(int(past[0][0]))) if past else plan.day
    across, span = width - _MARGIN, max((plan.until - first).days, 1)
    ends = f"{first:%m-%d}", f"{plan.until:%m-%d}"
    row = list(ends[0].ljust(across - len(ends[1])) + ends[1])
    name, at = f"{plan.day:%m-%d}", round((plan.day - first).days / span * (across - 1))
    if len(ends[0]) < at < across - len(ends[1]) - len(name):
        row[at : at + len(name)] = name
    return " " * _MARGIN + "".join(row)
