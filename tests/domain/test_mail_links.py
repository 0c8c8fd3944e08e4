"""Mail drafts as addresses: encoded so that every letter arrives."""

from urllib.parse import parse_qs, unquote, urlsplit

from tradetrust_desktop.domain.mail_links import WINDOWS_LIMIT, mail_link


def test_every_letter_of_subject_and_body_arrives():
    subject = "Order 5 & 6: 100 % = 灯具? #1"
    body = "السيد \u2066Faisal\u2069،\nline + two\r\nthree"
    link = mail_link("o'neil+x@najd.example", subject=subject, body=body)
    assert link.isascii()
    assert " " not in link
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "o'neil+x@najd.example")
    found = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert found == {"subject": subject, "body": body.replace("\r\n", "\n").replace("\n", "\r\n")}
    assert "line%20%2B%20two" in link  # a mail program does not read + as a blank


def test_a_subject_is_one_line_and_nobody_may_be_addressed():
    assert mail_link("", subject="a\nbcc: x", body="") == "mailto:?subject=a%20bcc%3A%20x&body="


def test_where_addresses_are_short_a_long_body_is_left_out():
    short = mail_link("a@b.example", subject="s", body="x" * 100, limit=WINDOWS_LIMIT)
    assert short.endswith("x" * 100)
    long = mail_link("a@b.example", subject="s", body="灯" * 300, limit=WINDOWS_LIMIT)
    assert long == "mailto:a@b.example?subject=s"
