import io
import logging

import pytest

from tradetrust_desktop.settings.log import scrubbed, start_logging, stop_logging


@pytest.fixture
def log_file(tmp_path):
    path = tmp_path / "log" / "tradetrust.log"
    handler = start_logging(path)
    yield path
    stop_logging(handler)


@pytest.mark.logs("could not keep")
def test_the_log_names_no_customer(log_file):
    logging.getLogger("test").error("could not keep %r of %s", "Nordlicht GmbH", "a@b.example")

    text = log_file.read_text(encoding="utf-8")

    assert "could not keep" in text
    assert "Nordlicht" not in text
    assert "example" not in text


DATA = ("Minato K.K.", 2506231234)


@pytest.mark.logs("failed")
def test_a_traceback_keeps_its_places_and_loses_its_data(log_file):
    def fail(name, number):
        raise ValueError(f"no customer {name!r} with {number}")

    try:
        fail(*DATA)
    except ValueError:
        logging.getLogger("test").exception("failed")

    text = log_file.read_text(encoding="utf-8")

    assert "test_log.py" in text
    assert "ValueError" in text
    assert "Minato" not in text
    assert "2506231234" not in text


def test_the_log_turns_over(log_file):
    for number in range(9000):
        logging.getLogger("test").info("line %s %s", number, "x" * 100)

    files = sorted(path.name for path in log_file.parent.iterdir())

    assert "tradetrust.log.1" in files
    assert len(files) <= 4
    assert all(path.stat().st_size <= 500_000 for path in log_file.parent.iterdir())


def test_no_log_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("")

    assert start_logging(tmp_path / "file" / "tradetrust.log") is None


def test_code_in_a_traceback_stays():
    text = 'Traceback:\n  File "a.py", line 3, in f\n    x = "word"\nKeyError: "Casa Verde"'

    assert scrubbed(text).splitlines()[1:3] == text.splitlines()[1:3]
    assert "Casa Verde" not in scrubbed(text)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path, capsys, monkeypatch):
    path = tmp_path / "tradetrust.log"
    handler = start_logging(path)
    path.mkdir()  # where the file should go
    logging.getLogger("tradetrust").info("told")
    monkeypatch.setattr(handler, "stream", Full())
    stop_logging(handler)
    assert capsys.readouterr().err == ""


class Full(io.StringIO):
    def flush(self) -> None:
        raise OSError(28, "No space left on device")
