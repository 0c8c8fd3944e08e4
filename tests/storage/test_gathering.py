"""Several steps as one act: what is gathered sees itself, and goes or stays as a whole."""

import pytest

from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.problems import Refused


def test_gathered_steps_are_one_act_that_sees_itself_and_is_undone_whole(desk):

    with desk.database.gathering(Act.SAMPLE_ADD):
        key, _ = desk.customers.add(CustomerDraft(name="First Ltd"))
        page = desk.customers.page(key)
        assert page is not None
        desk.customers.edit(key, draft=CustomerDraft(name="Second Ltd"))
    assert desk.customers.count() == 1
    undone = desk.history.next_undo()
    assert undone is not None
    assert undone.act is Act.SAMPLE_ADD
    desk.history.undo()
    assert desk.customers.count() == 0
    assert desk.history.next_undo() is None


def test_an_error_among_gathered_steps_leaves_nothing(desk):

    def add_two() -> None:
        with desk.database.gathering(Act.SAMPLE_ADD):
            desk.customers.add(CustomerDraft(name="First Ltd"))
            desk.customers.add(CustomerDraft(name=""))

    with pytest.raises(Refused):
        add_two()
    assert desk.customers.count() == 0
