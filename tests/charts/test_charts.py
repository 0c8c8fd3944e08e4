"""What the two trend charts draw, asked of the figure itself."""

import dataclasses
import re
from datetime import date

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from tradetrust_desktop.charts import repeat_purchase, satisfaction
from tradetrust_desktop.charts.style import DARK, LIGHT, ChartLabels, mixed, usable_families
from tradetrust_desktop.domain.figures import RepeatMonth, SatisfactionMonth, repeat_finding
from tradetrust_desktop.domain.months import last_day, shifted, span

MONTHS = span("2025-12", "2026-11")
ANSWERS = (22, 19, 4, 28, 31, 29, 33, 35, 30, 34, 38, 41)


def labels(months=MONTHS, *, chinese=False):
    return ChartLabels(
        months=tuple(f"{int(m[5:])} 月" if chinese else m[5:] for m in months),
        percent=lambda share: f"{share * 100:.0f} %",
        few_answers=lambda n: f"{n} answers",
        before=lambda text: f"2025: {text}",
        empty="nothing yet",
        title="满意度 85%，十二个月没有明显变化" if chinese else "Satisfaction 85 %",
        subtitle="Share of 4 and 5",
    )


def answered(counts=ANSWERS):
    return [
        SatisfactionMonth(month, (0, 0, n - round(n * 0.85), 0, round(n * 0.85)))
        for month, n in zip(MONTHS, counts, strict=True)
    ]


def repeated(*, incomplete=0):
    rates = (62, 62, 63, 63, 64, 64, 65, 65, 64, 63, 62, 61)
    return [
        RepeatMonth(month, last_day(month), 400, 4 * rate, place >= incomplete)
        for place, (month, rate) in enumerate(zip(MONTHS, rates, strict=True))
    ]


def texts(chart):
    chart.figure.draw_without_rendering()
    return [text.get_text() for text in chart.axes.texts if text.get_visible() and text.get_text()]


def lines(chart, colour):
    return [
        line
        for line in chart.axes.lines
        if line.get_color() == colour and line.get_linestyle() != "None" and line.get_visible()
    ]


def test_the_end_says_its_percentage_and_its_interval():
    chart = satisfaction.draw(answered(), style=DARK, labels=labels())
    said = texts(chart)
    assert "85 %" in said
    assert {"72", "93"} <= set(said)


def test_a_month_below_five_answers_is_an_open_grey_point_with_dotted_lines():
    chart = satisfaction.draw(answered(), style=DARK, labels=labels())
    assert "4 answers" in texts(chart)
    dotted = lines(chart, DARK.grey)
    assert [tuple(line.get_xdata()) for line in dotted] == [(1, 2), (2, 3)]
    rings = [
        line
        for line in chart.axes.lines
        if line.get_marker() == "o" and line.get_markeredgecolor() == DARK.grey
    ]
    assert [tuple(ring.get_xdata()) for ring in rings] == [(2,)]
    assert rings[0].get_markerfacecolor() == DARK.surface


def test_the_band_leaves_out_what_has_no_interval():
    chart = satisfaction.draw(answered(), style=DARK, labels=labels())
    spans = [
        (path.vertices[:, 0].min(), path.vertices[:, 0].max())
        for band in chart.axes.collections
        for path in band.get_paths()
    ]
    assert spans == [(0, 1), (3, 11)]
    assert {band.get_alpha() for band in chart.axes.collections} == {0.18}


def test_a_month_without_answers_is_a_gap():
    counts = (*ANSWERS[:4], 0, *ANSWERS[5:])
    chart = satisfaction.draw(answered(counts), style=DARK, labels=labels())
    assert 4 not in [point.place for point in chart.points]
    for line in chart.axes.lines:
        assert tuple(line.get_xdata()) not in [(3, 4), (4, 5), (3, 5)]


def test_n_stands_under_every_month():
    chart = repeat_purchase.draw(repeated(), style=DARK, labels=labels())
    assert texts(chart).count("400") == 12
    assert "n" in texts(chart)


def test_incomplete_months_are_pale_and_without_a_band():
    chart = repeat_purchase.draw(repeated(incomplete=5), style=LIGHT, labels=labels())
    pale = lines(chart, mixed(LIGHT.line, LIGHT.surface, 0.4))
    assert sorted(tuple(line.get_xdata()) for line in pale) == [(n, n + 1) for n in range(5)]
    (band,) = chart.axes.collections
    assert band.get_paths()[0].vertices[:, 0].min() == 5


