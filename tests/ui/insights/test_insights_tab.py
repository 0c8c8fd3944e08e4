"""What a rep does with the insights: choose, point, click through, copy, save, export."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tradetrust_desktop.domain.care import SurveyDraft, SurveyKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.domain.trouble import StorageTrouble
from tradetrust_desktop.ui.insights.tab import InsightsTab

TODAY = date(2026, 11, 20)


@pytest.fixture
def firms(desk: Any) -> list[bytes]:
    """Twelve customers in two countries with orders over two years, and answers."""
    made = [
        desk.customers.add(CustomerDraft(f"Firm {n:02d}", country="DE" if n < 8 else "FR"))[0]
        for n in range(12)
    ]
    for number in range(60):
        day = TODAY - timedelta(days=number * 13)
        line = LineDraft(item="x", amount_minor=10_000)
        desk.orders.add(
            OrderDraft(
                f"SO-{number}", made[number % 12], day, "USD", total_minor=10_000, lines=(line,)
            )
        )
    for number in range(16):
        day = date(2026, 11, 2) if number < 10 else date(2026, 9, 3)
        desk.surveys.add(SurveyDraft(made[number % 4], SurveyKind.CSAT, day, 5 - number % 3))
    for number in range(3):
        desk.surveys.add(SurveyDraft(made[number], SurveyKind.CSAT, date(2026, 10, 5), 5))
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, firms: list[bytes]) -> InsightsTab:
    return shown(InsightsTab(surroundings.context))


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """What the system's dialog answers."""
    chosen = tmp_path / "out"
    asked: list[str] = []

    def answer(_parent: object, title: str, _name: str, kinds: str) -> tuple[str, str]:
        asked.append(title)
        return str(chosen), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return chosen


def test_titles_say_the_findings_and_counts_stand_above(tab: InsightsTab):
    assert tab.satisfaction.title.whole_text().startswith("Satisfaction ")
    assert tab.repeat.title.whole_text().startswith("Repeat purchase ")
    assert tab.counts.whole_text().startswith("12 customer")
    assert tab.rows.rowCount() == 12


def test_a_period_is_chosen_and_remembered(tab: InsightsTab, surroundings: Any):
    two_years = next(a for a in tab.period_menu().actions() if "24" in a.text())
    two_years.trigger()
    surroundings.settle()
    assert len(tab.trends.months) == 24
    assert "24" in tab.period.text()
    assert surroundings.context.preferences.get("insights.months") == 24


def test_all_months_go_back_to_the_first_order(tab: InsightsTab, surroundings: Any):
    tab.set_months(0)
    surroundings.settle()
    assert len(tab.trends.months) > 24
    months = [month for month in tab.trends.repeat if month.customers]
    assert not months[0].complete


def test_a_country_filters_everything(tab: InsightsTab, surroundings: Any):
    menu = tab.country.menu_of(surroundings.context.desk.figures.countries())
    next(action for action in menu.actions() if action.text() == "France").trigger()
    surroundings.settle()
    assert tab.trends.country == "FR"
    assert tab.counts.whole_text().startswith("4 customer")


def test_values_stand_under_the_mouse(tab: InsightsTab, qtbot: Any):
    canvas = tab.satisfaction.canvas
    place = canvas.chart.points[-1].place
    qtbot.mouseMove(canvas, canvas.position_of(place))
    assert canvas.place == place
    assert "Nov 2026" in canvas.values_at(place)
    assert "10 answer" in canvas.values_at(place)
    qtbot.mouseMove(canvas, QPoint(2, 2))
    assert canvas.place == -1


def test_below_five_answers_there_is_no_percentage(tab: InsightsTab):
    canvas = tab.satisfaction.canvas
    october = tab.trends.months.index("2026-10")
    assert "%" not in canvas.values_at(october)
    assert "3 answer" in canvas.values_at(october)


def test_a_click_on_a_month_goes_to_its_customers(
    tab: InsightsTab, surroundings: Any, firms: list[bytes], qtbot: Any
):
    canvas = tab.satisfaction.canvas
    place = canvas.chart.points[-1].place
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.position_of(place))
    surroundings.settle()
    (went,) = surroundings.went_to
    assert went[0] == "customers"
    assert set(went[2]["ids"]) == set(firms[:4])
    assert went[2]["section"] == "surveys"
    assert "Nov 2026" in went[2]["text"]


def test_the_records_behind_repeat_purchase_are_all_its_customers(
    tab: InsightsTab, surroundings: Any, qtbot: Any
):
    canvas = tab.repeat.canvas
    place = canvas.chart.points[-1].place
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.position_of(place))
    surroundings.settle()
    (went,) = surroundings.went_to
    assert len(went[2]["ids"]) == tab.trends.repeat[place].customers


def test_the_keyboard_walks_over_the_months_and_opens_one(
    tab: InsightsTab, surroundings: Any, qtbot: Any
):
    canvas = tab.repeat.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    last = canvas.place
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.place == last - 1
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    surroundings.settle()
    assert surroundings.went_to[0][0] == "customers"


