"""The command `tradetrust`: the window, or with a subcommand the same work without one.

Exit codes are `headless.Exit`. With `--json` standard output holds one JSON object and
nothing else.
"""

import argparse
import contextlib
import gc
import importlib
import json
import logging
import multiprocessing
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

from tradetrust_desktop import __version__
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.trouble import StorageTrouble
from tradetrust_desktop.headless import Answer, Exit, Headless, Texts
from tradetrust_desktop.settings.preferences import LANGUAGES, language_for

DATE_ORDERS = ("dmy", "mdy", "ymd")
PRIORITIES = ("major", "medium", "minor")
REPORT_LANGUAGES = (*LANGUAGES, "both")
READINGS = ("every-hour", "working-hours", "working-days")
DAY_HOURS = "09:00-12:00,13:30-18:00"
# A person reads the sentence for this many problems; `--json` carries more.
SHOWN_PROBLEMS = 5


_Under: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001 - it has no public name


class _WrongUse(Exception):  # noqa: N818 - what the user typed
    pass


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line in one sentence, without the usage text."""

    def error(self, message: str) -> NoReturn:
        raise _WrongUse(message)


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line asks for and return the exit code."""
    multiprocessing.freeze_support()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words = sys.argv[1:] if words is None else list(words)
    texts = Texts(_language(words))
    try:
        asked = parser(texts).parse_args(words)
    except _WrongUse as wrong:
        return _complain(texts("cli.wrong_use", detail=_wording(str(wrong), texts)), Exit.REFUSED)
    if asked.command is None:
        return _window(asked, texts)
    return _command(asked, texts)


def entry() -> NoReturn:
    """`main` as the system calls it: leaves with its exit code as soon as all is said.

    What lies in memory is not tidied up first: to free half a million rows one by one would
    only keep whoever waits for the command.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # none there, or closed by the reader
            stream.flush()
    logging.shutdown()
    os._exit(code)


_WORDINGS = (
    (r".*invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)", "cli.wrong_choice"),
    (r".*invalid _day value: '(?P<value>.*)'", "cli.wrong_day"),
    (r"the following arguments are required: (?P<value>.+)", "cli.wrong_missing"),
    (r"unrecognized arguments: (?P<value>.+)", "cli.wrong_unknown"),
    (r"argument (?P<value>\S+): expected one argument", "cli.wrong_no_value"),
)


def _wording(message: str, texts: Texts) -> str:
    """What argparse says in English, in the language of the texts as far as it is foreseen."""
    for pattern, key in _WORDINGS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return texts(key, **found.groupdict())
    return message


def _language(words: Sequence[str]) -> str:
    """What `--language` says, before the rest is understood; else what the system speaks."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--language")
    try:
        given = early.parse_known_args(words)[0].language
    except SystemExit:
        given = None
    if given in LANGUAGES:
        return str(given)
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)),
        "",
    )
    return language_for(spoken)


def parser(texts: Texts) -> argparse.ArgumentParser:
    """The whole command line, described in the language of the texts."""
    common = _common(texts, tuple(LANGUAGES))
    top = _Parser(
        prog="tradetrust", description=texts("cli.about"), parents=[common], allow_abbrev=False
    )
    top.add_argument("--version", action="version", version=__version__)
    top.add_argument("--quit-when-ready", action="store_true", help=texts("cli.quit_when_ready"))
    top.add_argument("--hidden", action="store_true", help=texts("cli.hidden"))
    _Commands(top, _headless(texts, tuple(LANGUAGES)), texts).add_all()
    return top


def _common(texts: Texts, languages: Sequence[str]) -> _Parser:
    made = _Parser(add_help=False)
    # SUPPRESS, so that a subcommand's silence does not undo what stood before it
    made.add_argument(
        "--data-dir", type=Path, default=argparse.SUPPRESS, help=texts("cli.data_dir")
    )
    made.add_argument(
        "--language", choices=languages, default=argparse.SUPPRESS, help=texts("cli.language")
    )
    return made


def _headless(texts: Texts, languages: Sequence[str]) -> _Parser:
    made = _Parser(add_help=False, parents=[_common(texts, languages)])
    made.add_argument("--json", action="store_true", help=texts("cli.json"))
    return made


