"""The 8D report of a complaint: in which language, for whom, and what is not translated yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.reports import (
    ENGLISH,
    Audience,
    EightD,
    PrintedText,
    ReportLanguage,
    missing,
    twin_language,
)
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.orders.saving import ask_where
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fields import LongField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.context import Context

_LANGUAGE = "complaints.report_language"
_MOST_LINES = 6


class ReportPart(CasePart):
    """Chooses and prints; below it every printed text with its second language."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._report: EightD | None = None
        self._rows: dict[tuple[bytes, str], TwinRow] = {}
        self.card = Card(theme)
        self.language = Segments(theme)
        self.audience = Segments(theme)
        self.save_button = IconButton(theme, "download")
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(FittingRow(self.language, self.audience, spacing=px(12), below=px(8)), 1)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        self.card.body.addLayout(row)
        self.state = label(role="quiet", wrap=True)
        self.about = label(role="note", wrap=True)
        self.card.body.addWidget(self.state)
        self.card.body.addWidget(self.about)
        self.texts = Card(theme)
        self._grid = QVBoxLayout()
        self._grid.setSpacing(px(12))
        self.texts.body.addLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.card)
        column.addWidget(self.texts)
        self.language.chosen.connect(self._language_chosen)
        self.audience.chosen.connect(lambda _name: self._write())
        self.retranslate()
        self.language.set_choice(str(context.preferences.get(_LANGUAGE, ReportLanguage.BOTH)))

    def read(self, page: Page) -> Any:
        """The report as the factory reads it, which has all that anybody does."""
        reports = self.context.desk.reports
        try:
            return reports.eight_d(page.row.id, audience=Audience.FACTORY)
        except Refused:  # gone between two readings
            return None

    def show_case(self, case: Case) -> None:
        """Show what can be printed; what is being typed stays where it is the same complaint."""
        if case.own is None:
            return
        self._report = case.own
        self._show_texts(case.own)
        self._write()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.card.set_title(self.tr("8D report"))
        self.texts.set_title(self.tr("In both languages"))
        self.language.set_options(
            [
                (ReportLanguage.CHINESE, self.tr("Chinese")),
                (ReportLanguage.ENGLISH, self.tr("English")),
                (ReportLanguage.BOTH, self.tr("Side by side")),
            ]
        )
        self.language.setAccessibleName(self.tr("Language of the report"))
        self.audience.set_options(
            [
                (Audience.CUSTOMER, self.tr("For the customer")),
                (Audience.FACTORY, self.tr("For the factory")),
            ]
        )
        self.audience.setAccessibleName(self.tr("Who reads the report"))
        self.save_button.set_named(self.tr("Save as PDF"), self.tr("Print the report into a file"))
        self._write()

    def save(self) -> None:
        """Print into a file that the user names."""
        report = self._report
        if report is None:
            return
        path = ask_where(
            self,
            self.context,
            title=self.tr("Save the 8D report"),
            name=f"8D-{report.number}.pdf",
            kinds=self.tr("PDF (*.pdf)"),
        )
        if path is None:
            return
        from tradetrust_desktop.ui.printing import eight_d  # noqa: PLC0415

        if path.suffix.lower() != eight_d.ENDING:
            path = path.with_name(path.name + eight_d.ENDING)
        desk, printed = self.context.desk, self.context.today()
        language = ReportLanguage(self.language.choice())
        audience = Audience(self.audience.choice())

        def work(_progress: object, _cancel: object) -> int:
            fresh = desk.reports.eight_d(report.complaint_id, audience=audience)
            return eight_d.print_to(
                path, desk, fresh, language=language, audience=audience, printed=printed
            )

        self.context.tasks.files(
            work,
            lambda _pages: self.context.notify(self.tr("Saved: %1").replace("%1", path.name)),
            self.context.show_trouble,
        )

    # inside

    def _language_chosen(self, name: str) -> None:
        self.context.preferences.set(_LANGUAGE, name)
        self._write()

    def _printed(self) -> list[PrintedText]:
        """What has a second language, each text once."""
        if self._report is None:
            return []
        found = {(text.record_id, text.field): text for text in self._report.texts()}
        return [text for text in found.values() if twin_language(text.own)]

    def _show_texts(self, report: EightD) -> None:
        texts = self._printed()
        places = [(text.record_id, text.field) for text in texts]
        if places != list(self._rows):
            for row in self._rows.values():
                row.hide()
                row.deleteLater()
            self._rows = {}
            for place in places:
                row = TwinRow(self.context)
                row.kept.connect(partial(self._keep, row))
                self._rows[place] = row
                self._grid.addWidget(row)
        for text in texts:
            is_evidence = text.field == "title" and text.record_id != report.complaint_id
            row = self._rows[text.record_id, text.field]
            row.show_text(text, what="evidence" if is_evidence else text.field)

    def _keep(self, row: TwinRow) -> None:
        report, text, twin = self._report, row.text, row.field.value()
        if report is None or text is None:
            return
        reports = self.context.desk.reports

        def failed(error: Exception) -> None:
            if isinstance(error, Refused):
                row.field.say(error.problems[0])
            else:
                self.context.show_trouble(error)

        self.context.tasks.write(
            lambda: reports.translate(report.complaint_id, text=text, twin=twin, asked_by=self),
            lambda _changes: row.field.say(None),
            failed,
        )

    def _write(self) -> None:
        texts = self._printed()
        self.texts.setVisible(bool(texts))
        self.about.setText(
            self.tr(
                "The customer sees the evidence marked for showing, and no supplier. "
                "The factory sees the supplier and all evidence."
            )
        )
        if self._report is None:
            return
        language = ReportLanguage(self.language.choice() or ReportLanguage.BOTH)
        lacking = len({(text.record_id, text.field) for text in missing(self._report, language)})
        if lacking:
            said = self.tr(
                '%n text(s) will be printed as "not translated". Write them below.', "", lacking
            )
        else:
            said = self.tr("Every text is there in the language of the report.")
        self.state.setText(said)
        set_property(self.state, "colour", "amber" if lacking else "")
        for row in self._rows.values():
            row.retranslate()


