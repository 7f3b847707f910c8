"""Readings on a terminal."""

import re

import pytest

from outputs.record import TableRules, make_record
from primafacie.outputs import Options
from primafacie.outputs.rules import NoRules
from primafacie.outputs.terminal import render
from primafacie.record import Reading


def show(reading: Reading, **options: object) -> str:
    return "".join(render([reading], TableRules(), Options(**options)))  # type: ignore[arg-type]


def test_findings_come_first_then_timeline_then_claims_then_notes(reading: Reading) -> None:
    text = show(reading)
    headings = [text.index(f"\n{title} ") for title in ("Findings", "Timeline", "Claims", "Notes")]
    assert headings == sorted(headings)


def test_a_finding_says_who_alleges_denies_and_acknowledges(reading: Reading) -> None:
    text = show(reading)
    assert re.search(r"alleged by +a ministry official in Seoul \(KR\), 6 May 2024  c1", text)
    assert re.search(r"denied by +Anna Holm \(Norland\)  c2", text)
    assert re.search(r"acknowledged by +Sudria’s trade ministry  c3", text)


def test_a_finding_nobody_denies_says_so(reading: Reading) -> None:
    assert re.search(r"denied by +nobody in this report", show(reading))


def test_elements_met_and_unmet_are_told_apart(reading: Reading) -> None:
    text = show(reading)
    assert "✓ goods      Refined oil is a refined petroleum product." in text
    assert "✗ recipient  The report does not say" in text


def test_a_provision_shows_its_summary_and_how_far_it_was_verified(reading: Reading) -> None:
    text = show(reading)
    assert "Norland may not export arms." in text
    assert "paragraph number checked, wording not" in text


def test_a_provision_says_what_it_is_about(reading: Reading) -> None:
    assert "17/8(b)  Arms from Norland  un-norland  f1" in show(reading)


def test_findings_of_one_event_are_one_group(reading: Reading) -> None:
    assert show(reading).count("ENGAGED") == 1
    assert "2 events, 3 paragraphs" in show(reading)


def test_without_a_rulebook_findings_are_still_shown(reading: Reading) -> None:
    text = "".join(render([reading], NoRules(), Options()))
    assert "17/8(b)  un-norland  f1" in text


def test_timeline_runs_from_the_earliest_to_the_undated(reading: Reading) -> None:
    timeline = show(reading).split("\nTimeline ")[1].split("\nClaims ")[0]
    assert re.findall(r"  (e\d)\b", timeline) == ["e4", "e1", "e2", "e3", "e5"]
    assert "not dated" in timeline


def test_explain_names_the_rules(reading: Reading) -> None:
    assert "events.verb.visit" in show(reading, explain=True)
    assert "events.verb.visit" not in show(reading)


@pytest.mark.parametrize("width", [30, 44, 80, 110])
def test_no_line_is_wider_than_the_terminal(reading: Reading, width: int) -> None:
    assert max(len(line) for line in show(reading, width=width).splitlines()) <= width


def test_without_colour_there_is_no_escape_sequence_and_no_trailing_space(reading: Reading) -> None:
    text = show(reading)
    assert "\x1b" not in text
    assert not re.search(r" $", text, re.MULTILINE)


def test_with_colour_the_words_are_the_same(reading: Reading) -> None:
    assert re.sub(r"\x1b\[[0-9;]*m", "", show(reading, color=True)) == show(reading)


def test_a_sign_for_somebody_unnamed_is_explained(reading: Reading) -> None:
    assert "A ? stands for" not in show(reading)
    record = make_record()
    record["events"][0]["roles"].pop("supplier")
    assert "A ? stands for" in show(Reading.model_validate(record))


def test_plain_signs_are_ascii(reading: Reading) -> None:
    ours = show(reading, plain=True)
    assert "✓" not in ours
    assert "+ goods" in ours


def test_markup_in_a_report_is_shown_as_it_is() -> None:
    record = make_record()
    record["report"]["title"] = "[bold]x[/bold] :smile: [link=http://x]y[/link]"
    assert "[bold]x[/bold] :smile: [link=http://x]y[/link]" in show(Reading.model_validate(record))


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x9b31m", "\x07", "\r", "\u202e", "\u2067", "\x00", "\x1b]0;title\x07"])
def test_control_characters_never_reach_the_terminal(sign: str) -> None:
    record = make_record()
    record["report"]["title"] = f"Nor{sign}land"
    record["actors"][0]["name"] = f"Nor{sign}land"
    record["findings"][0]["elements"][0]["because"]["text"] = f"Nor{sign}land"
    text = show(Reading.model_validate(record), color=False, explain=True)
    assert not set(text) & {"\x1b", "\x9b", "\x07", "\r", "\u202e", "\u2067", "\x00"}


def test_several_readings_are_several_sections(reading: Reading) -> None:
    text = "".join(render([reading, reading], TableRules(), Options()))
    assert text.count("Findings  2 events") == 2


def test_bounds_of_an_unknown_publication_day_are_shown() -> None:
    record = make_record()
    because = "not known to the day, but from 2024-05-01 to 2024-05-31: the month in its address"
    record["report"] |= {"published": None, "published_basis": "unknown", "published_because": because}
    assert because in " ".join(show(Reading.model_validate(record)).split())
