from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quizzer.bank.model import Level, Question, Topic, TrueFalseQuestion
from quizzer.records import QuestionState, Rating
from quizzer.scheduling.fsrs import retrievability, review
from quizzer.scheduling.queue import daily_queue, due_questions, interleave, new_questions

DAY = date(2026, 3, 2)


def question(topic: str, name: str, level: Level = 1) -> Question:
    return TrueFalseQuestion(
        id=f"{topic}/{name}", topic=topic, level=level, covers=(), prompt="", explanation="", answer=True, why=""
    )


def topics(**requires: tuple[str, ...]) -> list[Topic]:
    return [Topic(name, name, name, below) for name, below in requires.items()]


def reviewed(question: Question, rating: Rating, days_ago: int) -> QuestionState:
    return review(QuestionState(question.id), rating, DAY - timedelta(days=days_ago), 0.9)


def test_the_most_forgotten_comes_first_and_what_is_not_due_does_not_come() -> None:
    asked = [question("t", name) for name in ("fresh", "old", "older", "early")]
    states = {
        asked[0].id: reviewed(asked[0], Rating.GOOD, 3),
        asked[1].id: reviewed(asked[1], Rating.GOOD, 20),
        asked[2].id: reviewed(asked[2], Rating.GOOD, 200),
        asked[3].id: reviewed(asked[3], Rating.EASY, 1),
    }
    due = due_questions(asked, states, DAY)
    assert [q.id for q in due] == ["t/older", "t/old", "t/fresh"]
    chances = [retrievability(states[q.id], DAY) for q in due]
    assert chances == sorted(chances)


def test_what_was_failed_today_comes_after_everything_else() -> None:
    due, failed, new = question("t", "due"), question("t", "failed"), question("t", "new")
    states = {due.id: reviewed(due, Rating.GOOD, 9), failed.id: reviewed(failed, Rating.AGAIN, 0)}
    queue = daily_queue([failed, new, due], topics(t=()), states, DAY, new_per_day=5, seed=1)
    assert queue == [due, new, failed]


def test_new_questions_keep_to_the_daily_limit() -> None:
    asked = [question("t", str(i)) for i in range(20)]
    assert len(daily_queue(asked, topics(t=()), {}, DAY, new_per_day=7, seed=1)) == 7


def test_the_days_new_questions_stay_the_same_while_they_are_answered() -> None:
    asked = [question(topic, str(i)) for topic in "abcd" for i in range(5)]
    structure, states = topics(a=(), b=(), c=("a",), d=()), dict[str, QuestionState]()
    plan = daily_queue(asked, structure, states, DAY, new_per_day=6, seed=1)
    for done in range(6):
        assert daily_queue(asked, structure, states, DAY, new_per_day=6, seed=1) == plan[done:]
        states[plan[done].id] = reviewed(plan[done], Rating.GOOD, 0)


def test_prerequisites_and_easier_levels_come_first() -> None:
    asked = [question(topic, f"{level}{i}", level) for topic in "ba" for level in (3, 1, 2) for i in range(3)]
    order = new_questions(asked, topics(a=(), b=("a",)), {}, 100, seed=3)
    assert len(order) == len(asked)
    for topic in "ab":
        levels = [q.level for q in order if q.topic == topic]
        assert levels == sorted(levels)
    for level in (1, 2, 3):
        last_below = max(i for i, q in enumerate(order) if q.topic == "a" and q.level == level)
        assert last_below < min(i for i, q in enumerate(order) if q.topic == "b" and q.level == level)


def test_topics_take_turns() -> None:
    asked = [question(topic, str(i)) for topic in "abcd" for i in range(4)]
    order = new_questions(asked, topics(a=(), b=(), c=(), d=()), {}, 6, seed=1)
    assert [q.topic for q in order] == ["a", "b", "c", "a", "b", "c"]


def test_topics_that_require_each_other_are_asked_all_the_same() -> None:
    asked = [question("a", "1"), question("b", "1")]
    assert len(new_questions(asked, topics(a=("b",), b=("a",)), {}, 5, seed=1)) == 2


def test_a_seed_fixes_the_order_and_another_changes_it() -> None:
    asked = [question("t", str(i)) for i in range(30)]
    first, same, other = (new_questions(asked, topics(t=()), {}, 30, seed) for seed in (1, 1, 2))
    assert first == same != other


def test_due_questions_of_one_topic_are_parted() -> None:
    asked = [question("a", str(i)) for i in range(3)] + [question("b", str(i)) for i in range(3)]
    assert all(one.topic != other.topic for one, other in pairwise(interleave(asked)))


@given(st.lists(st.sampled_from("abc"), max_size=30))
def test_interleaving_loses_nothing(names: list[str]) -> None:
    asked = [question(topic, str(i)) for i, topic in enumerate(names)]
    assert sorted(q.id for q in interleave(asked)) == sorted(q.id for q in asked)
