"""What a command without a window stands on: the data folder, the texts, the answer.

A command is a function `(asked, headless) -> Answer` in one of the `cli_*` modules. It
raises `Refused` for input that cannot be taken and `StorageTrouble` for the surroundings;
`cli` turns both into one sentence and an exit code.
"""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.domain.trouble import StorageTrouble
from tradetrust_desktop.settings.resources import resource

if TYPE_CHECKING:
    from tradetrust_desktop.services.desk import Desk


class Exit(IntEnum):
    """What the command tells the shell."""

    DONE = 0
    SOME_REJECTED = 1
    """Done, but something, perhaps everything, was rejected."""
    REFUSED = 2
    """The input cannot be taken; one sentence on standard error, nothing on standard output."""
    TROUBLE = 3
    """The storage: locked, full, damaged, newer than the program."""
    DEFECT = 4
    """A fault of the program; the log has the details."""


@dataclass(frozen=True)
class Answer:
    """What a command has to say."""

    data: Mapping[str, object]
    """The one object that `--json` prints."""
    text: str
    """The same for people, in their language, without a line end."""
    exit: Exit = Exit.DONE


class Texts:
    """The sentences of headless mode in one language, from `resources/cli`."""

    def __init__(self, language: str) -> None:
        path = resource("cli") / f"{language}.json"
        self.language = language
        self._texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))

    def __call__(self, key: str, **params: object) -> str:
        """The text of a key with its {places} filled; KeyError for one that does not exist.

        With a whole number as `n`, a text "key.one" is taken for 1 where there is one.
        """
        if params.get("n") == 1 and f"{key}.one" in self._texts:
            key = f"{key}.one"
        return self._texts[key].format_map(_Params(params))

    def problem(self, problem: Problem) -> str:
        """One sentence for what is wrong, with what stood there and where."""
        params = {"value": problem.value, "field": self.field(problem.field), **problem.params}
        text = self(f"code.{problem.code}", **params)
        place = problem.place
        if place is None or (place.row is None and not place.column):
            return text
        kind = "cell" if place.column else "row"
        if place.row is None:
            kind = "column"
        elif not place.sheet:  # a text file has none
            kind += "_alone"
        return self(
            f"place.{kind}",
            sheet=place.sheet,
            row=place.row,
            column=place.column,
            text=text,
        )

    def trouble(self, trouble: StorageTrouble) -> str:
        """One sentence for what the surroundings refuse, and the way on."""
        return self(f"trouble.{trouble.code}", detail=trouble.detail)

    def field(self, name: str) -> str:
        """What people call a field of an order list; other names stay as they are."""
        return self._texts.get(f"field.{name}", name)


class _Params(dict[str, object]):
    """A sentence does without what nobody knows."""

    def __missing__(self, key: str) -> str:
        return ""


@dataclass(frozen=True)
class Headless:
    """Where a command works and how it speaks."""

    folder: Path
    """The data folder; it may not exist yet."""
    texts: Texts
    json: bool = False

    @property
    def language(self) -> str:
        """zh_CN or en."""
        return self.texts.language

    @staticmethod
    def now_ms() -> int:
        """The time of day, milliseconds since 1970 in UTC."""
        return time.time_ns() // 1_000_000

    @staticmethod
    def today() -> date:
        """The day here."""
        return datetime.now(UTC).astimezone().date()

    @contextmanager
    def desk(self, *, read_only: bool = False) -> Iterator["Desk"]:
        """The services on this folder.

        To write, nobody else may have the folder open: StorageTrouble(WINDOW_OPEN). To read
        is possible beside a window, and on a folder without data, which stays as it is.
        """
        from tradetrust_desktop.services.desk import Desk  # noqa: PLC0415 - quick --help

        desk = Desk.open(self.folder, now_ms=self.now_ms, today=self.today, read_only=read_only)
        try:
            yield desk
        finally:
            desk.close()
