"""The frame of the command line: exit codes, one sentence, both languages."""

import argparse
import io
import json
import re
import string
from pathlib import Path

import pytest

from tradetrust_desktop import cli, cli_care
from tradetrust_desktop.domain.problems import Code, Place, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.headless import Answer, Exit, Headless, Texts
from tradetrust_desktop.settings.preferences import LANGUAGES

FOLDER = Path(cli.__file__).parent
USED = re.compile(r"""(?:texts|say)\(\s*\(?\s*f?["']([a-z_]+\.[a-z_.]+)["']""")


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch):
    """Puts a function in the place of the command `check`."""

    def put(function):
        monkeypatch.setattr(cli_care, "check", function)

    return put


def raising(error: BaseException):
    def work(_asked: argparse.Namespace, _headless: Headless) -> Answer:
        raise error

    return work


def run(folder: Path, *words: str) -> int:
    return cli.main([*words, "--data-dir", str(folder)])


def test_with_json_standard_output_is_one_object(work, folder, capsys):
    work(lambda _asked, headless: Answer({"folder": str(headless.folder), "客户": 1}, "never"))
    assert run(folder, "check", "--json") == Exit.DONE
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {"folder": str(folder), "客户": 1}
    assert "客户" in printed.out
    assert printed.err == ""


def test_without_json_people_get_a_sentence_and_scripts_the_code(work, folder, capsys):
    work(lambda *_: Answer({}, "Two were rejected.", Exit.SOME_REJECTED))
    assert run(folder, "check") == 1
    assert capsys.readouterr().out == "Two were rejected.\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_refused_input_is_one_line_and_nothing_on_standard_output(work, folder, capsys, language):
    problem = Problem(Code.NOT_A_DATE, field="date", value="31.02.2026", place=Place("S", 7, "C"))
    work(raising(Refused(problem)))
    assert run(folder, "check", "--json", "--language", language) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "31.02.2026" in printed.err
    assert "7" in printed.err


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("S", 7, "C Date"), "Sheet “S”, row 7, column C Date: The order has no date."),
        (Place("S", 7), "Sheet “S”, row 7: The order has no date."),
        (Place("", 7, "C Date"), "Row 7, column C Date: The order has no date."),
        (Place("", 7), "Row 7: The order has no date."),
        (Place(column="C Date"), "Column C Date: The order has no date."),
        (Place(), "The order has no date."),
        (None, "The order has no date."),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(place, told):
    assert Texts("en").problem(Problem(Code.NO_DATE, place=place)) == told


def test_many_problems_are_counted_not_listed(work, folder, capsys):
    work(raising(Refused(*(Problem(Code.NO_SUCH_SHEET, value=f"s{n}") for n in range(9)))))
    assert run(folder, "check") == 2
    printed = capsys.readouterr().err
    assert "s4" in printed
    assert "s5" not in printed
    assert "4 more" in printed


def test_trouble_with_storage_names_what_is_concerned(work, folder, capsys):
    work(raising(StorageTrouble(TroubleCode.DAMAGED, "/somewhere/tradetrust.db")))
    assert run(folder, "check") == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "/somewhere/tradetrust.db" in printed.err


@pytest.mark.logs("command cli_care.check failed")
def test_a_defect_shows_no_traceback_and_is_logged(work, folder, capsys):
    work(raising(ZeroDivisionError("Nordlicht")))
    assert run(folder, "check") == Exit.DEFECT
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    log = folder / "log" / "tradetrust.log"
    assert str(log) in printed.err
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["--nonsense"],
        ["import"],
        ["import", "orders"],
        ["figures", "--on", "31.12.2026"],
        ["import", "orders", "x.xlsx", "--date-order", "dym"],
        ["--language", "fr"],
    ],
)
def test_a_wrong_command_line_is_refused_in_one_line(words, capsys):
    assert cli.main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["figures", "--on", "31.12.2026"], "“31.12.2026”不是 2026-03-31 这样的日期"),
        (["import", "orders"], "缺少 FILE"),
        (["check", "--colour"], "这里没有 --colour 这一项"),
        (["figures", "--on"], "--on 后面要写值"),
        (["import", "orders", "x", "--date-order", "dym"], "'dym' 不在可选范围"),
    ],
)
def test_a_wrong_command_line_is_told_in_the_language(words, told, capsys):
    assert cli.main([*words, "--language", "zh_CN"]) == 2
    assert told in capsys.readouterr().err


