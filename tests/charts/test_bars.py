"""What the charts that count draw, asked of the figure itself."""

import pytest

from tradetrust_desktop.charts import counts, pareto
from tradetrust_desktop.charts.bars import broken, whole_step
from tradetrust_desktop.charts.style import DARK, LIGHT, ChartLabels

NAMES = ("Late delivery", "Below sample", "Transit damage", "Wrong papers", "Invoice", "Other")
COUNTS = (17, 13, 8, 6, 5, 3)


def labels(names=NAMES):
    return ChartLabels(tuple(names), percent=lambda share: f"{share * 100:.0f} %", empty="nothing")


def texts(chart):
    chart.figure.draw_without_rendering()
    return [text.get_text() for text in chart.axes.texts if text.get_visible()]


def colours(chart):
    from matplotlib.colors import to_hex

    return [to_hex(bar.get_facecolor()).upper() for bar in chart.axes.patches]


def test_the_pareto_shows_counts_and_the_share_added_up():
    chart = pareto.draw(COUNTS, named=2, style=DARK, labels=labels())
    said = texts(chart)
    assert {"17", "13", "8", "6", "5", "3"} <= set(said)
    assert [text for text in said if text.endswith("%")] == [
        "58 %",
        "73 %",
        "85 %",
        "94 %",
        "100 %",
    ]
    (curve,) = (line for line in chart.axes.lines if line.get_color() == DARK.orange)
    assert list(curve.get_ydata()) == [17, 30, 38, 44, 49, 52]
    assert colours(chart) == [DARK.line.upper()] * 2 + [DARK.resting.upper()] * 4
    assert chart.axes.get_ylim()[0] == 0


def test_a_pareto_of_one_group_has_no_curve_and_one_of_none_says_so():
    alone = pareto.draw((4,), named=1, style=LIGHT, labels=labels(NAMES[:1]))
    assert not [line for line in alone.axes.lines if line.get_color() == LIGHT.orange]
    assert "nothing" in texts(pareto.draw((), named=0, style=LIGHT, labels=labels(())))


def test_the_running_month_is_pale_and_the_means_of_both_halves_are_dashed():
    chart = counts.draw(
        (1, 0, 4, 7), halves=(0.5, 5.5), running=True, style=LIGHT, labels=labels("ABCD")
    )
    shown = colours(chart)
    assert shown[:3] == [LIGHT.line.upper()] * 3
    assert shown[3] != LIGHT.line.upper()
    means = [line for line in chart.axes.lines if line.get_color() == LIGHT.orange]
    assert [float(line.get_ydata()[0]) for line in means] == [0.5, 5.5]
    assert "0" not in texts(chart)


def test_a_bar_under_the_mouse_is_framed():
    chart = pareto.draw(COUNTS, named=2, style=DARK, labels=labels())
    assert chart.mark(1)
    assert not chart.mark(1)
    assert [bar.get_linewidth() > 0 for bar in chart.axes.patches] == [
        *(False, True, False, False, False, False),
    ]
    assert chart.mark(None)


def test_a_saved_chart_is_a_picture_with_its_title():
    chart = pareto.draw(COUNTS, named=2, style=DARK, labels=labels())
    chart.add_title()
    assert chart.png(size=(960, 480)).startswith(b"\x89PNG")
    assert b"<svg" in chart.svg(size=(960, 480))


@pytest.mark.parametrize(
    ("most", "step"), [(1, 1), (4, 1), (5, 2), (13, 5), (52, 20), (399, 100), (20_000, 5_000)]
)
def test_the_grid_has_whole_steps(most, step):
    assert whole_step(most) == step


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("Documents and customs", 6, ["Documents", "and", "customs"]),
        ("After-sales", 5, ["After-", "sales"]),
        ("Communication", 5, ["Commun…"]),
        ("单证与清关问题", 4, ["单证与清", "关问题"]),
        ("", 4, [""]),
    ],
)
def test_names_break_where_words_do(name, room, lines):
    assert broken(name, room) == lines
