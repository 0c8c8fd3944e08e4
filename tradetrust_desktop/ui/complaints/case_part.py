"""A part of a complaint's page that reads its own data: evidence, remedies, investigation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.context import Context


@dataclass(frozen=True)
class Case:
    """What a part is shown with."""

    page: Page
    zone: str
    """The customer's zone; empty where it is unknown."""
    local: LocalTime | None
    currency: str
    """That of the customer's latest order; empty where there is none."""
    contacts: tuple[tuple[bytes, str], ...]
    own: Any = None
    """What the part's own `read` found."""


class CasePart(QWidget):
    """Shows one complaint; hears of every change of it, since the whole page is read again.

    Writes go through `context.tasks.write` with `asked_by=self`; `acts` of other parts are
    none of its business.
    """

    asking = Signal()
    """A form with a filled button was opened or closed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def read(self, page: Page) -> Any:
        """What `show_case` needs besides the page; on the reader thread, without widgets."""
        del page

    def count(self, own: Any) -> str:
        """What stands quietly behind the name of its section, out of what `read` found.

        Asked for even while the section is closed, when `show_case` waits.
        """
        del own
        return ""

    def show_case(self, case: Case) -> None:
        """Show a complaint; what is being typed stays where it is the same one."""

    def is_asking(self) -> bool:
        """Whether a form with a filled button is open, so that the page shows no other one."""
        return False

    def tick(self) -> None:
        """Write what changes with the clock; the data are not asked for it."""

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
