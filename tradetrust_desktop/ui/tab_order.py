"""Where the Tab key goes: what is seen, in the order one reads.

Qt goes by the order in which widgets were made, which differs wherever a part is put into a
row later. Here the layouts tell: rows from the top, in a row from the left.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QWidget,
)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """The controls below a widget at which the Tab key stops.

    What scrolls is a stop only where nothing in it is one: then the arrows scroll it.
    """
    for part in _parts(widget):
        if not part.isVisible() or not part.isEnabled():
            continue
        policy = part.focusPolicy()
        is_stop = bool(policy & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
        inside = () if is_stop and not isinstance(part, QScrollArea) else tuple(stops(part))
        if inside or not is_stop:
            yield from inside
        else:
            yield part


def step(window: QWidget, *, forward: bool) -> QWidget | None:
    """The stop after or before the one that has the focus; None where there is no other."""
    found = list(stops(window))
    here = window.focusWidget()
    if not found:
        return None
    if here not in found:
        return found[0 if forward else -1]
    return found[(found.index(here) + (1 if forward else -1)) % len(found)]


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QMainWindow):
        inside: QWidget | None = widget.centralWidget()
        held: list[QWidget | None] = [inside]
    elif isinstance(widget, QScrollArea):
        held = [widget.widget()]
    elif isinstance(widget, QSplitter):
        held = [widget.widget(place) for place in range(widget.count())]
    else:
        layout = widget.layout()
        held = [] if layout is None else list(_laid_out(layout))
    yield from (part for part in held if part is not None)
    if not isinstance(widget, QScrollArea | QMainWindow):
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow() and child not in held:
                yield child


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        grid = layout
        places_of = {place: grid.getItemPosition(place) for place in places}
        order = sorted(places, key=lambda place: places_of[place][:2])  # type: ignore[index]
    else:
        order = list(places)
    for place in order:
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
