"""Opens every screen and measures it, in a process of its own: the scale is set at its start.

`python -m tests.ui.look.every_screen FOLDER LANGUAGE WIDTHxHEIGHT STRETCH` prints what is
wrong as one JSON list of lines.
"""

import dataclasses
import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2026, 11, 23)
NOW = 1_795_437_600_000
_DAY = 86_400_000
_WHO = "Ελένη"
_FIRMS = (
    ("Νότιος Φάρος", "GR", "Πάτρα"),
    ("Ελαιώνες και Φωτισμός Κήπων Μακεδονίας", "DE", "Αμβούργο"),
    ("Αθηναϊκή", "Απροσδιόριστο", ""),
    ("شركة واحة نجد للتجارة", "SA", "الرياض"),
)


def seed(folder: Path) -> None:
    """A firm whose data are written in no Latin letters."""
    from tradetrust_desktop.domain.care import (
        Category,
        Channel,
        ComplaintDraft,
        ComplaintStatus,
        FollowUpDraft,
        FollowUpKind,
        Priority,
        SurveyDraft,
        SurveyKind,
    )
    from tradetrust_desktop.domain.contacts import (
        Consent,
        ContactDraft,
        Point,
        PointKind,
        Purpose,
    )
    from tradetrust_desktop.domain.customers import CustomerDraft
    from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
    from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
    from tradetrust_desktop.services.desk import Desk

    desk = Desk.open(folder, now_ms=lambda: NOW, today=lambda: TODAY)
    desk.database.who = _WHO
    line = LineDraft("Φ-1", "Φανάρι", 2_000_000, "τμχ", 4_850_000, 970)
    for place, (name, country, city) in enumerate(_FIRMS):
        key, _ = desk.customers.add(
            CustomerDraft(name, country=country, city=city, currency="USD", incoterm="FOB Ningbo")
        )
        point = Point(PointKind.PHONE, "+30 2610 123456", "γραφείο")
        consent = Consent(Channel.MAIL, Purpose.CARE, given=True, day=TODAY, source="έκθεση")
        desk.contacts.add(
            ContactDraft(key, "Ελένη Παπαδοπούλου", "αγορές", points=(point,), consents=(consent,))
        )
        desk.interactions.add(
            InteractionDraft(key, NOW - _DAY, "Ρωτά για φανάρια", Channel.PHONE, Direction.IN)
        )
        for number in range(6):
            day = TODAY - timedelta(days=90 * number + place)
            order = OrderDraft(f"Π-{place}{number}", key, day, "USD", lines=(line, line))
            bought, _ = desk.orders.add(dataclasses.replace(order, total_minor=1940))
        status = list(ComplaintStatus)[place]
        complaint, _ = desk.complaints.add(
            ComplaintDraft(
                key,
                "Σπασμένα φανάρια",
                NOW - place * _DAY,
                list(Priority)[place % 3],
                Channel.MAIL,
                status,
                description="Σαράντα από τα διακόσια.",
                category=str(list(Category)[place]),
            )
        )
        _investigate(desk, complaint, bought)
        due = TODAY + timedelta(days=place - 1)
        desk.follow_ups.add(FollowUpDraft(key, "Τηλεφώνημα", due, FollowUpKind.CALL, "Για τιμές"))
        for answer in range(6):
            desk.surveys.add(SurveyDraft(key, SurveyKind.CSAT, TODAY, 4 + answer % 2, "Καλά"))
    desk.copies.make()
    desk.close()


def _investigate(desk, complaint: bytes, order: bytes) -> None:
    """A line and a shipment that it is about, and actions late, done and to be checked."""
    from tradetrust_desktop.domain.case import ActionDraft, ActionKind, CaseLink, ShipmentDraft

    shipment, _ = desk.shipments.add(ShipmentDraft(order, carrier="Θάλασσα", container="Κ-1"))
    links = [CaseLink(order, 1), CaseLink(order, shipment_id=shipment), CaseLink(order)]
    desk.investigation.set_links(complaint, links=links)
    late, early = TODAY - 9 * timedelta(days=1), TODAY - 60 * timedelta(days=1)
    for kind, fields in (
        (ActionKind.CONTAINING, {"due": late}),
        (ActionKind.CORRECTIVE, {"done": early, "check_due": late}),
    ):
        draft = ActionDraft(kind, "Έλεγχος", complaint_id=complaint, person="Ελένη", **fields)
        desk.actions.add(draft)


