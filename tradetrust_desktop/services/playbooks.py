"""Playbooks: ours or the user's own version of each, and what was ticked off."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.playbooks import (
    Item,
    Playbook,
    as_kept,
    category_of,
    from_kept,
    known_category,
)
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import checks
from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.storage import own_texts
from tradetrust_desktop.storage import playbooks as stored
from tradetrust_desktop.storage.engine import Database

_KIND: Final = "playbook"
LONGEST: Final = {"steps": 300, "avoid": 300, "question": 300, "proof": 300, "checklist": 120}
"""Characters of one line of a field; beyond it nobody reads a page beside a complaint."""
LONGEST_PREVENTION: Final = 800
MOST_LINES: Final = {"steps": 10, "avoid": 10, "checklist": 20}


class Playbooks:
    """The playbooks of one database. A language is "en" or "zh_CN"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, category: Category, *, language: str) -> Playbook:
        """The playbook of a category: the user's own version, else ours."""
        with self._database.reading() as connection:
            own = own_texts.one(connection, _KIND, category, language)
        if own is None:
            return _ours(language)[category]
        return from_kept(json.loads(own), is_own=True)

    def check(self, page: Playbook) -> tuple[Problem, ...]:
        """What is wrong with a page as typed; fields are named as in `Playbook`."""
        return tuple(_problems(page))

    def edit(
        self, category: Category, *, page: Playbook, language: str, asked_by: object = None
    ) -> Changes:
        """Keep a version of one's own; items without an id get one. Refused with all problems."""
        checks.refuse(self.check(page))
        page = replace(
            page, checklist=tuple(self._with_id(category, each) for each in page.checklist)
        )
        is_ours = as_kept(page) == as_kept(_ours(language)[category])
        text = None if is_ours else json.dumps(as_kept(page), ensure_ascii=False)
        with self._database.step(Act.PLAYBOOK_EDIT, asked_by=asked_by) as step:
            own_texts.put(step, _KIND, category, language, text)
        return step.changes

    def reset(self, category: Category, *, language: str, asked_by: object = None) -> Changes:
        """Let a playbook be as it came; ticks on lines of one's own wait for their return."""
        with self._database.step(Act.PLAYBOOK_RESET, asked_by=asked_by) as step:
            own_texts.put(step, _KIND, category, language, None)
        return step.changes

    def ticks(self, complaint_id: bytes) -> Mapping[str, int]:
        """The items ticked off for a complaint, of whatever category, each with its moment."""
        with self._database.reading() as connection:
            return stored.ticks(connection, complaint_id)

    def tick(
        self, complaint_id: bytes, *, item: str, language: str, asked_by: object = None
    ) -> Changes:
        """Tick an item off for a complaint; Refused NOT_FOUND where either is unknown."""
        return self._set_tick(
            Act.PLAYBOOK_TICK, complaint_id, item, language=language, asked_by=asked_by
        )

    def untick(
        self, complaint_id: bytes, *, item: str, language: str, asked_by: object = None
    ) -> Changes:
        """Open an item again for a complaint; Refused NOT_FOUND where either is unknown."""
        return self._set_tick(
            Act.PLAYBOOK_UNTICK, complaint_id, item, language=language, asked_by=asked_by
        )

    def _set_tick(
        self, act: Act, complaint_id: bytes, item: str, *, language: str, asked_by: object
    ) -> Changes:
        params = {"name": self._text(item, language=language)}
        with (
            checks.known_record(),
            self._database.step(act, params=params, asked_by=asked_by) as step,
        ):
            at_ms = step.now_ms() if act is Act.PLAYBOOK_TICK else None
            stored.set_tick(step, complaint_id, item, at_ms)
        return step.changes

    def _text(self, item: str, *, language: str) -> str:
        category = known_category(category_of(item))
        lines = () if category is None else self.page(category, language=language).checklist
        found = next((each.text for each in lines if each.id == item), None)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND, field="item", value=item))
        return found

    def _with_id(self, category: Category, item: Item) -> Item:
        return item if item.id else Item(f"{category}.{self._database.new_id().hex()}", item.text)


def _problems(page: Playbook) -> Iterator[Problem]:
    fields = {
        "steps": page.steps,
        "avoid": page.avoid,
        "question": (page.question,),
        "proof": (page.proof,),
        "checklist": tuple(each.text for each in page.checklist),
    }
    for name, lines in fields.items():
        yield from checks.needed(name, "".join(lines))
        for line in lines:
            yield from checks.lengths({name: line}, LONGEST)
        if len(lines) > MOST_LINES.get(name, 1):
            most = str(MOST_LINES[name])
            yield Problem(Code.TOO_MANY_LINES, field=name, params={"limit": most})
    yield from checks.lengths({"prevention": page.prevention}, {"prevention": LONGEST_PREVENTION})


@lru_cache(maxsize=2)
def _ours(language: str) -> Mapping[Category, Playbook]:
    """What comes with the program; English for a language that it does not speak."""
    path = resource("playbooks") / f"{language}.json"
    if not path.exists():
        path = resource("playbooks") / "en.json"
    pages = json.loads(path.read_text(encoding="utf-8"))
    return {Category(name): from_kept(page) for name, page in pages.items()}