class _Commands:
    """Adds every subcommand; `work` names the function that does it, as "module.function"."""

    def __init__(self, top: _Parser, headless: _Parser, texts: Texts) -> None:
        self._commands = top.add_subparsers(dest="command", title=texts("cli.commands"), metavar="")
        self._headless = headless
        self._texts = texts

    def add_all(self) -> None:
        texts = self._texts
        imports = self._group("import")
        self._add_import_orders(imports)
        self._add_import_complaints(imports)
        undo = self._add(imports, "undo", "cli_import.import_undo")
        undo.add_argument("import_id", metavar="IMPORT_ID", help=texts("cli.import_id"))
        self._add(imports, "list", "cli_import.import_list")
        figures = self._add(self._commands, "figures", "cli_figures.figures")
        figures.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help=texts("cli.on"))
        exports = self._group("export")
        for name in ("orders", "workbook"):
            made = self._add(exports, name, f"cli_figures.export_{name}")
            made.add_argument("out", type=Path, metavar="OUT", help=texts(f"cli.out_{name}"))
        self._add_deadline()
        self._add_complaints()
        self._add_report()
        self._add(self._commands, "check", "cli_care.check")
        self._add(self._commands, "backup", "cli_care.backup")
        restore = self._add(self._commands, "restore", "cli_care.restore")
        restore.add_argument("file", type=Path, metavar="FILE", help=texts("cli.copy"))
        demo = self._add(self._commands, "demo", "cli_care.demo")
        demo.add_argument("dir", type=Path, metavar="DIR", help=texts("cli.demo_dir"))

    def _add_import_complaints(self, imports: "_Under") -> None:
        made = self._add(imports, "complaints", "cli_complaint_import.import_complaints")
        made.add_argument("file", type=Path, metavar="FILE", help=self._texts("cli.complaint_file"))
        self._add_reading(made)

    def _add_reading(self, made: argparse.ArgumentParser) -> None:
        """What a person may say about a list."""
        texts = self._texts
        made.add_argument("--dry-run", action="store_true", help=texts("cli.dry_run"))
        made.add_argument("--sheet", default="", metavar="NAME", help=texts("cli.sheet"))
        made.add_argument("--currency", default="", metavar="ISO", help=texts("cli.currency"))
        made.add_argument(
            "--date-order", default="", choices=DATE_ORDERS, help=texts("cli.date_order")
        )
        made.add_argument(
            "--no-customer-as", default="", metavar="NAME", help=texts("cli.no_customer_as")
        )

    def _add_import_orders(self, imports: "_Under") -> None:
        texts = self._texts
        orders = self._add(imports, "orders", "cli_import.import_orders")
        orders.add_argument("file", type=Path, metavar="FILE", help=texts("cli.order_file"))
        self._add_reading(orders)
        orders.add_argument("--rejected", type=Path, metavar="OUT.xlsx", help=texts("cli.rejected"))

    def _add_complaints(self) -> None:
        texts = self._texts
        made = self._add(self._commands, "complaints", "cli_complaints.complaints")
        which = made.add_mutually_exclusive_group()
        for name in ("open", "breached", "all"):
            which.add_argument(
                f"--{name}", dest="which", action="store_const", const=name,
                help=texts(f"cli.complaints_{name}"),
            )  # fmt: skip
        made.set_defaults(which="open")
        made.add_argument("--on", metavar="TIME", help=texts("cli.complaints_on"))

    def _add_deadline(self) -> None:
        texts = self._texts
        made = self._add(self._commands, "deadline", "cli_deadline.deadline")
        made.add_argument("--received", required=True, metavar="TIME", help=texts("cli.received"))
        made.add_argument(
            "--priority", default="medium", choices=PRIORITIES, help=texts("cli.priority")
        )
        made.add_argument("--zone", default="Asia/Shanghai", metavar="Z", help=texts("cli.zone"))
        made.add_argument("--country", default="CN", metavar="C", help=texts("cli.country"))
        made.add_argument(
            "--reading", default="every-hour", choices=READINGS, help=texts("cli.reading")
        )
        made.add_argument("--hours", default=DAY_HOURS, metavar="H-H,...", help=texts("cli.hours"))
        made.add_argument("--weekdays", metavar="D-D", help=texts("cli.weekdays"))
        made.add_argument("--first-reply", metavar="H", help=texts("cli.first_reply"))
        made.add_argument("--proposal", metavar="H", help=texts("cli.proposal"))
        made.add_argument(
            "--pause", nargs="+", action="extend", default=[], metavar="FROM/TO",
            help=texts("cli.pause"),
        )  # fmt: skip

    def _add_report(self) -> None:
        texts = self._texts
        made = self._add(
            self._group("report"), "8d", "cli_report.report_8d", languages=REPORT_LANGUAGES
        )
        made.add_argument("number", metavar="NUMBER", help=texts("cli.complaint_number"))
        made.add_argument("out", type=Path, metavar="OUT.pdf", help=texts("cli.out_report"))
        made.add_argument(
            "--for", dest="audience", default="customer", choices=("customer", "factory"),
            help=texts("cli.audience"),
        )  # fmt: skip

    def _add(
        self, under: "_Under", name: str, work: str, *, languages: Sequence[str] = ()
    ) -> argparse.ArgumentParser:
        """A command; with `languages` its --language says what it writes, not how it speaks."""
        about = self._texts(f"cli.do.{work.split('.')[1]}")
        parents = [_headless(self._texts, languages)] if languages else [self._headless]
        made = under.add_parser(
            name, parents=parents, help=about, description=about, allow_abbrev=False
        )
        made.set_defaults(work=work)
        return made

    def _group(self, name: str) -> "_Under":
        about = self._texts(f"cli.do.{name}")
        made = self._commands.add_parser(name, help=about, description=about)
        return made.add_subparsers(dest="part", required=True, metavar="")


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _folder(asked: argparse.Namespace) -> Path | None:
    given = getattr(asked, "data_dir", None)
    return None if given is None else Path(given).expanduser().absolute()