def write_list(path: Path) -> None:
    """An order list with new orders, a customer like a known one, and rows to reject."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Παραγγελίες"
    sheet.append(["订单号", "客户名称", "下单日期", "币种", "货品", "数量", "单价", "金额", "备注"])
    firm = _FIRMS[1][0]
    for number in range(12):
        sheet.append([f"Ν-{number}", firm, "2026/09/14", "USD", "Φ-2", 10, 4.85, 48.5, "ναι"])
    sheet.append(["Ν-50", "Αθηναϊκή ΕΠΕ", "2026/09/14", "USD", "Φ-2", 10, 4.85, 48.5, ""])
    sheet.append(["Ν-51", firm, "2026/13/04", "USD", "Φ-2", 10, 4.85, 48.5, ""])
    sheet.append(["Ν-52", None, "2026/10/04", "USD", "Φ-2", 10, 4.85, 48.5, ""])
    book.save(path)


def measure(folder: Path, language: str, size: tuple[int, int], stretch: float) -> list[str]:
    """What is wrong on every screen."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication, QWidget

    from tests.ui.look.measure import faults
    from tests.ui.look.stretched import Stretched
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.main_window import MainWindow
    from tradetrust_desktop.ui.theme import Theme

    app = QApplication(["tradetrust"])
    speaks = Language(app)
    speaks.use(language)
    stretched = Stretched(language, by=stretch)
    app.installTranslator(stretched)
    theme = Theme()
    theme.apply(app, "light")
    found: dict[str, None] = {}

    def open_window(where: Path) -> tuple[MainWindow, Desk]:
        desk = Desk.open(where, now_ms=lambda: NOW, today=lambda: TODAY)
        desk.database.who = _WHO
        desk.local_times.load()
        window = MainWindow(
            desk, preferences=Preferences(), theme=theme, language=speaks, now_ms=lambda: NOW
        )
        window.resize(*size)
        window.show()
        window.begin_day()
        return window, desk

    def settle(window: MainWindow) -> None:
        for _ in range(3):
            window.tasks.wait_idle()
            QCoreApplication.processEvents()

    def look(window: MainWindow, walk: Callable[[MainWindow], Iterator[tuple[str, QWidget]]]):
        for name, widget in walk(window):
            settle(window)
            for fault in faults(widget, language=language):
                found.setdefault(f"{name}: {fault}")
            if widget is not window:
                widget.close()
        window.close()

    (folder / "empty").mkdir(exist_ok=True)
    for where, walk in ((folder / "full", _full), (folder / "empty", _empty)):
        window, desk = open_window(where)
        settle(window)
        look(window, lambda window, walk=walk: walk(window, settle, folder))
        desk.close()
    return list(found)


def _empty(window, settle, _folder):
    yield "first page", window
    for name in ("complaints", "follow_ups", "orders", "insights"):
        window.show_tab(name)
        yield f"{name}, empty", window
    window.navigate("customers")
    yield "customers, empty", window


def _narrowed(tab, window, settle):
    """The list of customers with its conditions open, and with several chosen."""
    tab.filters.button.click()
    tab.filters.set_filters({"no_contact": "60", "country": "DE", "source": "fair"})
    settle(window)
    tab.filters.chips.save_link.click()
    yield "customers, conditions", window
    tab.filters.button.click()
    tab.filters.set_filters({})
    settle(window)
    tab.view.selectAll()
    yield "customers, several", window
    tab.view.selectRow(0)
    settle(window)


def _full(window, settle, folder):
    from tradetrust_desktop.domain.importing.values import Outcome
    from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
    from tradetrust_desktop.ui.customers.page import CustomerPageView

    for name in ("customers", "complaints", "follow_ups", "orders", "insights"):
        window.show_tab(name)
        yield name, window
        if name == "insights":
            continue
        tab = window.tab(name)
        first = next(iter(getattr(window.context.desk, name).ids(_all())))
        tab.show_record(first)
        yield f"{name}, a record", window
        if name == "complaints":
            yield from _complaint(window, tab.record_page, settle)
        if name == "customers":
            page = tab.findChild(CustomerPageView)
            for section in ("complaints", "follow_ups", "surveys", "contacts", "profile"):
                page.sections.choose(section)
                yield f"customers, {section}", window
            page.log()
            yield "customers, log contact", window
            page.log_panel.give_up()
            yield from _narrowed(tab, window, settle)
        tab.new_record()
        yield f"{name}, new", window
    window.show_tab("orders")
    orders = window.tab("orders")
    orders.show_imports()
    yield "imports, none", window
    orders.choose_import()
    yield "import, file", window
    orders.start_import(folder / "κατάλογος.xlsx")
    settle(window)
    wizard = orders.wizard
    wizard._go(1)
    yield "import, columns", window
    wizard.go_on()
    yield "import, preview", window
    wizard.preview_page.show_outcome(Outcome.NEW)
    yield "import, new orders", window
    wizard.go_on()
    yield "import, done", window
    wizard.done_page.take_back.ask()
    yield "import, take back", window
    orders.show_imports()
    yield "imports", window
    window.show_trouble(StorageTrouble(TroubleCode.DAMAGED, "/δεδομένα"))
    yield "trouble", window
    window.trouble.hide()
    window.pages.toggle_help()
    yield "guide", window
    window.pages.toggle_help()
    window.watch.watching.missed.emit(_missed())
    yield "missed while closed", window
    yield from _dialogs(window)


