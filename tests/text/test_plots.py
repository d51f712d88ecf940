"""Small charts keep their width and their proportions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizzer.text.plots import bar, columns, interval_bar, line_chart, sparkline

shares = st.floats(0, 1)


def test_a_bar_is_filled_to_its_share() -> None:
    assert [bar(share, 4) for share in (0, 0.5, 0.53125, 1)] == ["░░░░", "██░░", "██▏░", "████"]


@given(st.floats(-2, 3), st.integers(1, 40))
def test_a_bar_has_its_width_whatever_the_share(share: float, width: int) -> None:
    assert len(bar(share, width)) == width


def test_an_interval_is_drawn_around_its_value() -> None:
    assert interval_bar(0.5, 0.25, 0.75, 9) == "──├━●━┤──"
    assert interval_bar(0.5, 0.5, 0.5, 5) == "──●──"


@given(shares, shares, shares, st.integers(2, 40))
def test_an_interval_bar_has_its_width_and_shows_its_value(low: float, value: float, high: float, width: int) -> None:
    drawn = interval_bar(value, low, high, width)
    assert len(drawn) == width
    assert drawn.count("●") == 1


def test_a_sparkline_is_scaled_to_the_largest_and_shows_the_least() -> None:
    assert sparkline([0, 0.001, 4, 8]) == "·▁▄█"
    assert sparkline([0, 0]) == "··"
    assert sparkline([]) == ""


def test_columns_rise_from_the_bottom() -> None:
    assert columns([1, 2, 4, 0], 2) == ["  █ ", "▄██ "]
    assert columns([], 2) == ["", ""]


def test_a_line_chart_shows_each_line_where_it_is_and_labels_its_ends() -> None:
    rows = line_chart([("o", [(0.0, 0.2), (5.0, 0.4)]), (".", [(5.0, 0.4), (10.0, 0.6)])], 26, 5)
    assert rows[0].startswith(" 60% ┤")
    assert rows[-1].startswith(" 20% ┤o")
    assert rows[0].rstrip().endswith(".")
    assert all(len(row) <= 26 for row in rows)
    assert not set("".join(row[:15] for row in rows)) & {"."}


def test_a_line_chart_of_nothing_is_nothing_and_of_one_value_a_row() -> None:
    assert line_chart([(".", [])], 20, 4) == []
    assert sum("." in row for row in line_chart([(".", [(0.0, 0.5), (3.0, 0.5)])], 20, 4)) == 1
