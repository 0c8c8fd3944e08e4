"""The command that reads complaint lists into the data."""

import argparse
from dataclasses import asdict
from pathlib import Path

from tradetrust_desktop.cli_import import (
    TOLD_PROBLEMS,
    counts_data,
    given_options,
    outcome_lines,
    preview_data,
)
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.headless import Answer, Exit, Headless, Texts
from tradetrust_desktop.services.complaint_import import ComplaintPreview


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
    counted = {"complaints": counts_data(preview.complaints)}
    return preview_data(preview, counted, texts, import_id=import_id)


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
        for one in preview.doubtful[:TOLD_PROBLEMS]
    ]
    lines += outcome_lines(preview.problems, texts, dry_run=dry_run, import_id=import_id)
    return "\n".join(lines)
