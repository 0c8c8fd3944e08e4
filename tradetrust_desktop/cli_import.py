"""Commands that read order lists into the data, take them back and list them."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.ids import id_from_text, id_text
from tradetrust_desktop.domain.importing.values import (
    Counts,
    ImportOptions,
    ImportRow,
    Preview,
    TakenBack,
)
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.headless import Answer, Exit, Headless, Texts
from tradetrust_desktop.services.importing.reading import ReadAhead

if TYPE_CHECKING:
    from tradetrust_desktop.services.complaint_import import ComplaintImportRow, ComplaintPreview
    from tradetrust_desktop.services.order_import import OrderImport

SHOWN_PROBLEMS = 100
TOLD_PROBLEMS = 10


def import_orders(asked: argparse.Namespace, headless: Headless) -> Answer:
    """Import an order list, or with --dry-run say what that would do.

    Nobody is asked: what only a person can say is refused.
    """
    options = given_options(asked)
    path = Path(asked.file).expanduser().absolute()
    rejected = None if asked.rejected is None else Path(asked.rejected).expanduser().absolute()
    if rejected is not None and not rejected.parent.is_dir():
        raise StorageTrouble(TroubleCode.CANNOT_WRITE_FILE, str(rejected))
    # the file is being read while the database is opened
    with (
        ReadAhead(path, sheet=options.sheet) as ahead,
        headless.desk(read_only=asked.dry_run) as desk,
    ):
        service = desk.order_import
        preview = service.prepare(path, options=options, ahead=ahead)
        _refuse(preview, headless.texts)
        if rejected is not None:
            _save_rejected(service, preview, rejected, headless.texts)
        import_id = None
        if not asked.dry_run:
            report, _ = service.commit(preview)
            preview, import_id = report.preview, report.import_id
    data = _data(preview, import_id, headless.texts)
    some_rejected = preview.rejected_rows > 0
    return Answer(
        data=data,
        text=_sentences(preview, headless.texts, dry_run=asked.dry_run, import_id=import_id),
        exit=Exit.SOME_REJECTED if some_rejected else Exit.DONE,
    )


def import_undo(asked: argparse.Namespace, headless: Headless) -> Answer:
    """Take an import back and name what had to stay."""
    try:
        import_id = id_from_text(asked.import_id)
    except ValueError:
        raise Refused(Problem(Code.NOT_FOUND, "import_id", asked.import_id)) from None
    with headless.desk() as desk:
        taken, _ = desk.order_import.take_back(import_id)
    texts = headless.texts
    kept = [
        {
            "record": texts(f"import.record.{record.kind}", name=record.name),
            "why": texts(f"import.why.{record.why}"),
        }
        for record in taken.kept
    ]
    data = {"removed": dict(taken.removed), "restored": dict(taken.restored), "kept": kept}
    return Answer(data=data, text=_taken_back(taken, kept, texts))


def import_list(_asked: argparse.Namespace, headless: Headless) -> Answer:
    """All imports, the latest first."""
    with headless.desk(read_only=True) as desk:
        of_orders, of_complaints = desk.order_import.rows(), desk.complaint_import.rows()
    found = [(row.time_ms, _listed(row), _line(row, headless.texts)) for row in of_orders]
    found += [
        (row.time_ms, _listed_complaints(row), _complaints_line(row, headless.texts))
        for row in of_complaints
    ]
    found.sort(key=lambda one: one[0], reverse=True)
    return Answer(
        data={"imports": [data for _, data, _ in found]},
        text="\n".join(line for _, _, line in found) or headless.texts("import.none"),
    )


def _line(row: ImportRow, texts: Texts) -> str:
    return texts(
        "import.listed_taken_back" if row.taken_back_ms is not None else "import.listed",
        id=id_text(row.id),
        time=_time(row.time_ms).replace("T", " ").removesuffix("+00:00"),
        file=row.file,
        new=row.orders_new + row.credit_notes_new,
        changed=row.orders_changed + row.credit_notes_changed,
        rejected=row.rejected,
    )


def _complaints_line(row: "ComplaintImportRow", texts: Texts) -> str:
    taken_back = row.taken_back_ms is not None
    return texts(
        "import.listed_taken_back" if taken_back else "import.listed_complaints",
        id=id_text(row.id),
        time=_time(row.time_ms).replace("T", " ").removesuffix("+00:00"),
        file=row.file,
        **asdict(row.complaints),
    )


def given_options(asked: argparse.Namespace) -> ImportOptions:
    """What the command line says about a file."""
    currency = asked.currency.strip().upper()
    if currency and currency not in CURRENCIES:
        raise Refused(Problem(Code.UNKNOWN_CURRENCY, "currency", asked.currency))
    return ImportOptions(
        sheet=asked.sheet,
        currency=currency,
        date_order=asked.date_order,
        no_customer_as=asked.no_customer_as.strip(),
    )


def _refuse(preview: Preview, texts: Texts) -> None:
    """Refuse what only a person can say; missing columns are named in one sentence."""
    from tradetrust_desktop.services.order_import import refusals  # noqa: PLC0415 - loads SQL

    problems = [problem for problem in refusals(preview) if problem.code is not Code.MISSING_COLUMN]
    if preview.missing:
        absent = [name for name in preview.missing if name not in preview.contested]
        if absent:
            names = texts("import.and").join(texts.field(name) for name in absent)
            problems.insert(
                0, Problem(Code.MISSING_COLUMN, value=preview.file, params={"field": names})
            )
    if preview.dates.how == "contradicting" and not preview.questions:
        examples = ", ".join(preview.dates.examples[:2])
        problems.append(Problem(Code.DATE_ORDER_CONTRADICTS, "date", examples))
    if problems:
        raise Refused(*problems)


def _save_rejected(service: "OrderImport", preview: Preview, path: Path, texts: Texts) -> None:
    service.save_rejected(
        preview,
        path,
        reason_heading=texts("import.reason"),
        reason_text=texts.problem,
    )


def _data(preview: Preview, import_id: bytes | None, texts: Texts) -> dict[str, object]:
    counted = {
        "orders": counts_data(preview.orders),
        "credit_notes": counts_data(preview.credit_notes),
        "lines": preview.lines,
        "equal_lines": preview.equal_lines,
    }
    return preview_data(preview, counted, texts, import_id=import_id)


def preview_data(
    preview: "Preview | ComplaintPreview",
    counted: Mapping[str, object],
    texts: Texts,
    *,
    import_id: bytes | None,
) -> dict[str, object]:
    """What `--json` tells of an import: `counted` is what was found of each kind of record."""
    return {
        "file": preview.file,
        "sheet": preview.sheet,
        "header_row": preview.header_row,
        "rows": preview.rows,
        **counted,
        "customers": {
            "new": preview.customers_new,
            "known": preview.customers_known,
            "doubtful": [
                {"name": one.name, "similar_to": one.similar_name} for one in preview.doubtful
            ],
        },
        "columns": {
            column.field: {"heading": column.heading, "arrived": column.arrived}
            for column in preview.columns
            if column.field
        },
        "currency_assumed": preview.currency_assumed,
        "problems": [problem_data(problem, texts) for problem in preview.problems[:SHOWN_PROBLEMS]],
        "problem_count": len(preview.problems),
        "import_id": None if import_id is None else id_text(import_id),
    }


def counts_data(counts: Counts) -> dict[str, int]:
    """How many were new, changed, the same and rejected."""
    return {name: asdict(counts)[name] for name in ("new", "changed", "same", "rejected")}


def problem_data(problem: Problem, texts: Texts) -> dict[str, object]:
    """A problem as `--json` tells it."""
    place = problem.place
    bare = Problem(problem.code, problem.field, problem.value, params=problem.params)
    return {
        "sheet": place.sheet if place else "",
        "row": place.row if place else None,
        "column": place.column if place else "",
        "value": problem.value,
        "code": str(problem.code),
        "text": texts.problem(bare),
    }


def _sentences(preview: Preview, texts: Texts, *, dry_run: bool, import_id: bytes | None) -> str:
    lines = [
        texts(
            "import.counts",
            file=preview.file,
            rows=preview.rows,
            new=preview.orders.new,
            changed=preview.orders.changed,
            same=preview.orders.same,
            rejected=preview.orders.rejected,
            notes_new=preview.credit_notes.new,
            notes_changed=preview.credit_notes.changed,
            notes_same=preview.credit_notes.same,
            notes_rejected=preview.credit_notes.rejected,
        ),
        texts("import.lines", lines=preview.lines, equal=preview.equal_lines),
        texts("import.customers", new=preview.customers_new, known=preview.customers_known),
    ]
    if preview.currency_from:
        key = f"import.currency_{preview.currency_from}"
        lines.append(texts(key, currency=preview.currency_assumed))
    lines += [
        texts("import.doubtful", name=one.name, similar=one.similar_name)
        for one in preview.doubtful[:SHOWN_PROBLEMS]
    ]
    lines += outcome_lines(preview.problems, texts, dry_run=dry_run, import_id=import_id)
    return "\n".join(lines)


def outcome_lines(
    problems: Sequence[Problem], texts: Texts, *, dry_run: bool, import_id: bytes | None
) -> list[str]:
    """The first problems, and what became of it all."""
    lines = [texts.problem(problem) for problem in problems[:TOLD_PROBLEMS]]
    if len(problems) > TOLD_PROBLEMS:
        lines.append(texts("cli.more_problems", n=len(problems) - TOLD_PROBLEMS))
    if dry_run:
        lines.append(texts("import.dry_run"))
    elif import_id is None:
        lines.append(texts("import.nothing"))
    else:
        lines.append(texts("import.done", id=id_text(import_id)))
    return lines


def _taken_back(taken: TakenBack, kept: list[dict[str, str]], texts: Texts) -> str:
    of = "_complaints" if "complaints" in taken.removed else ""
    lines = [
        texts(f"import.removed{of}", **taken.removed),
        texts(f"import.restored{of}", **taken.restored),
    ]
    lines += [texts("import.kept", **one) for one in kept]
    return "\n".join(lines)


def _listed(row: ImportRow) -> dict[str, object]:
    return {
        "import_id": id_text(row.id),
        "time": _time(row.time_ms),
        "file": row.file,
        "sheet": row.sheet,
        "orders": {"new": row.orders_new, "changed": row.orders_changed},
        "credit_notes": {"new": row.credit_notes_new, "changed": row.credit_notes_changed},
        "lines": row.lines,
        "rejected": row.rejected,
        "customers_new": row.customers_new,
        "taken_back": None if row.taken_back_ms is None else _time(row.taken_back_ms),
    }


def _listed_complaints(row: "ComplaintImportRow") -> dict[str, object]:
    counts = asdict(row.complaints)
    return {
        "import_id": id_text(row.id),
        "time": _time(row.time_ms),
        "file": row.file,
        "sheet": row.sheet,
        "complaints": {name: counts[name] for name in ("new", "changed")},
        "rejected": counts["rejected"],
        "customers_new": row.customers_new,
        "taken_back": None if row.taken_back_ms is None else _time(row.taken_back_ms),
    }


def _time(time_ms: int) -> str:
    return datetime.fromtimestamp(time_ms // 1000, UTC).isoformat()
