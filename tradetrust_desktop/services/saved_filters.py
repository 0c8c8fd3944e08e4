"""Filters kept under names of one's own, by list; they travel with the data."""

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.saved_filters import SavedFilter
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import settings_store as stored
from tradetrust_desktop.storage.engine import Database


class SavedFilters:
    """The saved filters of one database. A list is named as its tab, such as "customers"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, list_name: str) -> tuple[SavedFilter, ...]:
        """The filters kept for a list, in the order of their names."""
        with self._database.reading() as connection:
            kept = stored.get(connection, _setting(list_name), [])
        found = [SavedFilter(str(each["name"]), dict(each["filters"])) for each in kept]
        return tuple(sorted(found, key=lambda each: fold(each.name)))

    def keep(self, list_name: str, *, saved: SavedFilter, asked_by: object = None) -> Changes:
        """Keep a filter, in the place of one of the same name; Refused without a name."""
        name = " ".join(saved.name.split())
        checks.refuse((*checks.needed("name", name), *checks.lengths({"name": name}, {"name": 60})))
        others = [each for each in self.of(list_name) if fold(each.name) != fold(name)]
        return self._put(
            Act.FILTER_KEEP,
            list_name,
            [*others, SavedFilter(name, saved.filters)],
            name=name,
            asked_by=asked_by,
        )

    def forget(self, list_name: str, *, name: str, asked_by: object = None) -> Changes:
        """Forget a filter; Refused NOT_FOUND where there is none of that name."""
        every = self.of(list_name)
        others = [each for each in every if each.name != name]
        if len(others) == len(every):
            raise Refused(Problem(Code.NOT_FOUND, field="name", value=name))
        return self._put(Act.FILTER_FORGET, list_name, others, name=name, asked_by=asked_by)

    def _put(
        self,
        act: Act,
        list_name: str,
        every: list[SavedFilter],
        *,
        name: str,
        asked_by: object,
    ) -> Changes:
        plain = [{"name": each.name, "filters": dict(each.filters)} for each in every]
        with self._database.step(act, params={"name": name}, asked_by=asked_by) as step:
            stored.put(step, {_setting(list_name): plain})
        return step.changes


def _setting(list_name: str) -> str:
    return f"filters.{list_name}"
