"""When the customer wrote, typed by our clocks or by theirs; the other stands below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout

from tradetrust_desktop.ui.complaints.moments import our_place
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.local_time import moment_there
from tradetrust_desktop.ui.widgets.typed_fields import MomentField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.context import Context

_AROUND: Final = 48
"""Left of the moment, right of it, and the arrow there."""


class ReceivedField(MomentField):
    """Its value is in milliseconds since 1970, UTC, whichever clock it is typed by."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._zone = ""
        self._city = ""
        self._country = ""
        self._by_theirs = False
        super().__init__(context, parent=parent)
        self.switch = IconButton(context.theme, kind="link", small=True)
        self.switch.setVisible(False)
        self.switch.clicked.connect(self._turn)
        px = context.theme.px
        self._below = FittingRow(self.note, self.switch, spacing=px(8), below=0)
        below = self._below.layout()
        if below is not None:
            below.setAlignment(self.switch, Qt.AlignmentFlag.AlignLeft)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            self.note.setWordWrap(False)
            column.insertWidget(column.count() - 1, self._below)
        self.typed.connect(self._write_other)

    def sizeHint(self) -> QSize:
        """As wide as the moment is: the words below it may stand one below the other."""
        px, whole = self._context.theme.px, super().sizeHint()
        if not hasattr(self, "_below"):
            return whole
        moment = self.edit.fontMetrics().horizontalAdvance(self.edit.text()) + px(_AROUND)
        return QSize(max(moment, self._below.minimumSizeHint().width()), whole.height())

    def zone(self) -> ZoneInfo:
        """The zone it is typed in."""
        if getattr(self, "_by_theirs", False) and self._zone:
            return ZoneInfo(self._zone)
        return super().zone()

    def set_place(self, zone: str, *, city: str = "", country: str = "") -> None:
        """Where the customer is; without a zone, ours is the only one."""
        moment = self.value()
        self._zone, self._city, self._country = zone, city, country
        if not zone:
            self._by_theirs = False
        self.set_value(moment)

    def set_value(self, value: int) -> None:  # type: ignore[override]  # as in the field above
        """Show a moment."""
        super().set_value(value)
        self._write_format()
        if hasattr(self, "switch"):
            self._write_other()

    def retranslate(self) -> None:
        """Write the moment and the words below it as the language does."""
        self._write_format()
        if hasattr(self, "switch"):
            self._write_other()

    def _write_format(self) -> None:
        """The year stands there only where it is another one."""
        formats = self._context.formats
        self.edit.setLocale(formats.locale)
        same_year = self.edit.date().year() == self._context.today().year
        if formats.chinese:
            self.set_format("M月d日 ddd HH:mm" if same_year else "yyyy年M月d日 ddd HH:mm")
        else:
            self.set_format("ddd d MMM, HH:mm" if same_year else "ddd d MMM yyyy, HH:mm")

    def _turn(self) -> None:
        moment = self.value()
        self._by_theirs = not self._by_theirs
        self.set_value(moment)
        self.control.setFocus(Qt.FocusReason.TabFocusReason)  # at the hour

    def _write_other(self) -> None:
        differs = bool(self._zone) and self._zone != str(self._context.formats.zone)
        self.switch.setVisible(differs)
        if not differs:
            self.set_note("")
            return
        moment, here = self.value(), our_place(self._context)
        if self._by_theirs:
            ours = self._context.formats.moment(moment, today=self._context.today())
            self.set_note(self.tr("%1 in %2").replace("%1", ours).replace("%2", here))
            self.switch.set_named(self.tr("use ours"), self.tr("Type it by our clock"))
        else:
            self.set_note(
                moment_there(
                    self._context, moment, self._zone, city=self._city, country=self._country
                )
            )
            self.switch.set_named(self.tr("use theirs"), self.tr("Type it by their clock"))
