"""The command that prints a report about a complaint."""

import argparse
from pathlib import Path

from tradetrust_desktop.domain.reports import Audience, ReportLanguage
from tradetrust_desktop.headless import Answer, Headless


def report_8d(asked: argparse.Namespace, headless: Headless) -> Answer:
    """Print the 8D report of a complaint as PDF; says what is not translated."""
    from tradetrust_desktop import app  # noqa: PLC0415 - Qt, only here

    language = ReportLanguage(getattr(asked, "language", headless.language))
    path = Path(asked.out).expanduser().absolute()
    with headless.desk(read_only=True) as desk:
        printed = app.print_8d(
            desk,
            desk.reports.by_number(asked.number),
            path,
            language=language,
            audience=Audience(asked.audience),
        )
    texts = headless.texts
    untranslated = [{"field": text.field, "text": text.own} for text in printed.missing]
    said = texts("report.done", file=path, n=printed.pages)
    if untranslated:
        listed = "; ".join(text.own.splitlines()[0] for text in printed.missing)
        said += "\n" + texts("report.untranslated", n=len(untranslated), listed=listed)
    return Answer(
        data={
            "file": str(path),
            "number": asked.number,
            "language": str(language),
            "pages": printed.pages,
            "untranslated": untranslated,
        },
        text=said,
    )
