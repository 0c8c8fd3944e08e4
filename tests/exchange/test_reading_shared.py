"""Every file that others gave us reads, or is refused once; none crashes or hangs."""

from pathlib import Path

import pytest

from tests.conftest import SHARED
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.reading.cells import CellError, FormulaWithoutValue
from tradetrust_desktop.domain.reading.header import find_header
from tradetrust_desktop.domain.reading.matching import match_columns
from tradetrust_desktop.domain.reading.profile import ColumnProfile, profile_columns
from tradetrust_desktop.exchange.reading.limits import MIB, Limits
from tradetrust_desktop.exchange.reading.stream import open_table

LIMITS = Limits(memory=450 * MIB, seconds=60)
FILES = sorted(path for path in SHARED.rglob("*") if path.is_file()) if SHARED.is_dir() else []


@pytest.mark.big
@pytest.mark.parametrize("path", FILES or [None], ids=lambda path: path and path.name)
def test_reads_or_refuses(path: Path | None):
    if path is None:
        pytest.skip("the shared files are not on this machine")
    if path.name == "online_retail.xlsx":
        pytest.skip("has a test of its own")
    assert problems_of(path) <= 1


def problems_of(path: Path) -> int:
    """How many problems the file as a whole has."""
    try:
        with open_table(path, limits=LIMITS) as stream:
            profiles: list[ColumnProfile] = []
            for chunk in stream.chunks():
                assert len({len(column) for column in chunk.columns}) == 1
                profile_columns(profiles, chunk.columns)
            assert stream.rows
            header = find_header(stream.head, stream.merged)
            match_columns(header.headings, profiles)
    except Refused as refused:
        return len(refused.problems)
    return 0


@pytest.mark.big
def test_half_a_million_rows_arrive_whole_within_the_limit():
    path = SHARED / "uci" / "online_retail.xlsx"
    if not path.is_file():
        pytest.skip("the large shared file is not on this machine")
    rows = 0
    strange = 0
    with open_table(path, limits=LIMITS) as stream:
        for chunk in stream.chunks():
            rows += chunk.height
            for column in chunk.columns:
                strange += sum(isinstance(v, (CellError, FormulaWithoutValue)) for v in set(column))
    assert rows == stream.rows == 541_910
    assert strange == 0
