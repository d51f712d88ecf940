from quizzer.scheduling.prerequisites import weakest_prerequisite


def test_the_weakest_prerequisite_may_be_several_steps_down() -> None:
    requires = {"c": ["b"], "b": ["a"], "a": []}
    assert weakest_prerequisite("c", requires, {"a": 0.2, "b": 0.3, "c": 0.5}) == "a"
    assert weakest_prerequisite("c", requires, {"a": 0.9, "b": 0.8, "c": 0.5}) is None


def test_topics_that_require_each_other_do_no_harm() -> None:
    assert weakest_prerequisite("a", {"a": ["b"], "b": ["a"]}, {"a": 0.5, "b": 0.4}) == "b"
