"""The timeline of a matter."""

from outputs.desk_record import claim, make_matter
from primafacie.desk.views.timeline import lay_out


def test_entries_stand_by_day_and_what_has_none_stands_last() -> None:
    days = [entry.begin or entry.end for entry in lay_out(make_matter()).entries]
    assert days == ["2024-03-01", "2024-05-06", "2024-05-06", "2024-05-08", None]


def test_an_event_that_is_only_bounded_by_its_report_is_not_dated() -> None:
    (undated,) = [entry for entry in lay_out(make_matter()).entries if entry.row.endswith("/e2")]
    assert (undated.begin, undated.end) == (None, None)


def test_what_happened_stands_before_what_was_said_on_the_same_day() -> None:
    matter = make_matter(claims=[claim("1f3a90c2b7de/c1", "shells", on="2024-03-01")])
    assert [entry.kind for entry in lay_out(matter).entries][:2] == ["event", "alleged"]


def test_a_claim_without_a_source_is_its_publisher_s_or_the_reporter_s() -> None:
    matter = make_matter(
        claims=[claim("1f3a90c2b7de/c1", "shells", sources=[]), claim("2b4c6d8e0f1a/c1", "shells", sources=[])]
    )
    assert [entry.who for entry in lay_out(matter).entries if entry.kind != "event"] == [
        ("Test Wire",), ("the reporter",)
    ]  # fmt: skip


def test_a_claim_of_a_report_that_tells_of_no_event_is_in_it() -> None:
    matter = make_matter(claims=[claim("999999999999/c1", "no shells", manner="denied")])
    (entry,) = [entry for entry in lay_out(matter).entries if entry.kind == "denied"]
    assert (entry.who, entry.publisher) == (("an official",), None)


def test_words_keep_their_place_in_the_report() -> None:
    entry = lay_out(make_matter()).entries[0]
    assert (entry.start, entry.end_of_words, entry.words) == (10, 32, "Norland shipped shells")


def test_claims_of_one_day_stand_in_the_order_of_their_report() -> None:
    matter = make_matter(claims=[claim("1f3a90c2b7de/c10", "b"), claim("1f3a90c2b7de/c2", "a")])
    rows = [entry.row for entry in lay_out(matter).entries if entry.kind != "event"]
    assert rows == ["1f3a90c2b7de/c2", "1f3a90c2b7de/c10"]
