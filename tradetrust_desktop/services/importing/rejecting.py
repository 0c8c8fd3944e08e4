"""The rows that were rejected, as they stand in the file, each with its reasons."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

from tradetrust_desktop.domain.problems import Code, Place, Problem, Refused
from tradetrust_desktop.domain.reading.cells import Cell, cell_text
from tradetrust_desktop.services.importing.planning import Plan
from tradetrust_desktop.services.importing.understanding import Understood

_ENDING = ".xlsx"


def may_replace(path: Path, source: Path) -> None:
    """Refuse a place for the rejected rows that would destroy the list they come from."""
    if path.suffix.lower() != _ENDING:
        raise Refused(Problem(Code.WRONG_ENDING, "file", path.name, params={"expected": _ENDING}))
    if path.exists() and source.exists() and path.samefile(source):
        raise Refused(Problem(Code.OVERWRITES_SOURCE, "file", path.name))


def rejected_rows(
    understood: Understood, plan: Plan, reason_text: Callable[[Problem], str]
) -> Iterator[list[object]]:
    """Values of each rejected row by column, and all its reasons as the last one.

    A row that is right itself is rejected because another one of its order is not.
    """
    table, problems = plan.table, plan.problems
    by_row = problems.by_row()
    memo: dict[tuple[Code, str, str], str] = {}
    columns = understood.raw.columns
    for row in plan.rejected_rows():
        number = table.rows[row]
        texts = []
        for place in by_row.get(row, ()):
            problem = problems[place]
            key = (problem.code, problem.field, problem.value)
            if problem.params or key not in memo:
                text = reason_text(_placeless(problem))
                if problem.params:
                    texts.append(text)
                    continue
                memo[key] = text
            texts.append(memo[key])
        if not texts:
            texts.append(_other_row(memo, reason_text))
        yield [*(_value(column[number - 1]) for column in columns), " ".join(texts)]


def _placeless(problem: Problem) -> Problem:
    """Without its row: the reason stands in the row, whose number is another one there."""
    place = problem.place
    short = Place(column=place.column) if place is not None else None
    return Problem(problem.code, problem.field, problem.value, short, problem.params)


def _other_row(
    memo: dict[tuple[Code, str, str], str], reason_text: Callable[[Problem], str]
) -> str:
    key = (Code.ORDER_REJECTED, "", "")
    if key not in memo:
        memo[key] = reason_text(Problem(Code.ORDER_REJECTED))
    return memo[key]


def _value(cell: Cell) -> object:
    """A cell as a workbook takes it."""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    if cell is None or isinstance(cell, str | int | float | datetime | date | time):
        return cell
    return cell_text(cell)
