"""The command that reads complaint lists, as scripts see it."""

import json
from typing import Any

import pytest

from tradetrust_desktop import cli

LIST = (
    "Complaint ID,Customer,Date received,Issue\n1,Acme,2026-03-20,Lamp broken\n2,,2026-03-21,Late\n"
)


@pytest.fixture
def say(folder: Any, tmp_path: Any, capsys: Any) -> Any:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")

    def run(*words: str, code: int = 0) -> Any:
        more = ("--data-dir", str(folder), "--language", "en", "--json")
        assert cli.main(["import", *words, *more]) == code
        printed = capsys.readouterr()
        return json.loads(printed.out) if printed.out else printed.err

    return run


def test_a_list_is_tried_imported_listed_and_taken_back(say, tmp_path):
    path = str(tmp_path / "list.csv")
    assert say("complaints", path, "--dry-run", code=1)["import_id"] is None
    found = say("complaints", path, code=1)
    assert found["complaints"] == {"new": 1, "changed": 0, "same": 0, "rejected": 1}
    assert found["customers"] == {"new": 1, "known": 0, "doubtful": []}
    assert [problem["code"] for problem in found["problems"]] == ["no_customer"]
    [listed] = say("list")["imports"]
    assert listed["import_id"] == found["import_id"]
    assert listed["complaints"] == {"new": 1, "changed": 0}
    taken = say("undo", found["import_id"])
    assert taken == {
        "removed": {"complaints": 1, "customers": 1},
        "restored": {"complaints": 0},
        "kept": [],
    }


def test_missing_columns_are_one_sentence(say, tmp_path):
    (tmp_path / "list.csv").write_text("Complaint ID,Priority\n1,major\n", encoding="utf-8")
    told = say("complaints", str(tmp_path / "list.csv"), code=2)
    assert told.count("\n") == 1
    assert "customer, day of the complaint, what happened" in told
