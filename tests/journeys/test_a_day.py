"""A day of a rep, from the first start to Friday's workbook, by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

Key = Qt.Key

pytestmark = pytest.mark.long


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """What the dialogs for files answer: the month's order list, and the manager's workbook."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["宁波海昌家居礼品"])
    sheet.append(["ERP 订单导出"])
    sheet.append(["订单号", "客户名称", "下单日期", "币种", "品名规格", "数量", "单价", "金额"])
    firm = "Loja Aurora Comércio Ltda."
    for number in range(6):
        day = f"2026/11/1{number}"
        sheet.append([f"HC-110{number}", firm, day, "USD", "GL-2140", 200, 4.85, 970])
    sheet.append(["HC-1190", firm, "2026/13/04", "USD", "GL-2140", 200, 4.85, 970])
    month, friday = tmp_path / "十一月订单.xlsx", tmp_path / "friday.xlsx"
    book.save(month)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(month), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(friday), ""))
    return friday


def test_the_day_of_a_rep_by_the_keyboard_alone(begin, chosen, clock):
    hands = begin("en")
    the_morning_begins_with_what_is_due(hands)
    a_complaint_is_taken_down(hands)
    its_first_reply_is_logged(hands, clock)
    sao_paulo_is_called(hands)
    a_follow_up_is_done_and_the_next_one_planned(hands)
    the_order_list_of_the_month_comes_in_and_is_taken_back(hands)
    ten_cards_of_the_fair_become_leads(hands)
    a_record_is_found_and_an_act_undone(hands)
    friday_s_workbook_is_written(hands, chosen)


def the_morning_begins_with_what_is_due(hands):
    assert hands.tab_in_front == "Follow-ups"
    hands.sees("Overdue 4", "Open now: ", "6 h late, was due 23 Nov, 14:40")
    assert hands.focused == "Follow-ups"
    hands.press(Key.Key_Down)
    hands.sees("Call Martin Seeholzer", "Done, plan next")


def a_complaint_is_taken_down(hands):
    hands.ctrl_shift(Key.Key_C)
    assert hands.focused == "Customer"
    hands.write("thisledown")
    assert "No customer is called" not in hands.read()
    hands.press(Key.Key_Return)
    hands.sees("Thistledown Trading Co.", "12:40 in Perth", "Fiona Drummond wrote last")
    hands.press(Key.Key_Tab)
    assert hands.focused == "What happened"
    hands.write("40 of 200 lamps broken")
    hands.press(Key.Key_Return)
    hands.write("They ask for new ones before Friday")
    hands.press(Key.Key_Tab, Key.Key_Right, Key.Key_Left)
    assert hands.focused == "Medium"
    hands.press(Key.Key_Tab)
    assert hands.focused == "When they wrote"
    hands.tab_to("use theirs", most=2)
    hands.press(Key.Key_Space)
    hands.write("0810")
    hands.sees("Mon 23 Nov, 08:10", "16:10 in Beijing")
    hands.sees("First reply by", "Tue 24 Nov, 16:10", "24 h and 48 h, every hour counts")
    hands.ctrl(Key.Key_Return)
    hands.sees("40 of 200 lamps broken", "They ask for new ones before Friday", "2026-037")
    hands.sees("19 h left", "tomorrow 16:10 Beijing", "08:10 Perth", "Product quality")


def its_first_reply_is_logged(hands, clock):
    clock.forward(ms=20 * 60_000)
    assert hands.focused == "Log first reply"
    hands.press(Key.Key_Return)
    assert hands.focused == "What was said"
    hands.write("New lamps leave on Wednesday")
    hands.press(Key.Key_Return)
    hands.sees("Replied in time", "took 4 h 50 min, limit 24 h", "New lamps leave on Wednesday")
    clock.forward(ms=-20 * 60_000)


def sao_paulo_is_called(hands):
    hands.ctrl(Key.Key_K)
    hands.write("aurora")
    hands.press(Key.Key_Return)
    assert hands.tab_in_front == "Customers"
    hands.sees("Loja Aurora Comércio Ltda.", "São Paulo, Brazil", "09:40, working hours")
    hands.tab_to("Note", most=10)
    hands.write("Opens a second shop in March")
    hands.press(Key.Key_Return)
    hands.sees("Opens a second shop in March")
    hands.ctrl_shift(Key.Key_L)
    assert hands.focused == "What was said"
    hands.write("Ana wants 300 lanterns in March")
    hands.tab_to("What follows", most=1)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    hands.sees("Ana wants 300 lanterns in March", "Mon 7 Dec, call", "23 Nov, phone")


