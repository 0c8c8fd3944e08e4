"""The menu of a complaint: other statuses, waiting, withdrawn, merged with another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import acts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from tradetrust_desktop.domain.complaints import ComplaintPage
    from tradetrust_desktop.ui.complaints.notices import Notices

_LONGEST = 40


def add_statuses(
    menu: QMenu,
    page: ComplaintPage,
    *,
    choose: Callable[[ComplaintStatus], object],
    set_status: Callable[[ComplaintStatus], object],
    withdraw: Callable[[], object],
) -> None:
    """Where the complaint may go besides its next step; nowhere where it was merged."""
    translate = QCoreApplication.translate
    present = page.row.draft.status
    if page.kept is not None:
        return
    if present in acts.WAITS:
        back = menu.addAction(translate("StatusMenu", "Back from waiting"))
        before = acts.before_waiting(page)
        back.triggered.connect(lambda: set_status(before))
    if present is not ComplaintStatus.CLOSED:
        waits = (
            (ComplaintStatus.WAITING, translate("StatusMenu", "Wait for the customer")),
            (ComplaintStatus.WAITING_SUPPLIER, translate("StatusMenu", "Wait for the supplier")),
        )
        for status, text in waits:
            if status is not present:
                wait = menu.addAction(text)
                wait.triggered.connect(lambda _on=False, status=status: choose(status))
        taken_back = menu.addAction(translate("StatusMenu", "Withdrawn by the customer"))
        taken_back.triggered.connect(withdraw)
    others = menu.addMenu(translate("StatusMenu", "Another status"))
    for status in acts.WAY:
        if status is not present:
            action = others.addAction(words.sentence(words.word(status)))
            action.triggered.connect(lambda _on=False, status=status: choose(status))
    menu.addSeparator()


def add_merging(menu: QMenu, page: ComplaintPage, notices: Notices) -> None:
    """The same customer's complaints to merge with, or a way to part what was merged."""
    translate = QCoreApplication.translate
    if page.kept is not None:
        part = menu.addAction(translate("StatusMenu", "Unmerge"))
        part.triggered.connect(lambda: notices.unmerge(page.row.id))
    elif notices.others:
        merging = menu.addMenu(translate("StatusMenu", "Merge with"))
        for other in notices.others:
            title = other.draft.title
            shown = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
            text = f"{other.number}  {shown}".replace("&", "&&")
            action = merging.addAction(f"{text}\t{words.word(other.draft.status)}")
            action.triggered.connect(lambda _on=False, other=other: notices.merge_with(other))
    menu.addSeparator()
