"""Understanding a sheet while it is still being read.

Header and columns are taken from the first chunk as they will most likely turn out, and
each chunk is profiled and read by that. What all rows decide in the end is compared with it;
where it differs, the columns concerned are read again.
"""

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.dates import DateEvidence
from tradetrust_desktop.domain.reading.header import find_header
from tradetrust_desktop.domain.reading.matching import match_columns
from tradetrust_desktop.domain.reading.numbers import NumberEvidence, mark_of
from tradetrust_desktop.domain.reading.profile import ColumnProfile
from tradetrust_desktop.domain.reading.totals import is_total
from tradetrust_desktop.services.importing.columns import DAYS, NUMBERS, ColumnReader, HowToRead
from tradetrust_desktop.services.importing.raw import RawSheet


class Follower:
    """Goes along with a `RawSheet`; `take` after each chunk, `finish` at the end."""

    def __init__(self) -> None:
        self.header_rows: tuple[int, ...] = ()
        """The header that was assumed; empty where nothing could be."""
        self.profiles: list[ColumnProfile] = []
        """Of the rows below that header."""
        self.readers: dict[int, ColumnReader] = {}
        """Column to its values below that header, so far as a field was assumed for it."""
        self.totals: list[set[Cell]] = []
        """By column, the values that name a sum, such as "合计"."""
        self._seen: list[set[Cell]] = []
        self._start = 0
        self._taken = 0

    def take(self, raw: RawSheet) -> None:
        """Look at the rows that came since the last call."""
        first = not self._taken
        if first and not self._begin(raw):
            self._taken = raw.height
            return
        if not self.header_rows:
            return
        start, self._taken = max(self._start, self._taken), raw.height
        parts = [column[start:] for column in raw.columns]
        new = [self._profile(place, cells) for place, cells in enumerate(parts)]
        if first:
            self._assume()
        for place, reader in self.readers.items():
            reader.add(parts[place], new[place])

    def _begin(self, raw: RawSheet) -> bool:
        if raw.merged:
            return False  # their cells are only filled at the end
        try:
            header = find_header(raw.head, raw.merged)
        except Refused:
            return False
        self.header_rows = header.rows
        self._headings = header.headings
        self._start = header.first_data_row - 1
        return True

    def _profile(self, place: int, cells: list[Cell]) -> list[Cell]:
        """Count the values that are new; returns them."""
        if place == len(self.profiles):
            self.profiles.append(ColumnProfile())
            self._seen.append(set())
            self.totals.append(set())
        seen = self._seen[place]
        new = [cell for cell in dict.fromkeys(cells) if cell not in seen]
        seen.update(new)
        self.totals[place].update(filter(is_total, new))
        self.profiles[place].add(new)
        return new

    def _assume(self) -> None:
        headings = list(self._headings)
        headings += [""] * (len(self.profiles) - len(headings))
        matches = match_columns(headings, self.profiles)
        days = DateEvidence()
        for name, match in matches.items():
            if name in DAYS:
                days.merge(self.profiles[match.column].date_evidence)
        order = str(days.order or "")
        numbers = NumberEvidence()
        for name, match in matches.items():
            if name in NUMBERS:
                numbers.merge(self.profiles[match.column].number_evidence)
        for name, match in matches.items():
            mark = mark_of(self.profiles[match.column].number_evidence, numbers)
            how = HowToRead.of(str(name), mark=mark, order=order)
            self.readers[match.column] = ColumnReader(how)

    def finish(self, raw: RawSheet) -> None:
        """Make the profiles count all rows, not the different values alone."""
        self._seen = []
        for place, profile in enumerate(self.profiles):
            cells = raw.columns[place]
            profile.rows = raw.height - self._start
            blank_above = cells[: self._start].count(None)
            profile.filled = profile.rows - (cells.count(None) - blank_above)