def test_a_screen_reader_hears_title_and_values(tab: InsightsTab):
    canvas = tab.repeat.canvas
    assert canvas.accessibleName().startswith(tab.repeat.title.whole_text())
    said = canvas.accessibleDescription().splitlines()
    assert len(said) == len(canvas.chart.points)


def test_the_picture_goes_to_the_clipboard_with_its_title(tab: InsightsTab, surroundings: Any):
    tab.repeat.copy_picture()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() == 1920
    assert surroundings.told == ["Chart copied"]


def test_values_go_to_the_clipboard_as_a_table(tab: InsightsTab):
    tab.satisfaction.copy_values()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Month", "Answers", "Satisfied", "95 % from", "to"]
    assert len(lines) == 13
    assert lines[-2].split("\t")[2] == ""  # three answers in October


def test_a_chart_is_saved_as_png(tab: InsightsTab, surroundings: Any, save_as: Path):
    tab.repeat.save("png")
    surroundings.settle()
    picture = QImage(str(save_as.with_name("out.png")))
    assert picture.width() == 1920
    assert surroundings.told == ["Saved: out.png"]


def test_a_chart_is_saved_as_svg(tab: InsightsTab, surroundings: Any, save_as: Path):
    tab.satisfaction.save("svg")
    surroundings.settle()
    assert "<svg" in save_as.with_name("out.svg").read_text(encoding="utf-8")


def test_a_chart_that_cannot_be_saved_says_so(tab: InsightsTab, surroundings: Any, save_as: Path):
    save_as.with_name("out.png").mkdir()
    tab.satisfaction.save("png")
    surroundings.settle()
    assert isinstance(surroundings.trouble[0], StorageTrouble)


def test_a_cancelled_dialog_saves_nothing(
    tab: InsightsTab, surroundings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    before = sorted(tmp_path.iterdir())
    tab.satisfaction.save("png")
    tab.export()
    surroundings.settle()
    assert sorted(tmp_path.iterdir()) == before


def test_the_workbook_for_the_manager_is_written(
    tab: InsightsTab, surroundings: Any, save_as: Path
):
    tab.export_button.click()
    assert not tab.export_button.isEnabled()
    surroundings.settle()
    assert save_as.with_name("out.xlsx").stat().st_size > 5_000
    assert tab.export_button.isEnabled()
    assert surroundings.told == ["Saved: out.xlsx"]


def test_an_answer_typed_in_moves_the_chart(
    tab: InsightsTab, surroundings: Any, firms: list[bytes]
):
    before = tab.trends.satisfaction[-1].n
    desk = surroundings.context.desk
    _, changes = desk.surveys.add(SurveyDraft(firms[0], SurveyKind.CSAT, date(2026, 11, 9), 5))
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert tab.trends.satisfaction[-1].n == before + 1


def test_theme_and_size_draw_the_chart_anew(tab: InsightsTab, surroundings: Any, qapp: Any):
    canvas = tab.repeat.canvas
    QTest.qWait(0)
    light = canvas.grab().toImage()
    surroundings.context.theme.apply(qapp, "dark")
    dark = canvas.grab().toImage()
    assert light.pixelColor(3, 3).lightness() > 200
    assert dark.pixelColor(3, 3).lightness() < 60
    tab.resize(1100, 700)
    assert canvas.grab().width() == canvas.width()
    surroundings.context.theme.apply(qapp, "light")


def test_charts_speak_the_language_in_force(tab: InsightsTab, surroundings: Any, in_chinese: Any):
    in_chinese()
    surroundings.settle()
    assert tab.repeat.title.whole_text().startswith("复购率")
    assert tab.satisfaction.canvas.chart.labels.months[-1] == "11月"


def test_without_data_the_tab_says_what_to_do(surroundings: Any, shown: Any):
    tab = shown(InsightsTab(surroundings.context))
    assert tab.stack.currentWidget() is tab.empty
    assert not tab.export_button.isEnabled()
    tab.empty_button.click()
    assert surroundings.went_to == [("orders", None, {})]


def test_orders_alone_leave_the_satisfaction_chart_with_a_hint(
    surroundings: Any, shown: Any, desk: Any
):
    firm = desk.customers.add(CustomerDraft("Firm"))[0]
    line = LineDraft(item="x", amount_minor=100)
    desk.orders.add(OrderDraft("1", firm, TODAY, "USD", total_minor=100, lines=(line,)))
    tab = shown(InsightsTab(surroundings.context))
    assert tab.satisfaction.title.whole_text() == "No answers yet"
    assert tab.satisfaction.canvas.chart.points == ()
    assert "%" not in tab.repeat.title.whole_text()


def test_a_country_without_orders_shows_empty_charts(tab: InsightsTab, surroundings: Any):
    tab.show_records(country="BR")
    surroundings.settle()
    assert tab.repeat.title.whole_text() == "No orders in these months"
    assert tab.repeat.canvas.chart.points == ()
    assert tab.country.isVisible()
