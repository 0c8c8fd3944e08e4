"""What every tab is given: the desk, the workers, the look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tradetrust_desktop.domain.firm import Firm
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.change_hub import ChangeHub
    from tradetrust_desktop.ui.formats import Formats
    from tradetrust_desktop.ui.minute import Minute
    from tradetrust_desktop.ui.tasks import Tasks
    from tradetrust_desktop.ui.theme import Theme


@dataclass
class Context:
    """The surroundings of a tab. A new language brings new `formats`: do not keep them."""

    desk: Desk
    tasks: Tasks
    hub: ChangeHub
    theme: Theme
    formats: Formats
    preferences: Preferences
    firm: Firm
    """The firm's settings as last read; replaced when they are saved."""
    now_ms: Callable[[], int]
    today: Callable[[], date]
    """Today in the firm's zone."""
    minute: Minute
    """`minute.ticked` for times that run; another day or zone comes as a change of all kinds."""
    navigate: Callable[..., None]
    """`navigate(tab, record_id=None, **how)`; tab is "customers", "complaints", "follow_ups",
    "orders" or "insights". `how` goes to the tab's `show_records(**how)`."""
    notify: Callable[[str], None]
    """Say a short thing in the status bar."""
    show_trouble: Callable[[Exception], None]
    """Show a Refused or StorageTrouble that belongs to no field."""
    language: Callable[[], str]
    """"en" or "zh_CN"."""