def a_follow_up_is_done_and_the_next_one_planned(hands):
    hands.ctrl(Key.Key_3)
    assert hands.focused == "Follow-ups"
    hands.sees("Call Martin Seeholzer", "Sorted by what is lost by waiting")
    hands.press(Key.Key_Return)
    assert hands.focused == "Result"
    hands.write("Wants prices for spring")
    hands.press(Key.Key_Return)
    hands.sees("Ask Thomas Girard why the summer order was the last")
    assert "Call Martin Seeholzer, Seeblick Wohnen AG, call, 41 days late" not in hands.read()
    hands.ctrl(Key.Key_K)
    hands.write("seeblick")
    hands.press(Key.Key_Return)
    hands.sees("Seeblick Wohnen AG", "Wants prices for spring", "23 Nov, phone")


def the_order_list_of_the_month_comes_in_and_is_taken_back(hands):
    hands.ctrl(Key.Key_O)
    assert hands.focused == "Choose a file"
    hands.press(Key.Key_Return)
    hands.sees("Import orders", "十一月订单.xlsx", "Order number", "Unit price")
    hands.press(Key.Key_Return)
    assert hands.focused == "Import 6 orders"
    hands.press(Key.Key_Return)
    hands.sees("6 orders imported", "Rejected", "1 row")
    hands.tab_to("Take back this import", most=10)
    hands.press(Key.Key_Return)
    hands.sees("Take back this import?", "Goes: 6 new orders.")
    assert hands.focused == "Leave it"
    hands.press(Key.Key_Backtab)
    assert hands.focused == "Take it back"
    hands.press(Key.Key_Return)
    hands.sees("The import is taken back", "6 orders went.")
    hands.ctrl(Key.Key_K)
    hands.write("HC-1103")
    hands.sees("Nothing")
    hands.press(Key.Key_Escape)


def ten_cards_of_the_fair_become_leads(hands):
    hands.ctrl(Key.Key_1)
    for number in range(1, 11):
        hands.ctrl(Key.Key_N)
        assert hands.focused == "Name"
        hands.write(f"Messekontakt {number} Wohnwelt")
        hands.press(Key.Key_Tab)
        hands.write("Germany")
        hands.ctrl(Key.Key_Return)
        hands.sees(f"Messekontakt {number} Wohnwelt", "13:40, working hours")
        hands.ctrl_shift(Key.Key_L)
        hands.write(f"Hall 4, card {number}")
        hands.tab_to("What follows", most=1)
        hands.press(Key.Key_Down, Key.Key_Down)
        hands.press(Key.Key_Return)
        hands.sees(f"Hall 4, card {number}", "Mon 7 Dec, mail")
    hands.ctrl(Key.Key_3)
    hands.ctrl(Key.Key_1)
    hands.sees("87 customers")


def a_record_is_found_and_an_act_undone(hands):
    hands.sees("Undo: entry “Hall 4, card 10” added")
    hands.ctrl(Key.Key_Z)
    hands.sees("Undone: entry “Hall 4, card 10” added")
    hands.ctrl(Key.Key_Z)
    hands.sees("Undone: customer Messekontakt 10 Wohnwelt added", "86 customers")
    hands.ctrl(Key.Key_Y)
    hands.ctrl(Key.Key_Y)
    hands.sees("Redone: entry “Hall 4, card 10” added", "87 customers")
    hands.ctrl(Key.Key_K)
    hands.write("2026-013")
    hands.press(Key.Key_Return)
    assert hands.tab_in_front == "Complaints"
    hands.sees("Two pallets lost on the way", "Blue Harbor Supply Co.")


def friday_s_workbook_is_written(hands, friday):
    from openpyxl import load_workbook

    hands.ctrl(Key.Key_5)
    hands.tab_to("Export for the manager", most=10)
    hands.press(Key.Key_Return)
    hands.sees("Saved: friday.xlsx")
    book = load_workbook(friday)
    assert any(sheet._charts for sheet in book)


def test_a_complaint_is_taken_down_in_chinese(begin, clock):
    hands = begin("zh_CN")
    hands.sees("逾期", "跟进")
    hands.ctrl_shift(Key.Key_C)
    hands.write("aurora")
    hands.press(Key.Key_Return, Key.Key_Tab)
    hands.write("二百盏灯坏了四十盏")
    hands.ctrl(Key.Key_Return)
    hands.sees("二百盏灯坏了四十盏", "首次回复", "剩余")
    assert hands.focused == "登记首次回复"
    hands.press(Key.Key_Return)
    hands.write("周三补发新灯")
    hands.press(Key.Key_Return)
    hands.sees("按时回复", "周三补发新灯")
    hands.ctrl(Key.Key_Z)
    hands.sees("已撤销", "还剩 1 天", "登记首次回复")