def test_the_month_a_finding_counts_from_wears_a_ring_and_its_percentage():
    months = repeated()
    finding = repeat_finding(months)
    chart = repeat_purchase.draw(months, finding=finding, style=DARK, labels=labels())
    assert "65" in texts(chart)
    assert finding.since == "2026-07"


def test_the_year_before_is_dashed_and_named_and_its_label_keeps_its_distance():
    months = repeated()
    before = [
        dataclasses.replace(month, month=shifted(month.month, -12), repeaters=month.repeaters + 4)
        for month in months
    ]
    chart = repeat_purchase.draw(months, before=before, style=DARK, labels=labels())
    assert "2025: 62 %" in texts(chart)
    renderer = FigureCanvasAgg(chart.figure).get_renderer()
    boxes = [
        text.get_window_extent(renderer)
        for text in chart.axes.texts
        if text.get_text() in ("61 %", "2025: 62 %")
    ]
    assert len(boxes) == 2
    assert not boxes[0].overlaps(boxes[1])


def test_only_the_horizontal_grid_is_drawn_and_no_box():
    chart = repeat_purchase.draw(repeated(), style=DARK, labels=labels())
    chart.figure.draw_without_rendering()
    assert not any(spine.get_visible() for spine in chart.axes.spines.values())
    assert not any(line.get_visible() for line in chart.axes.get_xgridlines())
    assert 3 <= len(chart.axes.get_yticks()) <= 5


def test_a_chart_without_any_point_says_so():
    empty = [SatisfactionMonth(month) for month in MONTHS]
    chart = satisfaction.draw(empty, style=LIGHT, labels=labels())
    assert "nothing yet" in texts(chart)
    assert chart.near(300, 150) is None


def test_the_mouse_finds_the_nearest_month_and_marks_it():
    chart = repeat_purchase.draw(repeated(), style=DARK, labels=labels())
    x, y = chart.axes.transData.transform((7.3, 0.63))
    assert chart.near(x, y) == 7
    assert chart.near(-5, y) is None
    assert chart.mark(7)
    assert not chart.mark(7)
    assert chart.mark(None)


def test_narrow_charts_name_fewer_months_but_always_the_last():
    chart = repeat_purchase.draw(repeated(), style=DARK, labels=labels())
    chart.figure.set_size_inches(200 / 72, 240 / 72)
    chart.fit()
    said = texts(chart)
    assert "11" in said
    assert said.count("400") < 12


def test_no_text_leaves_the_picture():
    chart = repeat_purchase.draw(
        repeated(),
        before=[dataclasses.replace(month, repeaters=160) for month in repeated()],
        style=DARK,
        labels=labels(chinese=True),
    )
    chart.figure.set_size_inches(560 / 72, 250 / 72)
    chart.fit()
    renderer = FigureCanvasAgg(chart.figure).get_renderer()
    for text in chart.axes.texts:
        if text.get_text() and text.get_visible():
            box = text.get_window_extent(renderer)
            assert box.x0 >= 0
            assert box.x1 <= 560
            assert box.y0 >= 0


@pytest.mark.parametrize("chinese", [False, True])
def test_saved_pictures_carry_title_and_subtitle(chinese):
    chart = satisfaction.draw(answered(), style=LIGHT, labels=labels(chinese=chinese))
    size = chart.figure.get_size_inches().tolist()
    chart.add_title()
    png = chart.png(size=(960, 480))
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 1920
    assert int.from_bytes(png[20:24]) == 960
    svg = chart.svg(size=(960, 480)).decode()
    assert re.search(r'width="960pt"', svg)
    assert "<text" not in svg
    assert chart.figure.get_size_inches().tolist() == size
    assert chart.labels.title in texts(chart)


def test_the_same_chart_is_saved_as_the_same_bytes():
    def drawn():
        return satisfaction.draw(answered(), style=LIGHT, labels=labels()).svg(size=(600, 300))

    assert drawn() == drawn()


def test_families_that_are_not_installed_are_passed_over():
    families = usable_families(["No Such Family", "DejaVu Sans"])
    assert "No Such Family" not in families
    assert families[0] == "DejaVu Sans" or "CJK" in families[0]


def test_colours_are_mixed_on_their_ground():
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#1F6FB2", "#FFFFFF", 1.0) == "#1F6FB2"


def test_a_single_month_is_drawn_too():
    month = RepeatMonth("2026-11", date(2026, 11, 23), 10, 5, complete=True)
    chart = repeat_purchase.draw([month], style=DARK, labels=labels(("2026-11",)))
    assert chart.png(size=(400, 200)).startswith(b"\x89PNG")
    assert "50 %" in texts(chart)
