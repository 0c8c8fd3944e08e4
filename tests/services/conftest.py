"""Fixtures of the tests of services."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def importer(database, tmp_path, monkeypatch, clock):
    """Imports lists that are written down in the test."""
    from order_lists import Importer

    folder = tmp_path / "files"
    folder.mkdir()
    return Importer(database, folder, monkeypatch, today=clock.today)


@pytest.fixture
def desk_of(database, clock):
    """Acts of a person on the same database."""
    from tradetrust_desktop.services.desk import Desk

    class Person:
        def __init__(self) -> None:
            self.desk = Desk(database, today=clock.today)

        def customer(self, name):
            from tradetrust_desktop.domain.listing import ListQuery

            ids = self.desk.customers.ids(ListQuery())
            return next(row.id for row in self.desk.customers.rows(ids) if row.name == name)

        def set_currency(self, name, currency):
            from dataclasses import replace

            key = self.customer(name)
            page = self.desk.customers.page(key)
            self.desk.customers.edit(key, draft=replace(page.fields, currency=currency))

    return Person()
