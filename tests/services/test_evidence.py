"""Files kept as evidence: what is kept, what is refused, what is opened, what goes."""

import os
from dataclasses import replace

import pytest

from tests.storage.conftest import faults
from tradetrust_desktop.domain.care import ComplaintDraft
from tradetrust_desktop.domain.case import EvidenceKind, EvidenceState
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import InteractionDraft
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.desk import Desk
from tradetrust_desktop.storage import copies, evidence_files, moving
from tradetrust_desktop.storage.check import FindingCode

JPEG = b"\xff\xd8\xff\xe0 a photograph"


@pytest.fixture
def customer(desk):
    return desk.customers.add(CustomerDraft("Delta"))[0]


@pytest.fixture
def complaint(desk, customer, clock):
    return desk.complaints.add(ComplaintDraft(customer, "broken", clock.ms))[0]


@pytest.fixture
def file(tmp_path):
    def write(name, content=JPEG):
        path = tmp_path / "sources" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return write


def kept(desk):
    return sorted(evidence_files.hashes(desk.database.folder).values())


def only(desk, complaint):
    (row,) = desk.evidence.of(complaint)
    return row


def test_files_are_kept_by_content_and_opened_under_their_own_names(desk, complaint, file):
    shares = []
    sources = [
        file("接线腔 无密封圈.JPG"),
        file("QC report.pdf", b"%PDF-1.7"),
        file("a.mp4", b"film"),
    ]
    added = desk.evidence.add(complaint, sources=sources, progress=shares.append)
    assert added.refused == ()
    assert shares[-1] == 1.0
    for each in sources:
        each.unlink()
    rows = desk.evidence.of(complaint)
    assert [(row.draft.title, row.draft.kind) for row in rows] == [
        ("接线腔 无密封圈", EvidenceKind.PHOTO),
        ("QC report", EvidenceKind.TEST_REPORT),
        ("a", EvidenceKind.VIDEO),
    ]
    assert not any(row.draft.shown for row in rows)
    path, problem = desk.evidence.opened(rows[0].id)
    assert (path.name, path.read_bytes(), problem) == ("接线腔 无密封圈.JPG", JPEG, None)
    if os.name != "nt":
        assert not path.stat().st_mode & 0o222
    assert list(desk.copies.check()) == []


def test_the_same_content_lies_there_once_and_is_told_within_one_complaint(
    desk, complaint, customer, clock, file
):
    first, second = file("one.jpg"), file("two.jpg")
    added = desk.evidence.add(complaint, sources=[first, second])
    assert [(each.code, each.value) for each in added.refused] == [(Code.KEPT_ALREADY, "two.jpg")]
    other, _ = desk.complaints.add(ComplaintDraft(customer, "again", clock.ms))
    assert desk.evidence.add(other, sources=[second]).refused == ()
    assert len(kept(desk)) == 1


def test_what_cannot_be_kept_is_told_by_name_while_the_rest_is_kept(desk, complaint, file):
    huge = file("film of the whole day.mp4", b"")
    with huge.open("r+b") as film:
        film.truncate(2 * 1024**3)
    sources = [
        huge,
        file("empty.jpg", b""),
        huge.parent,
        huge.parent / "gone.jpg",
        file("good.jpg"),
    ]
    early = desk.evidence.check(sources)
    added = desk.evidence.add(complaint, sources=sources)
    assert added.refused == early
    assert [(each.code, each.value) for each in early] == [
        (Code.TOO_LARGE_TO_KEEP, "film of the whole day.mp4"),
        (Code.FILE_IS_EMPTY, "empty.jpg"),
        (Code.IS_A_FOLDER, "sources"),
        (Code.NO_SUCH_FILE, "gone.jpg"),
    ]
    assert early[0].params == {"size": "2048", "limit": "200"}
    assert [row.name for row in desk.evidence.of(complaint)] == ["good.jpg"]


def test_a_file_that_vanishes_between_choosing_and_copying_is_named(
    desk, complaint, file, monkeypatch
):
    stays, goes = file("stays.jpg"), file("goes.jpg", b"other")
    copy = evidence_files._copy

    def late(source, *rest):
        if source == goes:
            goes.unlink()
        return copy(source, *rest)

    monkeypatch.setattr(evidence_files, "_copy", late)
    added = desk.evidence.add(complaint, sources=[goes, stays])
    assert [(each.code, each.value) for each in added.refused] == [(Code.NO_SUCH_FILE, "goes.jpg")]
    assert [row.name for row in desk.evidence.of(complaint)] == ["stays.jpg"]
    assert len(list((desk.database.folder / "evidence").rglob("*"))) == 2  # no half copy


def test_a_full_disk_and_a_cancel_keep_nothing_and_leave_nothing(
    desk, complaint, file, monkeypatch
):
    source = file("photo.jpg", b"x" * 3_000_000)
    with pytest.raises(StorageTrouble) as told:
        desk.evidence.add(complaint, sources=[source], cancel=lambda: True)
    assert told.value.code is TroubleCode.CANCELLED

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(evidence_files.os, "fsync", full)
    with pytest.raises(StorageTrouble) as told:
        desk.evidence.add(complaint, sources=[source])
    assert told.value.code is TroubleCode.DISK_FULL
    assert desk.evidence.of(complaint) == ()
    assert [each for each in (desk.database.folder / "evidence").rglob("*") if each.is_file()] == []


