"""The bank: its topics, the questions of a topic, a search, and a look at a question before practising it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quizzer.bank.kinds import facts
from quizzer.bank.parts import localize
from quizzer.sentences import mark, plural, say
from quizzer.study import progress
from quizzer.tui.commands import BROWSE, OPEN, ROWS, SCROLL, Command, bind
from quizzer.tui.private import remove_bindings
from quizzer.tui.screens.base import BaseScreen
from quizzer.tui.text import level_dots
from quizzer.tui.widgets.entry import Line
from quizzer.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget
    from textual.widgets import Input

    from quizzer.answers import Presented
    from quizzer.bank.model import Question, Topic
    from quizzer.study.results import TopicMastery

_SHOWN_AT_MOST = 300


class ItemList(OptionList):
    """A list whose keys are commands, so that the footer names them."""

    def __init__(self) -> None:
        super().__init__(id="list", markup=False)
        remove_bindings(self, "up", "down", "enter")
        bind(self, (*ROWS, OPEN))

    def action_up(self) -> None:
        """Move the cursor up."""
        self.action_cursor_up()

    def action_down(self) -> None:
        """Move the cursor down."""
        self.action_cursor_down()


class BrowseScreen(BaseScreen):
    """Topics, then questions; what the cursor is on is shown beside or below."""

    offers: ClassVar[tuple[Command, ...]] = (*BROWSE, *SCROLL)
    panes: ClassVar[tuple[str, ...]] = ("#preview",)
    title_words: ClassVar[str] = mark("Browse")
    AUTO_FOCUS: ClassVar[str | None] = "#list"

    def __init__(self) -> None:
        super().__init__()
        self._topic: Topic | None = None
        self._words = ""
        self._mastery: dict[str, TopicMastery] = {}
        self._previewed: Presented | None = None

    def compose_body(self) -> ComposeResult:
        """The list and what it is on."""
        with Container(id="browser"):
            with Vertical(id="browser-list"):
                yield Line(say("words to look for"))
                yield ItemList()
            yield VerticalScroll(id="preview", can_focus=False)

    def on_mount(self) -> None:
        """List the topics."""
        self.query_one(Line).display = False
        with self.shell.telling():
            self._mastery = {topic.topic: topic for topic in progress.mastery(self.shell.study.learner)}
        self._list_topics()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a question can be copied."""
        del parameters
        if action == "copy":
            return self._previewed is not None
        return True

    def _list_topics(self) -> None:
        before = self._topic
        self._topic, self._words = None, ""
        questions = self.shell.bank.questions.values()
        self.set_title(say("Browse"), plural("{n} question", "{n} questions", len(questions)))
        topics = [topic for topic in self.shell.bank.topics if any(q.topic == topic.id for q in questions)]
        self._fill([Option(self._topic_line(topic), id=topic.id) for topic in topics])
        ids = [topic.id for topic in topics]
        if before is not None and before.id in ids:
            self.query_one(OptionList).highlighted = ids.index(before.id)

    def _list_questions(self, questions: list[Question], title: str) -> None:
        self.set_title(title, plural("{n} question", "{n} questions", len(questions)))
        self._fill([Option(self._question_line(question), id=question.id) for question in questions[:_SHOWN_AT_MOST]])

    def _fill(self, options: list[Option]) -> None:
        items = self.query_one(OptionList)
        items.clear_options()
        items.add_options(options)
        items.highlighted = 0 if options else None

    def _topic_line(self, topic: Topic) -> Content:
        mastery = self._mastery.get(topic.id)
        known = f"{mastery.mastery:4.0%} " if mastery and mastery.seen else "   – "
        return Content.assemble((known, "$muted"), self.shell.topic_title(topic.id))

    def _question_line(self, question: Question) -> Content:
        kind = say(facts(question).label)
        language = self.shell.settings.language
        name = localize(question.title, language) if question.title else question.id.partition("/")[2]
        return Content.assemble((f"{level_dots(question.level)} ", "$muted"), name, (f"  {kind}", "$muted"))

    async def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what the cursor is on."""
        event.stop()
        if event.option_id is not None and event.option_id == self._highlighted:  # else the list has changed since
            with self.shell.telling():
                await self._show(event.option_id)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a topic; practise a question."""
        event.stop()
        if self.app.screen is not self or event.option_id != self._highlighted:  # an earlier key has left it behind
            return
        topic = next((topic for topic in self.shell.bank.topics if topic.id == event.option_id), None)
        if self._listing_topics and topic is not None:
            self._topic = topic
            questions = [q for q in self.shell.bank.questions.values() if q.topic == topic.id]
            self._list_questions(questions, self.shell.topic_title(topic.id))
        else:
            with self.shell.telling():
                await self.action_practise()

    @property
    def _listing_topics(self) -> bool:
        return self._topic is None and not self._words

    @property
    def _highlighted(self) -> str | None:
        items = self.query_one(OptionList)
        return None if items.highlighted is None else items.get_option_at_index(items.highlighted).id

    async def _show(self, name: str) -> None:
        preview = self.query_one("#preview")
        width = max(20, self.app.size.width // 2 - 8)
        if self._listing_topics:
            self._previewed = None
            text = self._about_topic(next(topic for topic in self.shell.bank.topics if topic.id == name))
            parts: list[Widget] = [Prose(text, width=width)]
        else:
            self._previewed = presented = self.shell.study.present(name)
            title = f"**{presented.title}**\n\n" if presented.title else ""
            items = "\n".join(f"- {choice.text}" for choice in (*presented.left, *presented.choices))
            beyond = self.shell.bank.is_beyond(presented.question)
            origin = say("beyond the documents") if beyond else ""
            about = " · ".join(part for part in (name, origin) if part)
            parts = [Static(Content.styled(about, "$muted"), classes="block")]
            parts += [Prose(f"{title}{presented.prompt}\n\n{items}", width=width)]
        with self.app.batch_update():
            await preview.remove_children()
            await preview.mount(*parts)
            preview.scroll_home(animate=False)
        self.refresh_bindings()

    def _about_topic(self, topic: Topic) -> str:
        language = self.shell.settings.language
        lines = [f"**{localize(topic.title, language)}**", localize(topic.introduction, language)]
        if topic.requires:
            before = ", ".join(self.shell.topic_title(name) for name in topic.requires)
            lines.append(say("First: {topics}", topics=before))
        mastery = self._mastery.get(topic.id)
        if mastery:
            seen = say("{seen}/{total} seen", seen=mastery.seen, total=mastery.total)
            lines.append(seen + " · " + say("{n} due", n=mastery.due))
        return "\n\n".join(lines)

    async def action_practise(self) -> None:
        """Practise the question, or the topic, that the cursor is on."""
        name = self._highlighted
        if name is None:
            return
        study = self.shell.study
        session = study.practice(topics=[name]) if self._listing_topics else study.ask(name)
        if session.current is None:
            self.mention(say("Nothing of this topic is due and today's new questions are done."))
            return
        await self.shell.practise(session)

    def action_search(self) -> None:
        """Find questions by their words."""
        line = self.query_one(Line)
        line.display = True
        line.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what has all the words."""
        event.stop()
        self._words = event.value.strip()
        if not self._words:
            self._list_topics()
            return
        wanted = self._words.casefold().split()
        found = [q for q in self.shell.bank.questions.values() if all(word in _haystack(q) for word in wanted)]
        self._list_questions(found, say("Found"))

    def on_key(self, event: object) -> None:
        """From the search line, Enter and the down key go to what was found."""
        key = getattr(event, "key", "")
        if key in {"enter", "down"} and isinstance(self.focused, Line):
            self.query_one(OptionList).focus()

    def action_copy(self) -> None:
        """Copy the question."""
        from quizzer.text.markdown import to_plain

        if self._previewed is not None:
            self.app.copy_to_clipboard(f"{self._previewed.id}\n\n{to_plain(self._previewed.prompt)}")
            self.mention(say("Copied."))

    def action_leave(self) -> None:
        """One step back: from the search, from a topic's questions, from the bank."""
        line = self.query_one(Line)
        if line.display:
            line.value = ""
            line.display = False
            self.query_one(OptionList).focus()
            self._list_topics()
        elif not self._listing_topics:
            self._list_topics()
        else:
            super().action_leave()


def _haystack(question: Question) -> str:
    """Everything that a search looks at: the id, the prompt and the title, in every language."""
    texts = [question.prompt, question.title or ""]
    words = [text if isinstance(text, str) else f"{text.en} {text.zh or ''}" for text in texts]
    return " ".join([question.id, *words]).casefold()
