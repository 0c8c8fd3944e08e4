"""Which column holds which field: by its heading and by what stands in all its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tradetrust_desktop.domain.reading.fields import DAYS, IDS, NUMBERS, Field
from tradetrust_desktop.domain.reading.headings import RECIPIENTS, candidates, key
from tradetrust_desktop.domain.reading.profile import ColumnProfile

_EQUAL: Final = 0.015
"""Scores that differ by less are a tie, and a tie matches nothing."""
_LEAST: Final = 0.45
_SURE: Final = 0.8
_BY_CONTENT: Final = 0.5
_SOME, _HALF, _MOST, _NEARLY_ALL = 0.3, 0.5, 0.8, 0.9
_FEW_VALUES: Final = 3


@dataclass(frozen=True)
class ColumnMatch:
    """A column that was found for a field."""

    column: int
    """Position, from 0."""
    heading: str
    score: float
    """0 to 1."""
    sure: bool
    """False where a person had better look: a slip, a part of a heading, or content alone."""


@dataclass(frozen=True)
class Matching:
    """What was found."""

    fields: Mapping[Field, ColumnMatch]
    contested: Mapping[Field, tuple[int, ...]]
    """Fields that several columns fit equally well; none of them was taken."""


def match_columns(
    headings: Sequence[str], profiles: Sequence[ColumnProfile] | None = None
) -> dict[Field, ColumnMatch]:
    """The column of each field that could be found; at most one column per field and back."""
    return dict(match_all(headings, profiles).fields)


def match_all(headings: Sequence[str], profiles: Sequence[ColumnProfile] | None = None) -> Matching:
    """As `match_columns`, with the ties told."""
    known = list(profiles or ())
    known += [ColumnProfile() for _ in range(len(headings) - len(known))]
    scores: dict[tuple[Field, int], float] = {}
    for column, heading in enumerate(headings):
        for field, score in candidates(heading).items():
            total = score * _content(field, known[column])
            if total >= _LEAST:
                scores[field, column] = total
    fields, contested = _assign(headings, scores)
    _by_heading(headings, known, fields, contested)
    _by_content(headings, known, fields, contested)
    code = fields.get(Field.CUSTOMER_CODE)
    name = fields.get(Field.CUSTOMER)
    if code and name and key(name.heading) in RECIPIENTS:
        del fields[Field.CUSTOMER]
    return Matching(fields, contested)


def _assign(
    headings: Sequence[str], scores: Mapping[tuple[Field, int], float]
) -> tuple[dict[Field, ColumnMatch], dict[Field, tuple[int, ...]]]:
    """Best pairs first. A tie for a field takes the field and its columns out."""
    fields: dict[Field, ColumnMatch] = {}
    contested: dict[Field, tuple[int, ...]] = {}
    taken: set[int] = set()
    for (field, column), score in sorted(
        scores.items(), key=lambda item: (-item[1], item[0][1], item[0][0])
    ):
        if field in fields or field in contested or column in taken:
            continue
        rivals = tuple(
            other
            for (rival, other), value in scores.items()
            if rival is field and other not in taken and abs(value - score) < _EQUAL
        )
        if len(rivals) > 1:
            contested[field] = tuple(sorted(rivals))
            taken.update(rivals)
            continue
        fields[field] = ColumnMatch(column, headings[column], score, sure=score >= _SURE)
        taken.add(column)
    return fields, contested


def _content(field: Field, profile: ColumnProfile) -> float:
    """How well the values fit the field, 0 (absurd) to 1. A column without values says little."""
    if not profile.distinct:
        return 1.0 if not profile.rows else 0.6
    if field in DAYS:
        return _days(profile)
    if field in NUMBERS:
        return _numbers(profile)
    days = profile.share(profile.days + profile.day_texts)
    if field not in {Field.DESCRIPTION, Field.PAYMENT_TERMS} and days > _HALF:
        return 0.0
    if field in IDS:
        return 1.0
    return _words(field, profile)


def _days(profile: ColumnProfile) -> float:
    if profile.day_share >= _MOST:
        return 1.0
    if profile.day_share >= _SOME or profile.share(profile.others) > _HALF:
        return 0.85
    return 0.0


def _numbers(profile: ColumnProfile) -> float:
    if profile.share(profile.days + profile.day_texts - profile.number_texts) > _HALF:
        return 0.0
    if profile.number_share >= _MOST:
        return 1.0
    if profile.number_share + profile.share(profile.others) >= _SOME:
        return 0.85
    return 0.0


def _words(field: Field, profile: ColumnProfile) -> float:
    plain_numbers = profile.share(profile.numbers + profile.number_texts)
    known = {
        Field.CURRENCY: profile.currencies,
        Field.INCOTERM: profile.incoterms,
        Field.COUNTRY: profile.countries,
    }.get(field)
    if known is not None:
        # Countries may be written in any way; currencies and Incoterms are few and well known.
        share = known / profile.texts if profile.texts else 0.0
        if plain_numbers > _HALF or (field is not Field.COUNTRY and share < _SOME):
            return 0.0
        return 1.0 if share >= _HALF else 0.9
    if field in {Field.UNIT, Field.STATUS, Field.PAYMENT_TERMS} and plain_numbers > _HALF:
        return 0.0
    if field is Field.DESCRIPTION and plain_numbers > _NEARLY_ALL:
        return 0.7
    return 1.0


def _by_heading(
    headings: Sequence[str],
    profiles: Sequence[ColumnProfile],
    fields: dict[Field, ColumnMatch],
    contested: Mapping[Field, tuple[int, ...]],
) -> None:
    """Days and amounts under a plain heading, though hardly any can be read.

    Not to take them would be silent: another column would say the amount, or the list be
    refused for want of a column that it has. So each value is told as wrong instead. A column
    of ticks is left alone: it says which columns are to be filled in.
    """
    used = {match.column for match in fields.values()} | {
        column for columns in contested.values() for column in columns
    }
    for field in (Field.DATE, Field.AMOUNT):
        scores = {
            column: candidates(heading).get(field, 0.0)
            for column, heading in enumerate(headings)
            if column not in used and len(str(profiles[column].first_value).strip()) > 1
        }
        plain = sorted(column for column, score in scores.items() if score >= _SURE)
        if field not in fields and field not in contested and len(plain) == 1:
            column = plain[0]
            fields[field] = ColumnMatch(column, headings[column], _BY_CONTENT, sure=False)
            used.add(column)


def _by_content(
    headings: Sequence[str],
    profiles: Sequence[ColumnProfile],
    fields: dict[Field, ColumnMatch],
    contested: Mapping[Field, tuple[int, ...]],
) -> None:
    """Columns whose heading says nothing, where the values alone leave no doubt of their kind."""
    used = {match.column for match in fields.values()} | {
        column for columns in contested.values() for column in columns
    }
    free = [
        (column, profile)
        for column, profile in enumerate(profiles[: len(headings)])
        if column not in used
        and profile.distinct >= _FEW_VALUES
        and not candidates(headings[column])
    ]
    kinds = {
        Field.COUNTRY: [c for c, p in free if p.share(p.countries) >= _NEARLY_ALL],
        Field.DATE: [
            c for c, p in free if not headings[c].strip() and p.share(p.days) >= _NEARLY_ALL
        ],
    }
    for field, columns in kinds.items():
        if field not in fields and field not in contested and len(columns) == 1:
            column = columns[0]
            fields[field] = ColumnMatch(column, headings[column], _BY_CONTENT, sure=False)
