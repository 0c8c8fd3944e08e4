"""What the program remembers about this computer's user: language, look, widths, columns."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any, Final

_log = logging.getLogger(__name__)

LANGUAGES: Final = {"zh_CN": "中文", "en": "English"}
"""What the program speaks, each by its own name."""
THEMES: Final = ("system", "light", "dark")


def language_for(spoken: str) -> str:
    """Which of `LANGUAGES` goes with a locale, such as "zh_TW.UTF-8"; English where none does."""
    return next((name for name in LANGUAGES if name[:2] == spoken[:2]), "en")


class Preferences:
    """A small JSON file; a spoilt or missing one means defaults, nothing is worth a dialog."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` None keeps everything in memory, for tests and headless work."""
        self._path = path
        self._values: dict[str, Any] = {}
        if path is not None:
            try:
                found = json.loads(path.read_text(encoding="utf-8"))
            except FileNotFoundError:
                found = {}
            except (OSError, ValueError):
                _log.info("Preferences cannot be read, defaults are used")
                found = {}
            if isinstance(found, dict):
                self._values = found

    @property
    def language(self) -> str:
        """Which of `LANGUAGES`; empty until chosen, then the system's counts."""
        found = self._values.get("language", "")
        return found if found in LANGUAGES else ""

    @language.setter
    def language(self, value: str) -> None:
        self._set("language", value)

    @property
    def theme(self) -> str:
        """Which of `THEMES`."""
        found = self._values.get("theme", "system")
        return found if found in THEMES else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._set("theme", value)

    @property
    def tab(self) -> str:
        """The tab shown last."""
        return str(self._values.get("tab", ""))

    @tab.setter
    def tab(self, value: str) -> None:
        self._set("tab", value)

    @property
    def last_day(self) -> str:
        """The day of the last start, as ISO text."""
        return str(self._values.get("last_day", ""))

    @last_day.setter
    def last_day(self, value: str) -> None:
        self._set("last_day", value)

    @property
    def window(self) -> str:
        """Place and size of the window, as Qt writes it, in base64."""
        return str(self._values.get("window", ""))

    @window.setter
    def window(self, value: str) -> None:
        self._set("window", value)

    @property
    def data_folder(self) -> Path | None:
        """Where the data lie if not in the usual place."""
        found = self._values.get("data_folder")
        return Path(found) if isinstance(found, str) and found else None

    @data_folder.setter
    def data_folder(self, value: Path | None) -> None:
        self._set("data_folder", "" if value is None else str(value))

    @property
    def close_to_tray(self) -> bool | None:
        """Whether closing the window goes on watching in the tray; None until one was asked."""
        found = self._values.get("close_to_tray")
        return found if isinstance(found, bool) else None

    @close_to_tray.setter
    def close_to_tray(self, value: bool) -> None:
        self._set("close_to_tray", value)

    @property
    def start_with_system(self) -> bool:
        """Whether the program starts hidden when one logs in."""
        return self._values.get("start_with_system") is True

    @start_with_system.setter
    def start_with_system(self, value: bool) -> None:
        self._set("start_with_system", value)

    @property
    def notify(self) -> bool:
        """Whether the desktop is told of deadlines and follow-ups while the window is hidden."""
        return self._values.get("notify") is not False

    @notify.setter
    def notify(self, value: bool) -> None:
        self._set("notify", value)

    def splitter(self, name: str) -> int:
        """Width of the list of a tab; 0 until the user moved it."""
        found = self._part("splitters").get(name, 0)
        return found if isinstance(found, int) else 0

    def set_splitter(self, name: str, width: int) -> None:
        """Remember the width of a tab's list."""
        self._part("splitters")[name] = width

    def columns(self, name: str) -> dict[str, dict[str, Any]]:
        """Column name to {"width", "shown", "place"} of a list, as far as the user chose."""
        found = self._part("columns").get(name, {})
        return found if isinstance(found, dict) else {}

    def set_columns(self, name: str, columns: dict[str, dict[str, Any]]) -> None:
        """Remember the columns of a list."""
        self._part("columns")[name] = columns

    def get(self, name: str, default: Any = None) -> Any:
        """Any other thing a screen remembers, such as a period chosen; JSON values only."""
        return self._part("screens").get(name, default)

    def set(self, name: str, value: Any) -> None:
        """Remember any other thing of a screen; JSON values only."""
        self._part("screens")[name] = value

    def save(self) -> None:
        """Write the file at once, whole or not at all."""
        if self._path is None:
            return
        text = json.dumps(self._values, ensure_ascii=False, indent=1)
        draft = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(text, encoding="utf-8")
            os.replace(draft, self._path)  # noqa: PTH105
        except OSError:
            _log.info("Preferences cannot be written, they last until the window closes")

    def _part(self, name: str) -> dict[str, Any]:
        found = self._values.setdefault(name, {})
        if not isinstance(found, dict):
            found = self._values[name] = {}
        return found

    def _set(self, name: str, value: object) -> None:
        self._values[name] = value
        self.save()