def test_a_kill_between_file_and_row_leaves_what_a_later_start_clears(
    desk, complaint, file, monkeypatch, clock
):
    desk.evidence.add(complaint, sources=[file("kept.jpg")])
    before = kept(desk)

    def killed(*_a, **_k):
        raise KeyboardInterrupt

    monkeypatch.setattr(desk.database, "step", killed)
    with pytest.raises(KeyboardInterrupt):
        desk.evidence.add(complaint, sources=[file("orphan.jpg", b"never in a row")])
    (desk.database.folder / "evidence" / "0123.part").write_bytes(b"half")
    monkeypatch.undo()
    assert len(kept(desk)) == 2
    assert list(desk.copies.check()) == []
    folder, now_ms, today = desk.database.folder, clock.now_ms, clock.today
    desk.close()
    again = Desk.open(folder, now_ms=now_ms, today=today)
    again.evidence.sweep()
    assert kept(again) == before
    assert not list((folder / "evidence").glob("*.part"))
    again.close()


def test_a_file_that_undo_redo_or_a_safety_copy_may_need_is_never_swept(
    desk, complaint, file, clock
):
    empty = copies.make(desk.database)
    (key,) = desk.evidence.add(complaint, sources=[file("photo.jpg")]).ids
    desk.history.undo()
    desk.evidence.sweep()
    assert len(kept(desk)) == 1
    desk.history.redo()
    assert desk.evidence.opened(key)[0].read_bytes() == JPEG
    clock.forward(ms=1)
    full = copies.make(desk.database)
    folder = desk.database.folder
    desk.close()
    for copy, number in ((empty, 0), (full, 1)):  # the first knows nothing of the file
        copies.restore(folder, copy, now_ms=clock.now_ms)
        back = Desk.open(folder, now_ms=clock.now_ms, today=clock.today)
        back.evidence.sweep()
        assert len(back.evidence.of(complaint)) == number
        assert list(back.copies.check()) == []
        back.close()


def test_what_was_altered_or_lost_is_not_opened_and_told_in_list_and_check(desk, complaint, file):
    (key,) = desk.evidence.add(complaint, sources=[file("photo.jpg")]).ids
    (path,) = kept(desk)
    whole = path.read_bytes()
    path.write_bytes(whole.swapcase())  # of the same size: only the hash knows
    assert only(desk, complaint).state is EvidenceState.WHOLE
    with pytest.raises(Refused) as told:
        desk.evidence.opened(key)
    assert told.value.problems[0].code is Code.KEPT_FILE_ALTERED
    assert only(desk, complaint).state is EvidenceState.ALTERED
    assert [each.code for each in desk.copies.check()] == [FindingCode.EVIDENCE_ALTERED]
    path.unlink()
    assert only(desk, complaint).state is EvidenceState.LOST
    with pytest.raises(Refused) as told:
        desk.evidence.opened(key)
    assert told.value.problems[0].code is Code.KEPT_FILE_LOST
    (found,) = desk.copies.check()
    assert (found.code, found.detail) == (FindingCode.EVIDENCE_LOST, "photo.jpg (2026-001)")
    added = desk.evidence.add(complaint, sources=[file("photo.jpg")])  # the way out
    assert [each.code for each in added.refused] == [Code.KEPT_ALREADY]
    assert only(desk, complaint).state is EvidenceState.WHOLE
    assert list(desk.copies.check()) == []


def test_a_program_is_not_opened_whatever_it_calls_itself(desk, complaint, file):
    sources = [
        file("invoice.pdf.exe"),
        file("photo.jpg", b"MZ\x90 program"),
        file("run", b"#!/bin/sh"),
    ]
    for key in desk.evidence.add(complaint, sources=sources).ids:
        _, problem = desk.evidence.opened(key)
        assert problem is not None
        assert problem.code is Code.IS_A_PROGRAM


def test_title_kind_and_what_the_customer_sees_are_changed_and_undone(desk, complaint, file):
    (key,) = desk.evidence.add(complaint, sources=[file("IMG_1.jpg")]).ids
    before = only(desk, complaint).draft
    typed = replace(before, title="  broken   glass ", kind=EvidenceKind.INVOICE, shown=True)
    desk.evidence.edit(key, draft=typed)
    assert only(desk, complaint).draft == replace(typed, title="broken glass")
    for title in ("", " ", "x" * 201):
        with pytest.raises(Refused):
            desk.evidence.edit(key, draft=replace(before, title=title))
    desk.history.undo()
    assert only(desk, complaint).draft == before
    with pytest.raises(Refused):
        desk.evidence.edit(bytes(16), draft=before)
    with pytest.raises(Refused):
        desk.evidence.add(bytes(16), sources=[file("IMG_1.jpg")])


