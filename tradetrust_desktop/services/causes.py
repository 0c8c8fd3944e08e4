"""The list of root causes: what comes with the program, and what the user made of it."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.causes import Cause
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import checks
from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.storage import own_texts
from tradetrust_desktop.storage.engine import Database

LONGEST: Final = 120
_KIND: Final = "cause"
_OWN: Final = "own-"
_STATE: Final = ""
"""Not a language: the row that says whether an entry is hidden."""
_HIDDEN: Final = "hidden"


class Causes:
    """The root causes of one database. A language is "en" or "zh_CN"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, *, language: str) -> tuple[Cause, ...]:
        """What can be chosen: ours in their order, then the user's in the order of adding."""
        with self._database.reading() as connection:
            own = own_texts.of(connection, _KIND)
        return tuple(each for each in _every(own, language) if not _is_hidden(own, each.key))

    def hidden(self, *, language: str) -> tuple[Cause, ...]:
        """What is offered no more, though complaints may still have it."""
        with self._database.reading() as connection:
            own = own_texts.of(connection, _KIND)
        return tuple(each for each in _every(own, language) if _is_hidden(own, each.key))

    def text(self, key: str, *, language: str) -> str:
        """How an entry reads, hidden or not; a key that nobody knows is its own text."""
        return self.texts(language=language).get(key, key)

    def texts(self, *, language: str) -> Mapping[str, str]:
        """How every entry reads by its key, hidden ones too."""
        with self._database.reading() as connection:
            own = own_texts.of(connection, _KIND)
        return {each.key: each.text for each in _every(own, language)}

    def add(self, text: str, *, language: str, asked_by: object = None) -> tuple[str, Changes]:
        """Add an entry; one that was hidden and reads the same is offered again instead.

        Refused without a text, or where an entry reads the same.
        """
        clean = _checked(text)
        alike = [each for each in self.hidden(language=language) if _same(each.text, clean)]
        if alike:
            return alike[0].key, self.show(alike[0].key, language=language, asked_by=asked_by)
        key = f"{_OWN}{self._database.new_id().hex()}"
        params = {"name": clean}
        with self._database.step(Act.CAUSE_ADD, params=params, asked_by=asked_by) as step:
            _refuse_twin(own_texts.of(step.connection, _KIND), clean, language=language)
            own_texts.put(step, _KIND, key, language, clean)
        return key, step.changes

    def rename(self, key: str, *, text: str, language: str, asked_by: object = None) -> Changes:
        """Word an entry anew in one language; complaints that have it read so too.

        Refused without a text, where another entry reads the same, and NOT_FOUND.
        """
        clean = _checked(text)
        params = {"name": clean}
        with self._database.step(Act.CAUSE_EDIT, params=params, asked_by=asked_by) as step:
            own = own_texts.of(step.connection, _KIND)
            _refuse_unknown(own, key)
            _refuse_twin(own, clean, language=language, but=key)
            is_ours = _ours(language).get(key, Cause("", "")).text == clean
            own_texts.put(step, _KIND, key, language, None if is_ours else clean)
        return step.changes

    def reset(self, key: str, *, language: str, asked_by: object = None) -> Changes:
        """Let one of ours read as it came; Refused NOT_FOUND for one that the user added."""
        ours = _ours(language).get(key)
        if ours is None:
            raise Refused(Problem(Code.NOT_FOUND, field="key", value=key))
        return self.rename(key, text=ours.text, language=language, asked_by=asked_by)

    def hide(self, key: str, *, language: str, asked_by: object = None) -> Changes:
        """Offer an entry no more; complaints that have it keep it."""
        return self._set_state(Act.CAUSE_HIDE, key, _HIDDEN, language=language, asked_by=asked_by)

    def show(self, key: str, *, language: str, asked_by: object = None) -> Changes:
        """Offer a hidden entry again."""
        return self._set_state(Act.CAUSE_SHOW, key, None, language=language, asked_by=asked_by)

    def _set_state(
        self, act: Act, key: str, state: str | None, *, language: str, asked_by: object
    ) -> Changes:
        params = {"name": self.text(key, language=language)}
        with self._database.step(act, params=params, asked_by=asked_by) as step:
            _refuse_unknown(own_texts.of(step.connection, _KIND), key)
            own_texts.put(step, _KIND, key, _STATE, state)
        return step.changes


def _refuse_unknown(own: Mapping[tuple[str, str], str], key: str) -> None:
    if not any(each.key == key for each in _every(own, "en")):
        raise Refused(Problem(Code.NOT_FOUND, field="key", value=key))


def _refuse_twin(
    own: Mapping[tuple[str, str], str], text: str, *, language: str, but: str = ""
) -> None:
    for each in _every(own, language):
        if each.key != but and _same(each.text, text):
            raise Refused(Problem(Code.ALREADY_EXISTS, field="text", value=each.text))


def _every(own: Mapping[tuple[str, str], str], language: str) -> Iterator[Cause]:
    """Ours and the user's, hidden ones too."""
    for ours in _ours(language).values():
        text = own.get((ours.key, language))
        yield ours if text is None else Cause(ours.key, text, ours.category, is_changed=True)
    texts: dict[str, str] = {}
    for (key, spoken), text in own.items():
        if key.startswith(_OWN) and spoken != _STATE and (key not in texts or spoken == language):
            texts[key] = text
    for key, text in texts.items():
        yield Cause(key, text, is_own=True)


def _is_hidden(own: Mapping[tuple[str, str], str], key: str) -> bool:
    return own.get((key, _STATE)) == _HIDDEN


def _checked(text: str) -> str:
    clean = " ".join(text.split())
    checks.refuse(
        (*checks.needed("text", clean), *checks.lengths({"text": clean}, {"text": LONGEST}))
    )
    return clean


def _same(one: str, other: str) -> bool:
    return fold(one) == fold(other)


@lru_cache(maxsize=2)
def _ours(language: str) -> Mapping[str, Cause]:
    """The list that comes with the program; English for a language that it does not speak."""
    path = resource("causes") / f"{language}.json"
    if not path.exists():
        path = resource("causes") / "en.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {row["key"]: Cause(row["key"], row["text"], row["category"]) for row in rows}
