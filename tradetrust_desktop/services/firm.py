"""The firm's own settings, which travel with the data."""

from dataclasses import asdict
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import settings_store as stored
from tradetrust_desktop.storage.engine import Database


class FirmSettings:
    """Name, country, zone and currency of the user's firm."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> Firm:
        """The settings as kept; defaults where nothing was ever set."""
        with self._database.reading() as connection:
            kept = stored.get(connection, "firm", {})
        plain = Firm()
        return Firm(**{name: str(kept.get(name, getattr(plain, name))) for name in asdict(plain)})

    def is_set(self) -> bool:
        """Whether anybody ever saved them."""
        with self._database.reading() as connection:
            return stored.get(connection, "firm") is not None

    def check(self, firm: Firm) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        problems = [
            *checks.lengths({"name": firm.name}, {}),
            *checks.needed("base_currency", firm.base_currency),
            *checks.currency("base_currency", firm.base_currency),
        ]
        try:
            ZoneInfo(firm.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            problems.append(Problem(Code.NOT_FOUND, field="zone", value=firm.zone))
        return tuple(problems)

    def save(self, firm: Firm, *, asked_by: object = None) -> Changes:
        """Keep the settings; Refused with all problems."""
        checks.refuse(self.check(firm))
        with self._database.step(Act.SETTING_EDIT, asked_by=asked_by) as step:
            stored.put(step, {"firm": asdict(firm)})
        return step.changes