def _window(asked: argparse.Namespace, texts: Texts) -> int:
    folder = _folder(asked)
    gc.disable()  # nothing made while the window comes up is garbage; `app` switches it on again
    try:
        from tradetrust_desktop import app  # noqa: PLC0415 - no Qt for commands without a window

        return app.run(
            data_dir=folder,
            language=getattr(asked, "language", None),
            quit_when_ready=asked.quit_when_ready,
            hidden=asked.hidden,
        )
    except StorageTrouble as trouble:
        return _complain(texts.trouble(trouble), Exit.TROUBLE)
    except Exception as error:  # noqa: BLE001 - logged, and told without a traceback
        return _defect("the window", error, folder, texts)


def _command(asked: argparse.Namespace, texts: Texts) -> int:
    from tradetrust_desktop.settings.log import start_logging, stop_logging  # noqa: PLC0415
    from tradetrust_desktop.settings.paths import Paths  # noqa: PLC0415

    paths = Paths.in_use(_folder(asked))
    # A command that only looks at a folder without data leaves no log there either.
    handler = start_logging(paths.log) if paths.data.exists() else None
    quiet = logging.NullHandler()
    logging.getLogger().addHandler(quiet)
    try:
        return _answer(asked, Headless(folder=paths.data, texts=texts, json=asked.json))
    except Exception as error:  # noqa: BLE001 - logged, and told without a traceback
        stop_logging(handler)
        return _defect(f"command {asked.work}", error, _folder(asked), texts)
    finally:
        logging.getLogger().removeHandler(quiet)
        stop_logging(handler)


def _answer(asked: argparse.Namespace, headless: Headless) -> int:
    texts = headless.texts
    module, function = asked.work.split(".")
    work = getattr(importlib.import_module(f"tradetrust_desktop.{module}"), function)
    try:
        answer: Answer = work(asked, headless)
    except Refused as refused:
        return _complain(_all_problems(refused, texts), Exit.REFUSED)
    except StorageTrouble as trouble:
        return _complain(texts.trouble(trouble), Exit.TROUBLE)
    except KeyboardInterrupt:
        return _complain(texts("trouble.cancelled"), Exit.TROUBLE)
    try:
        if asked.json:
            _say(json.dumps(answer.data, ensure_ascii=False, indent=1))
        elif answer.text:
            _say(answer.text)
    except OSError:  # the work is done, and telling it is what failed
        _let_go_of_output()
        return _complain(texts("trouble.cannot_write_file", detail="stdout"), Exit.TROUBLE)
    return int(answer.exit)


def _say(text: str) -> None:
    """Print; whoever closed the output or reads no further does not want to know."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()


def _let_go_of_output() -> None:
    """What waits in the buffer goes nowhere, or Python complains about it at the end."""
    with contextlib.suppress(OSError, ValueError):
        handle = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, handle)
        os.close(nowhere)


def _defect(what: str, error: Exception, folder: Path | None, texts: Texts) -> int:
    """Log a fault of the program and tell it in one sentence, without a traceback."""
    from tradetrust_desktop.settings.log import start_logging, stop_logging  # noqa: PLC0415
    from tradetrust_desktop.settings.paths import Paths  # noqa: PLC0415

    log = Paths.find(folder).log
    handler = start_logging(log)
    logging.getLogger(__name__).error("%s failed", what, exc_info=error)
    stop_logging(handler)
    return _complain(texts("cli.defect", detail=log), Exit.DEFECT)


def _all_problems(refused: Refused, texts: Texts) -> str:
    told = [texts.problem(problem) for problem in refused.problems]
    more = len(told) - SHOWN_PROBLEMS
    if more > 0:
        told = [*told[:SHOWN_PROBLEMS], texts("cli.more_problems", n=more)]
    return " ".join(told)


def _complain(sentence: str, code: Exit) -> int:
    if sys.stderr is not None:
        sys.stderr.write(" ".join(sentence.splitlines()) + "\n")
    return int(code)
