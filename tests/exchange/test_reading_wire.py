"""Columns on their way from the reading process."""

import pickle
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.reading.cells import CellError, FormulaWithoutValue
from tradetrust_desktop.exchange.reading import wire

CELLS = st.one_of(
    st.none(),
    st.text(min_size=1, max_size=8),
    st.floats(allow_nan=False),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.just(CellError("#N/A")),
    st.just(FormulaWithoutValue()),
)


@given(st.lists(CELLS, max_size=40))
def test_a_column_arrives_as_it_was(column: list[object]):
    data = wire.pack_chunk(7, [column])
    tag, content = wire.open_message(data)
    chunk = wire.unpack_chunk(content)
    assert (tag, chunk.first_row) == (wire.CHUNK, 7)
    assert chunk.columns == (column,)
    assert list(map(type, chunk.columns[0])) == list(map(type, column))


def test_equal_cells_arrive_as_one_object():
    column = [f"customer {n % 3}" for n in range(1000)]
    (found,) = wire.unpack_chunk(wire.open_message(wire.pack_chunk(1, [column]))[1]).columns
    assert len({id(cell) for cell in found}) == 3


def test_empty_texts_become_none_and_durations_days():
    column = ["", "a", timedelta(hours=36), date(2026, 1, 2), time(8), datetime(2026, 1, 2)]  # noqa: DTZ001
    found = wire.unpack_column(wire.pack_column(column))
    assert found == [None, "a", 1.5, *column[3:]]


def test_nothing_but_cells_is_taken():
    class Harmful:
        def __reduce__(self):
            return print, ("harm",)

    with pytest.raises(pickle.UnpicklingError):
        wire.open_message(wire.message(wire.CHUNK, Harmful()))
