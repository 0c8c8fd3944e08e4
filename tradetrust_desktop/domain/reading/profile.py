"""What stands in a column, counted over all rows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from tradetrust_desktop.domain.reading import dates, numbers
from tradetrust_desktop.domain.reading.cells import Cell, CellError, FormulaWithoutValue
from tradetrust_desktop.domain.reading.countries import country_code
from tradetrust_desktop.domain.reading.currencies import named_currency
from tradetrust_desktop.domain.reading.dates import DateEvidence
from tradetrust_desktop.domain.reading.numbers import NumberEvidence
from tradetrust_desktop.domain.reading.terms import incoterm_of
from tradetrust_desktop.domain.reading.texts import is_blank, is_undecided, plain

_LARGEST_SAMPLE = 500
"""Distinct texts of a column that may be names of countries, currencies and terms: there are
fewer of each, so more need no look. Dates and numbers in text are looked at all the same."""
_LOWEST_SERIAL, _HIGHEST_SERIAL = 32_874, 54_788
_LOWEST_COMPACT, _HIGHEST_COMPACT = 19_700_101, 21_001_231
"""1990 to 2049 and 19700101 to 21001231: numbers that may be days."""


@dataclass
class ColumnProfile:
    """Counts over the distinct values of a column; parts of a column can be merged.

    Values that occur in several parts count once per part, which is near enough.
    """

    rows: int = 0
    filled: int = 0
    """Cells with any content, "-" included."""
    distinct: int = 0
    """Values that are not blank."""
    numbers: int = 0
    number_texts: int = 0
    days: int = 0
    day_texts: int = 0
    day_numbers: int = 0
    """Numbers that may be days: 40513, 20110201."""
    texts: int = 0
    """Texts that are neither number nor day."""
    others: int = 0
    """Errors, formulas without value, times, TRUE and FALSE."""
    currencies: int = 0
    countries: int = 0
    incoterms: int = 0
    codes: set[str] = field(default_factory=set)
    """Currencies named."""
    first_value: Cell = None
    date_evidence: DateEvidence = field(default_factory=DateEvidence)
    number_evidence: NumberEvidence = field(default_factory=NumberEvidence)

    def add(self, column: Sequence[Cell]) -> None:
        """Count another part of the column, below what was counted before."""
        values = dict.fromkeys(column)
        self.rows += len(column)
        self.filled += len(column) - (column.count(None) if None in values else 0)
        values.pop(None, None)
        if self.first_value is None:
            self.first_value = next((v for v in values if v not in {"", "-"}), None)
        self._look(values)

    def merge(self, other: "ColumnProfile") -> None:
        """Count what another profile counted in a later part of the column."""
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.codes |= other.codes
        if self.first_value is None:
            self.first_value = other.first_value
        self.date_evidence.merge(other.date_evidence)
        self.number_evidence.merge(other.number_evidence)

    def share(self, count: int) -> float:
        """A count as a share of the values that are not blank; 0 where there are none."""
        return count / self.distinct if self.distinct else 0.0

    @property
    def number_share(self) -> float:
        """Share of values that can be read as numbers."""
        return self.share(self.numbers + self.number_texts)

    @property
    def day_share(self) -> float:
        """Share of values that can be read as days."""
        return self.share(self.days + self.day_texts + self.day_numbers)

    def _look(self, values: Iterable[Cell]) -> None:
        for value in values:
            if isinstance(value, str):
                self._look_at_text(value)
                continue
            self.distinct += 1
            if isinstance(value, (bool, time, CellError, FormulaWithoutValue)):
                self.others += 1
            elif isinstance(value, date):
                self.days += 1
                self.date_evidence.add(value)
            elif isinstance(value, (int, float)):
                self.numbers += 1
                if _LOWEST_SERIAL < value < _HIGHEST_SERIAL or (
                    _LOWEST_COMPACT < value < _HIGHEST_COMPACT
                    and isinstance(dates.read_date(value), date)
                ):
                    self.day_numbers += 1

    def _look_at_text(self, value: str) -> None:
        text = plain(value)
        if is_blank(text) or is_undecided(text):
            return
        self.distinct += 1
        has_digit = not text.isalpha() and any("0" <= sign <= "9" for sign in text)
        if has_digit and len(text) < 48:  # noqa: PLR2004 - longer than any number or day
            if numbers.looks_like_number(text):
                self.number_texts += 1
                self.number_evidence.merge(numbers.evidence_of(text))
                if len(text) in {5, 8} and dates.looks_like_date(text):
                    self.day_numbers += 1
                elif "." in text and dates.looks_like_date(text):
                    self.day_texts += 1
                    self.date_evidence.add(value)
                return
            if dates.looks_like_date(text):
                self.day_texts += 1
                self.date_evidence.add(value)
                return
        self.texts += 1
        if self.texts <= _LARGEST_SAMPLE:
            self._look_at_words(text)

    def _look_at_words(self, text: str) -> None:
        if currency := named_currency(text):
            self.currencies += 1
            self.codes.add(currency)
        if country_code(text):
            self.countries += 1
        if incoterm_of(text):
            self.incoterms += 1


_COUNTS = (
    "rows", "filled", "distinct", "numbers", "number_texts", "days", "day_texts", "day_numbers",
    "texts", "others", "currencies", "countries", "incoterms",
)  # fmt: skip


def profile_columns(
    profiles: list[ColumnProfile],
    columns: Sequence[Sequence[Cell]],
    *,
    make: Callable[[], ColumnProfile] = ColumnProfile,
) -> None:
    """Count a chunk into one profile per column; new columns get one."""
    while len(profiles) < len(columns):
        profiles.append(make())
    for profile, column in zip(profiles, columns, strict=False):
        profile.add(column)
