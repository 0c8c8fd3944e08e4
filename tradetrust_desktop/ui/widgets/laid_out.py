"""Pages that stand as they should from the first moment they are seen."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget


def lay_out(part: QWidget) -> None:
    """Lay out a part that came into sight, and the page around it, from the inside out.

    Qt takes a turn for each level, and until the last one the page is seen squashed.
    """
    outside: list[QWidget] = []
    above: QWidget | None = part
    while above is not None and not isinstance(above, QScrollArea):
        outside.append(above)
        above = above.parentWidget()
    for each in (*reversed(part.findChildren(QWidget)), *outside):
        layout = each.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()
    QCoreApplication.sendEvent(outside[-1], QEvent(QEvent.Type.LayoutRequest))
