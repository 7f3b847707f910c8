"""E-mail."""

from primafacie.intake.extract import Received
from primafacie.intake.mail import read_mail

from .samples import SENTENCE, make_mail, make_page


def test_headers() -> None:
    extract = read_mail(Received("x", make_mail(plain=SENTENCE)))
    assert extract.title == "Weekly brief"
    assert extract.publisher == "Sanctions Brief"
    assert extract.published == "2024-06-17"


def test_the_plain_part_is_read() -> None:
    extract = read_mail(Received("x", make_mail(plain=SENTENCE, page=make_page("Something else."))))
    assert extract.text.strip() == SENTENCE


def test_the_html_part_is_read_where_the_plain_one_is_a_stub() -> None:
    page = make_page(*(f"On day {day}, {SENTENCE}" for day in range(9)))
    extract = read_mail(Received("x", make_mail(plain="View this in your browser.", page=page)))
    assert extract.text.startswith("On day 0")


def test_the_html_part_is_read_where_there_is_no_other() -> None:
    assert read_mail(Received("x", make_mail(page=make_page(SENTENCE)))).text == SENTENCE


def test_attachments_are_passed_over() -> None:
    assert read_mail(Received("x", make_mail(plain=SENTENCE, attachment=True))).text.strip() == SENTENCE


def test_encoded_headers_are_decoded() -> None:
    data = b"From: =?utf-8?q?P=C3=A9rez?= <p@example.org>\nSubject: =?utf-8?b?Q29hbA==?=\n\n" + SENTENCE.encode()
    extract = read_mail(Received("x", data))
    assert (extract.title, extract.publisher) == ("Coal", "Pérez")
