"""Commands that look after the data: check, backup, restore; and the demo."""

import argparse
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.headless import Answer, Exit, Headless
from tradetrust_desktop.settings.preferences import LANGUAGES
from tradetrust_desktop.settings.resources import resource

THEMES = ("light", "dark")


def check(_asked: argparse.Namespace, headless: Headless) -> Answer:
    """Look whether database and kept files are whole; every finding is named."""
    from tradetrust_desktop.storage import check as stored  # noqa: PLC0415

    findings = [
        {
            "code": str(finding.code),
            "detail": finding.detail,
            "text": headless.texts(f"check.{finding.code}", detail=finding.detail),
        }
        for finding in stored.run(headless.folder, now_ms=headless.now_ms)
    ]
    whole = not findings
    return Answer(
        data={"whole": whole, "folder": str(headless.folder), "findings": findings},
        text=headless.texts("check.whole")
        if whole
        else "\n".join(finding["text"] for finding in findings),
        exit=Exit.DONE if whole else Exit.TROUBLE,
    )


def backup(_asked: argparse.Namespace, headless: Headless) -> Answer:
    """Make a verified copy of the data now, also beside an open window."""
    from tradetrust_desktop.storage import copies, engine  # noqa: PLC0415

    file = headless.folder / engine.FILE_NAME
    if not file.exists():
        raise Refused(Problem(Code.NO_SUCH_FILE, value=str(file)))
    copy = copies.make_of_file(headless.folder, copies.Reason.MANUAL, now_ms=headless.now_ms)
    return Answer(data={"file": str(copy)}, text=headless.texts("backup.done", file=copy))


def restore(asked: argparse.Namespace, headless: Headless) -> Answer:
    """Go back to a copy; the data of today are kept beside it."""
    from tradetrust_desktop.storage import copies  # noqa: PLC0415

    file = Path(asked.file).expanduser().absolute()
    if not file.is_file():
        raise Refused(Problem(Code.NO_SUCH_FILE, value=str(file)))
    kept = copies.restore(headless.folder, file, now_ms=headless.now_ms)
    return Answer(
        data={"restored": str(file), "kept": str(kept) if kept else None},
        text=headless.texts("restore.done" if kept else "restore.done_empty", file=file, kept=kept),
    )


def demo(asked: argparse.Namespace, headless: Headless) -> Answer:
    """The whole journey without a window: sample orders in, workbooks and pictures out.

    The data lie in a temporary folder, unless `--data-dir` names one.
    """
    out = Path(asked.dir).expanduser().absolute()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble(TroubleCode.CANNOT_WRITE_FILE, str(out)) from error
    if getattr(asked, "data_dir", None) is not None:
        counts, files = _demo_in(
            headless.folder, out, languages=tuple(LANGUAGES), speak=headless.language
        )
    else:
        files = []
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory(prefix="tradetrust-demo-") as folder:
                counts, more = _demo_in(Path(folder), out, languages=(language,), speak=language)
                files += more
    return Answer(
        data={"folder": str(out), **counts, "files": sorted(path.name for path in files)},
        text=headless.texts("demo.done", folder=out, files=len(files), **counts),
    )


def _demo_in(
    folder: Path, out: Path, *, languages: tuple[str, ...], speak: str
) -> tuple[dict[str, int], list[Path]]:
    from tradetrust_desktop import app  # noqa: PLC0415 - Qt, only here
    from tradetrust_desktop.domain.listing import ListQuery  # noqa: PLC0415
    from tradetrust_desktop.domain.orders import OrderKind  # noqa: PLC0415
    from tradetrust_desktop.services.desk import Desk  # noqa: PLC0415
    from tradetrust_desktop.services.sample import PICTURED_MS, Sample, load  # noqa: PLC0415

    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures, no windows, also beside a display
    files = []
    day = datetime.fromtimestamp(PICTURED_MS / 1000, UTC).date()
    desk = Desk.open(folder, now_ms=lambda: PICTURED_MS, today=lambda: day)
    try:
        load(desk, Sample.read(resource("sample")), language=speak)
        found = {
            kind: len(desk.orders.ids(ListQuery(filters={"kind": kind}))) for kind in OrderKind
        }
        counts = {
            "orders": found[OrderKind.ORDER],
            "credit_notes": found[OrderKind.CREDIT_NOTE],
            "customers": desk.customers.count(),
        }
        for language in languages:
            book = out / f"workbook-{language}.xlsx"
            desk.exports.workbook(book, language=language)
            files.append(book)
    finally:
        desk.close()
    files += app.pictures(folder, out, languages=languages, themes=THEMES)
    return counts, files
