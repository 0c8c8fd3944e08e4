"""Where data, preferences and log lie on this computer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from tradetrust_desktop.settings.preferences import Preferences


@dataclass(frozen=True)
class Paths:
    """The folders of one user, or everything in one folder with `--data-dir`."""

    data: Path
    """Holds the database, copies and imported files."""
    preferences: Path
    """A JSON file."""
    log: Path
    """The newest log file."""

    @classmethod
    def find(cls, data_dir: Path | None = None) -> Paths:
        """The usual places of the system, or all of it below `data_dir`. Makes nothing."""
        if data_dir is not None:
            return cls(
                data=data_dir,
                preferences=data_dir / "preferences.json",
                log=data_dir / "log" / "tradetrust.log",
            )
        from platformdirs import PlatformDirs  # noqa: PLC0415

        places = PlatformDirs("TradeTrust", appauthor=False)
        return cls(
            data=Path(places.user_data_dir),
            preferences=Path(places.user_config_dir) / "preferences.json",
            log=Path(places.user_log_dir) / "tradetrust.log",
        )

    @classmethod
    def in_use(cls, data_dir: Path | None = None) -> Paths:
        """The same, with the data folder chosen in the settings; `data_dir` comes first."""
        paths = cls.find(data_dir)
        chosen = Preferences(paths.preferences).data_folder if data_dir is None else None
        return paths if chosen is None else replace(paths, data=chosen)