def test_a_complaint_takes_its_evidence_along_and_undo_brings_it_back(desk, complaint, file):
    desk.evidence.add(complaint, sources=[file("IMG_1.jpg")])
    row = only(desk, complaint)
    desk.complaints.delete(complaint)
    assert desk.evidence.of(complaint) == ()
    with desk.database.reading() as connection:
        assert faults(connection) == []
    desk.evidence.sweep()
    desk.history.undo()
    assert only(desk, complaint) == row
    desk.evidence.delete(row.id)
    desk.history.undo()
    assert desk.evidence.opened(row.id)[0].read_bytes() == JPEG


def test_pasted_content_waits_for_its_draft_and_goes_with_it(desk, complaint, file):
    path = desk.evidence.stage(JPEG, name="pasted.png")
    forgotten = desk.evidence.stage(b"of a draft of last year", name="pasted.png")
    os.utime(forgotten, (0, 0))
    desk.evidence.sweep()
    assert path.exists()
    assert not forgotten.parent.exists()
    own = file("own.jpg")
    assert desk.evidence.add(complaint, sources=[path]).refused == ()
    desk.evidence.forget_staged([path, own])
    assert not path.exists()
    assert own.exists()
    assert desk.evidence.opened(only(desk, complaint).id)[0].name == "pasted.png"


def test_a_mail_says_who_wrote_what_and_when_and_whose_contact_it_is(desk, customer, file):
    point = Point(PointKind.MAIL, "Sanne@Delta.example")
    contact, _ = desk.contacts.add(ContactDraft(customer, "Sanne de Wit", points=(point,)))
    source = file(
        "mail.eml",
        b"From: Sanne <sanne@delta.example>\r\nSubject: =?utf-8?q?40_lanterns_broken?=\r\n"
        b"Date: Mon, 23 Nov 2026 08:50:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        b"Dear Lin,\r\n\r\n40 of 200 are broken.\r\n\r\nOn Fri, 20 Nov Lin wrote:\r\n> hello\r\n",
    )
    mail, sender = desk.evidence.read_mail(source)
    assert (mail.subject, mail.text) == ("40 lanterns broken", "Dear Lin,\n\n40 of 200 are broken.")
    assert mail.sent_ms == 1_795_420_200_000
    assert (sender.customer_id, sender.contact_id) == (customer, contact)
    broken = file(
        "broken.eml",
        b"From: <<>\r\nDate: soon\r\nContent-Type: text/html; charset=x\r\n\r\n"
        b"<style>p{}</style><p>Hallo &amp; <b>Tsch\xfcss</b></p>",
    )
    mail, sender = desk.evidence.read_mail(broken)
    assert (mail.sent_ms, sender) == (None, None)
    assert mail.text.startswith("Hallo & Tsch")
    with pytest.raises(Refused):
        desk.evidence.read_mail(file("empty.eml", b""))


def test_the_evidence_goes_along_into_another_folder(desk, complaint, file, tmp_path, clock):
    (key,) = desk.evidence.add(complaint, sources=[file("photo.jpg")]).ids
    desk.evidence.opened(key)
    folder = desk.database.folder
    desk.close()
    moving.bring(folder, tmp_path / "new")
    moved = Desk.open(tmp_path / "new", now_ms=clock.now_ms, today=clock.today)
    assert moved.evidence.opened(key)[0].read_bytes() == JPEG
    assert list(moved.copies.check()) == []
    moved.close()


def test_an_entry_of_the_log_that_goes_leaves_its_files_with_the_complaint(
    desk, complaint, customer, clock, file
):
    entry, _ = desk.interactions.add(
        InteractionDraft(customer, clock.ms, "photos came", complaint_id=complaint)
    )
    (key,) = desk.evidence.add(complaint, sources=[file("photo.jpg")]).ids
    desk.evidence.edit(key, draft=replace(only(desk, complaint).draft, interaction_id=entry))
    before = only(desk, complaint)
    desk.interactions.delete(entry)
    assert only(desk, complaint).draft.interaction_id is None
    desk.history.undo()
    assert only(desk, complaint) == before


def test_merged_complaints_show_their_evidence_together_and_part_with_their_own(
    desk, complaint, customer, clock, file
):
    other, _ = desk.complaints.add(ComplaintDraft(customer, "the same", clock.ms))
    desk.evidence.add(complaint, sources=[file("one.jpg")])
    desk.evidence.add(other, sources=[file("two.jpg", b"two")])
    desk.complaints.merge(complaint, merged=[other])
    assert [row.name for row in desk.evidence.of(complaint)] == ["one.jpg", "two.jpg"]
    again = desk.evidence.add(complaint, sources=[file("two.jpg", b"two")])
    assert [each.code for each in again.refused] == [Code.KEPT_ALREADY]
    desk.complaints.unmerge(other)
    assert [row.name for row in desk.evidence.of(complaint)] == ["one.jpg"]
    assert [row.name for row in desk.evidence.of(other)] == ["two.jpg"]