def _complaint(window, page, settle):
    from tradetrust_desktop.domain.care import ComplaintStatus
    from tradetrust_desktop.domain.case import ActionKind
    from tradetrust_desktop.ui.complaints import sections
    from tradetrust_desktop.ui.complaints.actions_part import ActionsPart
    from tradetrust_desktop.ui.complaints.links_card import LinksCard

    settle(window)
    page.clocks.open_band()
    yield "complaints, why", window
    for section in sections.NAMES[1:]:
        page.sections.open(section)
        yield f"complaints, {section}", window
    page.sections.open("investigation")
    settle(window)
    page.findChild(LinksCard).choose()
    settle(window)
    page.findChild(LinksCard).chooser.shipment_button.click()
    yield "complaints, linking", window
    page.sections.open("actions")
    settle(window)
    acts = page.findChild(ActionsPart)
    acts.edit(acts.cards[ActionKind.CORRECTIVE].lines[0].row)
    yield "complaints, an action", window
    page.sections.open("playbook")
    page.playbook.edit()
    yield "complaints, changing a playbook", window
    page.playbook.editor.given_up.emit()
    page.sections.open("case")
    page.write_mail()
    settle(window)
    yield "complaints, a reply", window
    page.reply.menu().actions()[1].trigger()
    settle(window)
    yield "complaints, a template", window
    page.reply.template.left.emit()
    settle(window)
    page.reply.close_card()
    page.log.add_button.click()
    yield "complaints, a message", window
    page.log.give_up()
    page.choose(ComplaintStatus.PROPOSED)
    yield "complaints, a proposal", window
    page.log.give_up()
    page.choose(ComplaintStatus.CLOSED)
    page.closing.save()
    yield "complaints, close", window
    page.closing.leave()


def _dialogs(window):
    from PySide6.QtCore import QCoreApplication

    from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
    from tradetrust_desktop.ui.dialogs.restore import RestoreDialog
    from tradetrust_desktop.ui.dialogs.settings import PAGES, SettingsDialog
    from tradetrust_desktop.ui.dialogs.told import ToldDialog
    from tradetrust_desktop.ui.messages import trouble_text

    translate = QCoreApplication.translate
    context = window.context
    settings = SettingsDialog(context, window)
    restore = RestoreDialog(context.theme, context.formats, context.desk.copies.list(), window)
    settings.show()
    for page in PAGES:
        settings.show_page(page)
        yield f"settings, {page}", settings
        settings.show()
    for field in settings.firm.fields.values():
        field.set_problem(translate("Messages", "This is needed."))
    settings.show_page("firm")
    yield "settings, wrong", settings
    restore.show()
    yield "restore", restore
    for code in TroubleCode:
        said = trouble_text(StorageTrouble(code, "/δεδομένα"))
        buttons = [("again", translate("Opening", "Try again"))]
        told = ToldDialog(
            context.theme, title=said[:30], sentence=said, buttons=buttons, parent=window
        )
        told.show()
        yield f"told {code}", told


def _missed():
    from tradetrust_desktop.domain.watching import Watched, WatchEvent

    return tuple(WatchEvent(kind, b"", "", "", NOW) for kind in Watched for _ in range(12))


def _all():
    from tradetrust_desktop.domain.listing import ListQuery

    return ListQuery()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    place, spoken, measures, by = sys.argv[1:5]
    width, height = (int(part) for part in measures.split("x"))
    told_lines = measure(Path(place), spoken, (width, height), float(by))
    sys.stdout.write(json.dumps(told_lines, ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)
