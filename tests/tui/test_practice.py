"""Asking and answering, kind by kind; ratings, undo, and what happens when writing fails."""

from __future__ import annotations

from quizzer.records import Rating
from quizzer.storage.database import Database
from quizzer.study import progress

from .conftest import Learner, OpenApp


def logged(learner: Learner) -> list[tuple[str, str | None, Rating | None]]:
    """What the journal holds: question, response, rating that counts."""
    return [(a.id.partition("/")[2], a.response, a.rating) for a in progress.history(learner.app.study.learner)]


async def choose(learner: Learner, text: str) -> str:
    """Press the letter of the option with this text."""
    line = next(line for line in learner.screen.splitlines() if text in line)
    return await learner.press(line.replace("▸", " ").split()[0].lower())


async def test_a_wrong_choice_hears_why_beside_the_options(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("sigmoid-range")
        assert "●" in await choose(learner, "(-1, 1)")
        screen = await learner.press("enter")
        assert "✗  (-1, 1)" in screen
        assert "That is the range of tanh." in screen
        assert "✓  (0, 1)" in screen
        assert "✗ Wrong   saved" in screen
        assert "▸1 Again" in screen
        assert logged(learner) == [("sigmoid-range", "symmetric", Rating.AGAIN)]


async def test_arrows_choose_and_enter_alone_does_not(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("sigmoid-range")
        assert "The answer is not complete yet." in await learner.press("enter")
        assert logged(learner) == []
        assert "●" in await learner.press("down")
        assert "saved" in await learner.press("enter")


async def test_several_choices_are_ticked(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("sigmoid-drawbacks")
        await choose(learner, "Its gradient vanishes")
        await choose(learner, "It is not differentiable")
        screen = await learner.press("enter")
        assert "■ ✓  Its gradient vanishes" in screen
        assert "■ ✗  It is not differentiable" in screen
        assert "□ ✓  Its outputs are not centred" in screen
        assert "It is smooth everywhere" in screen
        assert "33%" in screen


async def test_a_statement_is_judged_by_t_or_f_and_its_erratum_shown(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes")
        screen = await learner.press("f", "enter")
        assert "✓ Right" in screen
        assert "One popular write-up says: The derivative tends to 0" in screen
        assert "Right is: The gradient vanishes." in screen


async def test_a_number_is_read_back_and_checked(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("largest-slope")
        assert "= 0.5" in await learner.type("1/2")
        screen = await learner.press("enter")
        assert "That is the sigmoid's value at 0." in screen
        assert "Answer" in screen


async def test_what_cannot_be_read_is_asked_again_and_not_logged(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("largest-slope")
        await learner.type("a quarter")
        screen = await learner.press("enter")
        assert "! " in screen
        assert "a quarter" in screen
        assert logged(learner) == []
        await learner.press("ctrl+u")
        await learner.type("0.25")
        assert "✓ Right" in await learner.press("enter")


async def test_a_formula_is_drawn_as_it_is_typed(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("ridge-gradient")
        assert "2x(xw - y) + 2aw" in await learner.type("2x(x w - y) + 2a w")
        assert "✓ Right" in await learner.press("enter")


async def test_pairs_are_made_by_letter_and_all_are_needed(open_app: OpenApp) -> None:
    async with open_app() as learner:
        screen = await learner.practise("penalties")
        letters = {line.split()[1]: line.split()[0].lower() for line in screen.splitlines() if "w∥" in line}
        keys = [letters["∥w∥₁"], letters["∥w∥₂²"]]
        await learner.press(*(keys if screen.index("Lasso") < screen.index("Ridge") else reversed(keys)))
        await learner.press("backspace")
        assert "The answer is not complete yet." in await learner.press("enter")
        await learner.press(keys[1] if screen.index("Lasso") < screen.index("Ridge") else keys[0])
        screen = await learner.press("enter")
        assert "✓ Right" in screen
        assert "The lasso adds absolute values" not in screen  # reasons are for wrong pairs


async def test_a_wrong_pair_shows_its_right_partner(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("penalties")
        await learner.press("right", "down", "right", "backspace", "left", "right", "right")
        screen = await learner.press("x")
        assert "✓ " in screen
        assert logged(learner) == [("penalties", "", Rating.AGAIN)]


async def test_items_are_put_in_order_by_moving_them(open_app: OpenApp) -> None:
    async with open_app() as learner:
        screen = await learner.practise("least-squares-steps")
        starts = ["Write the loss", "Take the gradient", "Set the gradient", "Solve for"]
        for place, start in enumerate(starts):
            items = [line for line in screen.splitlines() if any(start in line for start in starts)]
            at = next(i for i, line in enumerate(items) if start in line)
            cursor = next(i for i, line in enumerate(items) if "▸" in line)
            await learner.press(*["down" if at > cursor else "up"] * abs(at - cursor))
            if place % 2:
                await learner.press("space", *["up"] * (at - place), "space")
            else:
                await learner.press(*["shift+up"] * (at - place))
            screen = learner.screen
        screen = await learner.press("enter")
        assert "✓ Right" in screen
        assert logged(learner)[0][1] == "loss,gradient,zero,solve"


async def test_a_misplaced_item_says_where_it_belongs(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("least-squares-steps")
        screen = await learner.press("x")
        assert "Given up" in screen
        assert "→ 1" in screen or "✓" in screen


async def test_an_open_answer_is_ticked_and_rated_by_the_learner(open_app: OpenApp) -> None:
    async with open_app() as learner:
        screen = await learner.practise("explain-ridge")
        assert "Say your answer aloud" in screen
        await learner.press("w")
        await learner.type("It is singular.\nAdd alpha.")
        screen = await learner.press("f5")
        assert "Tick what your answer covered" in screen
        assert "A full answer" in screen
        await learner.press("1")
        screen = await learner.press("enter")
        assert "Rate your answer   1/2 key points" in screen
        assert "▸2 Hard" in screen
        assert logged(learner) == []
        await learner.press("3")
        assert logged(learner) == [("explain-ridge", "1\n\nIt is singular.\nAdd alpha.", Rating.GOOD)]


async def test_the_rating_can_be_changed(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes", "largest-slope")
        screen = await learner.press("f", "enter")
        assert "4 Easy" in screen
        screen = await learner.press("4")
        assert "largest value" in screen
        assert logged(learner) == [("saturation-explodes", "false", Rating.EASY)]


async def test_a_hint_makes_a_right_answer_hard(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("sigmoid-range")
        screen = await learner.press("h")
        assert "Hint 1 of 1" in screen
        assert "What does e⁻ˣ range over?" in screen
        assert "h Hint" not in screen
        await choose(learner, "(0, 1)")
        assert "▸2 Hard" in await learner.press("enter")


async def test_undo_asks_the_question_again(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes", "largest-slope")
        await learner.press("t", "enter", "enter")
        assert "largest value" in learner.screen
        screen = await learner.press("f7")
        assert "Taken back: activations/saturation-explodes" in screen
        assert "A saturated sigmoid" in screen
        assert logged(learner) == []


async def test_a_skipped_question_comes_at_the_end(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes", "largest-slope")
        assert "largest value" in await learner.press("s")
        assert "A saturated sigmoid" in await learner.press("f3")


async def test_the_end_of_a_session_sums_it_up(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("saturation-explodes")
        screen = await learner.press("f", "enter", "enter")
        assert "Session done" in screen
        assert "1 of 1 right at the first try" in screen
        assert "A saturated sigmoid" in await learner.press("u")


async def test_copying_takes_the_question_as_text(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("sigmoid-range")
        assert "Copied." in await learner.press("y")
        assert "What is the range of the sigmoid" in learner.app.clipboard
        assert "- (0, 1)" in learner.app.clipboard


async def test_a_session_goes_on_after_a_restart(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.press("enter", "f8")
        if "Press the key again" in learner.screen:
            await learner.press("f8")
        await learner.press("4")
        assert len(logged(learner)) == 1
        title, prompt = learner.screen.splitlines()[0], learner.screen.splitlines()[2]
        assert "minutes left" in title
    async with open_app() as learner:
        screen = await learner.press("enter")
        assert screen.splitlines()[2] == prompt
        assert "minutes left" in screen.splitlines()[0]


async def test_when_the_answer_cannot_be_written_it_is_told_and_can_be_tried_again(
    open_app: OpenApp, database: Database
) -> None:
    async with open_app() as learner:
        await learner.practise("largest-slope")
        await learner.type("0.25")
        database._connection.execute("PRAGMA query_only = ON")
        screen = await learner.press("enter")
        assert "cannot be written" in screen
        assert "r Try again" in screen
        assert "saved" not in screen
        screen = await learner.press("r")
        assert "cannot be written" in screen
        database._connection.execute("PRAGMA query_only = OFF")
        screen = await learner.press("r")
        assert "✓ Right   saved" in screen
        assert logged(learner)[0][:2] == ("largest-slope", "0.25")


async def test_closing_the_message_leaves_the_answer_as_it_was(open_app: OpenApp, database: Database) -> None:
    async with open_app() as learner:
        await learner.practise("largest-slope")
        await learner.type("0.25")
        database._connection.execute("PRAGMA query_only = ON")
        await learner.press("enter")
        screen = await learner.press("escape")
        assert "❯ 0.25" in screen
        database._connection.execute("PRAGMA query_only = OFF")
        assert "✓ Right" in await learner.press("enter")


async def test_escape_leaves_the_line_before_it_leaves_the_session(open_app: OpenApp) -> None:
    async with open_app() as learner:
        await learner.practise("largest-slope")
        screen = await learner.press("escape")
        assert "w Write" in screen
        assert "largest value" in screen
        assert "❯ 7" in (await learner.press("w", "7"))
        assert "Press Enter for a first question" in await learner.press("escape", "escape")


async def test_gaps_are_filled_one_after_the_other_and_each_is_marked(open_app: OpenApp) -> None:
    async with open_app() as learner:
        screen = await learner.practise("fill-the-update")
        assert "w ← w - ⟨2⟩" in screen
        assert "⟨3⟩ ❯" in screen
        await learner.type("positive")
        assert "not complete" in await learner.press("enter")
        await learner.type("g*lr")
        await learner.press("tab")
        await learner.type("-=")
        screen = await learner.press("enter")
        assert "⟨1⟩ ✗ positive" in screen
        assert "✓ negative" in screen
        assert "⟨2⟩ ✓ g*lr" in screen
        assert "✗ Wrong   67% · saved" in screen
        assert "That would climb the loss." in screen
        assert logged(learner) == [("fill-the-update", "positive; g*lr; -=", Rating.AGAIN)]


async def test_gaps_show_their_fillings_to_who_gives_up(open_app: OpenApp) -> None:
    async with open_app(language="zh") as learner:
        await learner.practise("fill-the-update")
        screen = await learner.press("f8")
        assert "⟨2⟩ ✗" in screen
        assert "✓ lr * g" in screen
