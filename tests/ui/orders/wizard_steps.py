"""How the tests walk through the import."""

from pathlib import Path
from typing import Any

from tradetrust_desktop.ui.orders.tab import OrdersTab
from tradetrust_desktop.ui.orders.wizard import ImportWizard


def read(surroundings: Any, tab: OrdersTab, path: Path) -> ImportWizard:
    tab.start_import(path)
    surroundings.settle()
    return tab.wizard


def go_on(surroundings: Any, wizard: ImportWizard) -> None:
    wizard.footer.next_button.click()
    surroundings.settle()


def figures(wizard: ImportWizard) -> dict[str, str]:
    cards = wizard.preview_page.counts.cards
    return {outcome.value: card.figure for outcome, card in cards.items()}


def column_named(wizard: ImportWizard, heading: str) -> Any:
    return next(row for row in wizard.columns_page.rows if row.info.heading == heading)


def choose(row: Any, field: str) -> None:
    row.field.box.setCurrentIndex(row.field.box.findData(field))
    row.field.box.activated.emit(row.field.box.currentIndex())


def numbers(desk: Any) -> set[str]:
    from tradetrust_desktop.domain.listing import ListQuery

    return {row.number for row in desk.orders.rows(desk.orders.ids(ListQuery()))}


def desk_ids(desk: Any) -> list[bytes]:
    from tradetrust_desktop.domain.listing import ListQuery

    return desk.orders.ids(ListQuery())
