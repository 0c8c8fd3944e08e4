"""The command that reads complaint lists into the data."""

import argparse
from dataclasses import asdict
from pathlib import Path

from tradetrust_desktop.cli_import import given_options, problem_data
from tradetrust_desktop.domain.ids import id_text
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.headless import Answer, Exit, Headless, Texts
from tradetrust_desktop.services.complaint_import import ComplaintPreview

_SHOWN = 100
_TOLD = 10


def import_complaints(asked: argparse.Namespace, headless: Headless) -> Answer:
    """Import a complaint list, or with --dry-run say what that would do."""
    texts = headless.texts
    path = Path(asked.file).expanduser().absolute()
    with headless.desk(read_only=asked.dry_run) as desk:
        service = desk.complaint_import
        try:
            preview = service.prepare(path, options=given_options(asked))
        except Refused as refused:
            raise Refused(*_in_words(refused, path.name, texts)) from None
        import_id = None if asked.dry_run else service.commit(preview)[0]
    return Answer(
        data=_data(preview, import_id, texts),
        text=_sentences(preview, texts, dry_run=asked.dry_run, import_id=import_id),
        exit=Exit.SOME_REJECTED if preview.complaints.rejected else Exit.DONE,
    )


def _in_words(refused: Refused, file: str, texts: Texts) -> list[Problem]:
    """Missing columns in one sentence, as people call them."""
    absent = [each for each in refused.problems if each.code is Code.MISSING_COLUMN]
    if not absent:
        return list(refused.problems)
    names = texts("import.and").join(texts(f"complaint.{each.field}") for each in absent)
    others = [each for each in refused.problems if each.code is not Code.MISSING_COLUMN]
    return [Problem(Code.MISSING_COLUMN, value=file, params={"field": names}), *others]


def _data(preview: ComplaintPreview, import_id: bytes | None, texts: Texts) -> dict[str, object]:
    counts = asdict(preview.complaints)
    return {
        "file": preview.file,
        "sheet": preview.sheet,
        "header_row": preview.header_row,
        "rows": preview.rows,
        "complaints": {name: counts[name] for name in ("new", "changed", "same", "rejected")},
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
        "problems": [problem_data(problem, texts) for problem in preview.problems[:_SHOWN]],
        "problem_count": len(preview.problems),
        "import_id": None if import_id is None else id_text(import_id),
    }


def _sentences(
    preview: ComplaintPreview, texts: Texts, *, dry_run: bool, import_id: bytes | None
) -> str:
    counts = asdict(preview.complaints)
    lines = [
        texts("import.complaints", file=preview.file, rows=preview.rows, **counts),
        texts("import.customers", new=preview.customers_new, known=preview.customers_known),
    ]
    if preview.currency_assumed:
        lines.append(texts("import.currency_firm", currency=preview.currency_assumed))
    lines += [
        texts("import.doubtful", name=one.name, similar=one.similar_name)
        for one in preview.doubtful[:_TOLD]
    ]
    lines += [texts.problem(problem) for problem in preview.problems[:_TOLD]]
    if len(preview.problems) > _TOLD:
        lines.append(texts("cli.more_problems", n=len(preview.problems) - _TOLD))
    if dry_run:
        lines.append(texts("import.dry_run"))
    elif import_id is None:
        lines.append(texts("import.nothing"))
    else:
        lines.append(texts("import.done", id=id_text(import_id)))
    return "\n".join(lines)
