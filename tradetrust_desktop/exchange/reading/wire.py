"""Chunks on their way from the child to the parent.

Columns of orders repeat themselves (customers, days, countries): such a column travels
as its distinct values and an index, which is quicker to pack, to send and to hold, since
equal cells of a chunk then are one object in the parent.
"""

import io
import pickle
from array import array
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from itertools import count
from typing import Any, Final

from tradetrust_desktop.domain.reading.cells import Cell, Chunk

OPENED: Final = b"O"
CHUNK: Final = b"C"
END: Final = b"E"
REFUSED: Final = b"R"
DEFECT: Final = b"D"

_NUMBERS: Final = frozenset((int, float, bool))
_ALLOWED: Final = frozenset(
    (
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "time"),
        ("tradetrust_desktop.domain.reading.cells", "CellError"),
        ("tradetrust_desktop.domain.reading.cells", "FormulaWithoutValue"),
        ("tradetrust_desktop.domain.reading.cells", "MergedRange"),
    )
)
_SHORT: Final = 65_536
_DAY: Final = timedelta(days=1)


class _CellsOnly(pickle.Unpickler):
    """Takes cells and nothing else, should a file ever get hold of the child."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)


def message(tag: bytes, content: object) -> bytes:
    """A message of the child, as bytes for the pipe."""
    return tag + pickle.dumps(content, protocol=5)


def open_message(data: bytes) -> tuple[bytes, Any]:
    """Tag and content of a message."""
    return data[:1], _CellsOnly(io.BytesIO(memoryview(data)[1:])).load()


def pack_column(column: Sequence[Any]) -> tuple[str, object, bytes]:
    """A column ready for `message`. Empty text becomes None."""
    kinds = set(map(type, column))
    if timedelta in kinds:
        column = without_durations(column)
        kinds = set(map(type, column))
    if kinds == {float}:
        return "d", None, array("d", column).tobytes()
    if kinds == {type(None)}:
        return "0", len(column), b""
    if len(kinds & _NUMBERS) > 1:  # 1, 1.0 and TRUE are equal, but not the same cell
        return "p", [None if value == "" else value for value in column], b""
    # one pass over the cells: a value seen first gets the next number
    distinct: defaultdict[Any, int] = defaultdict(count().__next__)
    code = "H" if len(column) < _SHORT else "I"
    index = array(code, map(distinct.__getitem__, column)).tobytes()
    values: list[Any] = list(distinct)
    if "" in distinct:
        values[distinct[""]] = None
    return code, values, index


def without_durations(column: Sequence[Any]) -> list[Any]:
    """Durations as the number of days that the file holds; no field of an order is one."""
    return [value / _DAY if isinstance(value, timedelta) else value for value in column]


def unpack_column(packed: tuple[str, Any, bytes]) -> list[Cell]:
    """The column that was packed."""
    code, values, data = packed
    if code == "0":
        return [None] * values
    if code == "p":
        return list(values)
    numbers: array[Any] = array(code)
    numbers.frombytes(data)
    if code == "d":
        return numbers.tolist()
    return [*map(values.__getitem__, numbers)]


def pack_chunk(first_row: int, columns: Sequence[Sequence[Cell]]) -> bytes:
    """A chunk as a message."""
    return message(CHUNK, (first_row, [pack_column(column) for column in columns]))


def unpack_chunk(content: tuple[int, list[tuple[str, Any, bytes]]]) -> Chunk:
    """The chunk in a message."""
    first_row, columns = content
    return Chunk(first_row, tuple(unpack_column(column) for column in columns))
