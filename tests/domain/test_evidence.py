import pytest

from tradetrust_desktop.domain.case import EvidenceKind
from tradetrust_desktop.domain.evidence import is_program, kind_of, safe_name, title_of


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("IMG_2031.HEIC", b"", EvidenceKind.PHOTO),
        ("WhatsApp", b"\xff\xd8\xff\xe1", EvidenceKind.PHOTO),
        ("x.bin", b"RIFF\x00\x00\x00\x00WEBP", EvidenceKind.PHOTO),
        ("x.jpg", b"\x00\x00\x00\x18ftypmp42", EvidenceKind.VIDEO),
        ("Re: lamps.eml", b"From: a", EvidenceKind.MAIL),
        ("WL-318 出厂气密记录.pdf", b"%PDF", EvidenceKind.TEST_REPORT),
        ("test_report_2609.pdf", b"%PDF", EvidenceKind.TEST_REPORT),
        ("Commercial Invoice 77.xlsx", b"PK", EvidenceKind.INVOICE),
        ("发票 77.pdf", b"", EvidenceKind.INVOICE),
        ("PO-1402 合同.docx", b"PK", EvidenceKind.CONTRACT),
        ("notes.txt", b"", EvidenceKind.OTHER),
    ],
)
def test_the_kind_is_guessed_from_first_bytes_ending_and_words(name, head, kind):
    assert kind_of(name, head) is kind


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("broken_glass_1.jpg", "broken glass 1"),
        ("../../etc/passwd", "passwd"),
        ("C:\\photos\\a.png", "a"),
        ("صورة الزجاج.jpg", "صورة الزجاج"),
        (".jpg", ".jpg"),
        ("a" * 300 + ".jpg", "a" * 200),
        ("\x00\n", "?"),
    ],
)
def test_the_title_is_the_name_without_path_and_ending(name, title):
    assert title_of(name) == title


@pytest.mark.parametrize("name", ["CON", "con.txt", "LPT1.jpg", "COM¹", "nul.tar.gz"])
def test_a_name_that_windows_keeps_for_itself_is_changed(name):
    assert safe_name(name) == f"_{name}"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b\\c.jpg", "c.jpg"),
        ("what? <now>: *.jpg", "what_ _now__ _.jpg"),
        ("photo.jpg. . ", "photo.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("..", "file"),
        ("", "file"),
        (".htaccess", "htaccess"),
        ("صورة.jpg", "صورة.jpg"),
    ],
)
def test_a_name_can_be_written_anywhere_and_is_what_it_looks_like(name, safe):
    assert safe_name(name) == safe


def test_a_long_name_keeps_its_ending_and_fits_every_system():
    for sign in "a灯ع":
        cut = safe_name(sign * 300 + ".jpg")
        assert cut.endswith(".jpg")
        assert len(cut.encode()) <= 110


@pytest.mark.parametrize(
    "name", ["a.exe", "a.JPG.exe", "a.exe ", "a.bat.", "x.lnk", "m.xlsm", "s.sh"]
)
def test_what_starts_something_is_a_program(name):
    assert is_program(name)


@pytest.mark.parametrize("name", ["a.jpg", "a.pdf", "a.xlsx", "mail.eml", "film.mp4", "data"])
def test_what_shows_something_is_none(name):
    assert not is_program(name, b"\xff\xd8\xff")