class TwinRow(QWidget):
    """A text, and beside it the same in the second language."""

    kept = Signal()
    """The user has finished writing the second language."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text: PrintedText | None = None
        self._what = ""
        px = context.theme.px
        self.own = label(wrap=True)
        self.caption = label(role="note")
        self.field = LongField(context.theme, lines=1)
        self.field.committed.connect(self.kept)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setRowStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.caption, 0, 0, top)
        grid.addWidget(self.own, 1, 0, top)
        grid.addWidget(self.field, 0, 1, 2, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._line = px(18)
        self._frame = px(16)

    def show_text(self, text: PrintedText, *, what: str) -> None:
        """Show a text; a twin that is being typed stays. `what` names the kind of text."""
        self._what = what
        same = self.text is not None and self.text.own == text.own
        self.text = text
        self.own.setText(text.own)
        lines = min(_MOST_LINES, max(2, text.own.count("\n") + 1, len(text.own) // 40 + 1))
        self.field.edit.setFixedHeight(self._line * lines + self._frame)
        if not (same and self.field.is_being_edited()):
            self.field.set_value(text.twin)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        if self.text is None:
            return
        captions = {
            "title": self.tr("In a few words"),
            "description": self.tr("What happened"),
            "root_cause": self.tr("Root cause"),
            "whys": self.tr("Five whys"),
            "remedy": self.tr("What was done"),
            "prevention": self.tr("Prevention"),
            "outcome": self.tr("Outcome"),
            "text": self.tr("Action"),
            "evidence": self.tr("Evidence"),
        }
        self.caption.setText(captions[self._what])
        english = twin_language(self.text.own) == ENGLISH
        wanted = self.tr("In English") if english else self.tr("In Chinese")
        self.field.set_caption(wanted)
        self.field.edit.setPlaceholderText(self.tr("not translated"))