class Output(io.StringIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise self.error


@pytest.mark.parametrize("stream", [None, Output(BrokenPipeError())])
def test_whoever_does_not_listen_changes_nothing(work, folder, capsys, monkeypatch, stream):
    work(lambda _asked, _headless: Answer({}, "told", Exit.SOME_REJECTED))
    monkeypatch.setattr("sys.stdout", stream)
    assert run(folder, "check") == 1
    assert capsys.readouterr().err == ""


def test_an_output_that_takes_nothing_is_no_defect_of_the_program(
    work, folder, capsys, monkeypatch
):
    work(lambda _asked, _headless: Answer({}, "told"))
    monkeypatch.setattr("sys.stdout", Output(OSError(28, "no space")))
    assert run(folder, "check") == 3
    assert capsys.readouterr().err == "The file cannot be written: stdout\n"


def test_a_line_end_in_a_name_does_not_break_the_sentence(work, folder, capsys):
    work(raising(Refused(Problem(Code.NO_SUCH_FILE, value="a\nb.csv"))))
    assert run(folder, "check") == 2
    assert capsys.readouterr().err == "The file “a b.csv” does not exist.\n"


@pytest.mark.parametrize("words", [["--data-dir", "A", "check"], ["check", "--data-dir", "A"]])
def test_the_folder_may_stand_before_or_after_the_command(work, capsys, words):
    work(lambda _asked, headless: Answer({}, headless.folder.name))
    assert cli.main(words) == 0
    assert capsys.readouterr().out == "A\n"


def test_the_system_language_counts_unless_one_is_given(work, folder, capsys, monkeypatch):
    work(lambda _asked, headless: Answer({}, headless.language))
    monkeypatch.setenv("LANG", "zh_TW.UTF-8")
    assert run(folder, "check") == 0
    assert run(folder, "check", "--language", "en") == 0
    monkeypatch.setenv("LANG", "eo.UTF-8")  # none of ours, now or soon
    assert run(folder, "check") == 0
    assert capsys.readouterr().out.split() == ["zh_CN", "en", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "words", [[], ["import", "orders"], ["figures"], ["export"], ["demo"], ["restore"]]
)
def test_help_speaks_the_language(language, words, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main(["--language", language, *words, "--help"])
    assert left.value.code == 0
    assert bool(re.search(r"[\u4e00-\u9fff]", capsys.readouterr().out)) == (language == "zh_CN")


def test_both_languages_have_the_same_texts_with_the_same_places():
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    chinese, english = (all_texts(language) for language in ("zh_CN", "en"))
    plain = {key for key in english if not key.endswith(".one")}
    assert plain == {key for key in chinese if not key.endswith(".one")}
    assert {k for k in plain if places(chinese[k]) != places(english[k])} == set()
    assert {k for k, text in (chinese | english).items() if not text or "!" in text} == set()
    assert {k for k, text in chinese.items() if text.endswith(".") or "！" in text} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence(language):
    texts = Texts(language)
    for code in Code:
        assert texts.problem(Problem(code, value="V", field="date"))
    for trouble in TroubleCode:
        assert texts.trouble(StorageTrouble(trouble, "D"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_a_command_names_exists(language):
    known = all_texts(language)
    named = {
        key
        for path in [FOLDER / "cli.py", FOLDER / "headless.py", *FOLDER.glob("cli_*.py")]
        for key in USED.findall(path.read_text(encoding="utf-8"))
        if not key.endswith(".")
    }
    assert "cli.about" in named
    assert named - set(known) == set()


def all_texts(language: str) -> dict[str, str]:
    from tradetrust_desktop.settings.resources import resource

    return json.loads((resource("cli") / f"{language}.json").read_text(encoding="utf-8"))
