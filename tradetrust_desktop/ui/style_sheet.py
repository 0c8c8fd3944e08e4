"""The one style sheet, `resources/look/window.qss`; widgets ask for looks by properties."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from tradetrust_desktop.settings.resources import resource

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import TextRole, Theme


def style_sheet(theme: Theme) -> str:
    """The sheet in the colours and measures of `theme`."""
    measures = {f"p{number}": theme.px(number) for number in range(2, 33)}
    roles: tuple[TextRole, ...] = ("title", "heading", "note", "figure", "clock")
    fonts = {role: theme.font(role).pixelSize() for role in roles}
    variant = "dark" if theme.is_dark else "light"
    template = resource("look/window.qss").read_text(encoding="utf-8")
    return Template(template).substitute(
        **theme.colours.names(),
        **measures,
        **fonts,
        chevron=resource(f"icons/sheet/chevron-{variant}.svg").as_posix(),
        tick=resource(f"icons/sheet/tick-{variant}.svg").as_posix(),
    )
