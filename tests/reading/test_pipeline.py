"""A report to its reading, all layers together."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import primafacie
from primafacie.record import Actor, Claim, Event, Finding, Reading, Span

pytestmark = pytest.mark.model


class Record:
    """A reading with its rows by id, for questions in a line."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.actors = {actor.id: actor for actor in reading.actors}
        self.claims = {claim.id: claim for claim in reading.claims}
        self.times = {time.id: time for time in reading.times}

    def names(self, ids: list[str]) -> list[str]:
        return [self.actors[i].name for i in ids]

    def events(self, type_: str, **roles: str) -> list[Event]:
        return [
            event
            for event in self.reading.events
            if event.type == type_ and all(name in self.names(event.roles.get(r, [])) for r, name in roles.items())
        ]

    def findings(self, event: Event) -> list[Finding]:
        return [finding for finding in self.reading.findings if finding.event == event.id]

    def claims_by(self, source: str) -> list[Claim]:
        return [claim for claim in self.reading.claims if source in self.names(claim.sources)]

    def actor(self, name: str) -> Actor:
        return next(actor for actor in self.reading.actors if actor.name == name)


def spans(reading: Reading) -> Iterator[Span]:
    for time in reading.times:
        yield time.span
    for actor in reading.actors:
        yield from (mention.span for mention in actor.mentions)
    for event in reading.events:
        yield from [event.span, event.trigger, *event.mentions]
        yield from (goods.span for goods in event.goods)
        yield from (quantity.span for quantity in event.quantities)
    for claim in reading.claims:
        yield from claim.content
        yield from (span for span in (claim.source_span, claim.cue) if span is not None)
    for finding in reading.findings:
        yield from (e.because.span for e in finding.elements if e.because.span is not None)


@pytest.fixture(scope="module")
def seed(shared: Path) -> Record:
    return Record(primafacie.read(shared / "seed" / "report.txt", published="2024-06-17"))


class TestSeed:
    """What the design calls good, on the report that the project began with."""

    pytestmark = pytest.mark.shared

    def test_the_planned_visit_is_dated(self, seed: Record) -> None:
        planned = [e for e in seed.events("visit", visitor="Vladimir Putin") if e.realis == "planned"]
        assert [(e.begin, e.end, seed.names(e.roles["host"])) for e in planned] == [
            ("2024-06-18", "2024-06-19", ["North Korea"])
        ]

    def test_kims_visit_to_the_far_east_is_dated(self, seed: Record) -> None:
        visit = seed.events("visit", visitor="Kim Jong Un")[0]
        assert visit.time is not None
        assert seed.times[visit.time].value == "2023-09"
        assert seed.names(visit.roles["host"]) == ["Russia"]

    def test_the_first_visit_is_told_apart(self, seed: Record) -> None:
        first = [e for e in seed.events("visit", visitor="Vladimir Putin") if e.realis == "occurred"]
        assert [seed.times[e.time].value for e in first if e.time] == ["2000-07"]

    def test_kim_jong_il_is_another_person_and_is_met_in_2000(self, seed: Record) -> None:
        meeting = seed.events("meeting", participants="Kim Jong Il")[0]
        assert "Vladimir Putin" in seed.names(meeting.roles["participants"])
        assert "Kim Jong Un" not in seed.names(meeting.roles["participants"])
        assert (meeting.begin or "").startswith("2000-07")

    def test_two_transfers_are_alleged_by_the_minister(self, seed: Record) -> None:
        arms = next(e for e in seed.events("transfer", supplier="North Korea", recipient="Russia") if e.quantities)
        aid = next(e for e in seed.events("transfer", supplier="Russia", recipient="North Korea") if e.quantities)
        told = {e for claim in seed.claims_by("Shin Wonsik") if claim.stance == "alleges" for e in claim.events}
        assert {arms.id, aid.id} <= told
        quantities = [(q.value, q.unit, q.qualifier) for e in (arms, aid) for q in e.quantities]
        assert quantities == [(7000, "container", "approximately"), (9000, "container", "over")]
        assert arms.time is None

    def test_the_minister_said_so_in_march(self, seed: Record) -> None:
        claim = next(c for c in seed.claims_by("Shin Wonsik") if c.events)
        assert claim.said is not None
        assert seed.times[claim.said].value == "2024-03"

    def test_arms_from_the_north_engage_both_paragraphs_and_are_denied(self, seed: Record) -> None:
        arms = next(e for e in seed.events("transfer", supplier="North Korea", recipient="Russia") if e.quantities)
        findings = {f.provision: f for f in seed.findings(arms)}
        assert {"1718/8(b)", "1874/9"} <= {p for p, f in findings.items() if f.verdict == "engaged"}
        deniers = {n for c in findings["1874/9"].denied_by for n in seed.names(seed.claims[c].sources)}
        assert deniers

    def test_aid_engages_nothing(self, seed: Record) -> None:
        aid = next(e for e in seed.events("transfer", supplier="Russia", recipient="North Korea") if e.quantities)
        assert all(f.verdict == "possible" for f in seed.findings(aid))

    def test_the_limousine_is_a_luxury_and_a_vehicle(self, seed: Record) -> None:
        gift = seed.events("transfer", supplier="Vladimir Putin", recipient="Kim Jong Un")[0]
        findings = seed.findings(gift)
        assert {"1718/8(a)(iii)", "2397/7"} <= {f.provision for f in findings if f.verdict == "engaged"}
        assert all(f.denied_by == [] for f in findings)
        assert (gift.begin, gift.end) == ("2024-01-01", "2024-06-17")

    def test_analysts_are_among_those_who_say_that_the_gift_breaches(self, seed: Record) -> None:
        gift = seed.events("transfer", supplier="Vladimir Putin", recipient="Kim Jong Un")[0]
        alleged = {
            name for f in seed.findings(gift) for c in f.alleged_by for name in seed.names(seed.claims[c].sources)
        }
        assert "analysts" in alleged

    def test_missile_tests_engage_both_paragraphs(self, seed: Record) -> None:
        test = seed.events("weapon_test", actor="North Korea")[0]
        assert {"1718/2", "1874/2"} <= {f.provision for f in seed.findings(test)}

    def test_the_veto_of_march_ended_the_monitoring(self, seed: Record) -> None:
        veto = next(e for e in seed.events("vote", actors="Russia") if e.time)
        assert seed.times[veto.time or ""].value == "2024-03"
        assert seed.events("vote", actors="China")

    def test_the_quotation_is_the_professors_and_a_prediction(self, seed: Record) -> None:
        quotation = next(c for c in seed.claims_by("Andrei Lankov") if c.quotation == "direct")
        assert quotation.stance == "predicts"
        assert "robust engagement" in quotation.content[0].text
        assert quotation.content[-1].text.rstrip("”").endswith("challenging,")
        assert quotation.events == []


def test_all_spans_of_the_seed_are_verbatim(seed: Record) -> None:
    text = seed.reading.report.text
    assert all(text[span.start : span.end] == span.text for span in spans(seed.reading))


REPORT = (
    "SEOUL, Oct. 12 (Yonhap) -- North Korea has shipped 4,000 containers of shells to Russia since August, "
    "South Korea's defense minister said on Thursday. “We saw it,” he said. Moscow denied it."
)


def test_reading_twice_gives_the_same_bytes() -> None:
    first = primafacie.read(REPORT, published="2023-10-13").to_json()
    assert primafacie.read(REPORT, published="2023-10-13").to_json() == first


def test_references_between_rows_resolve() -> None:
    record = Record(primafacie.read(REPORT, published="2023-10-13"))
    reading = record.reading
    events = {event.id for event in reading.events}
    for event in reading.events:
        assert event.time is None or event.time in record.times
        assert all(actor in record.actors for actors in [*event.roles.values(), event.place] for actor in actors)
    for claim in reading.claims:
        assert set(claim.events) <= events
        assert set(claim.sources) <= set(record.actors)
        assert {*claim.answers, *([claim.via] if claim.via else [])} <= set(record.claims)
    for finding in reading.findings:
        assert finding.event in events
        assert {*finding.alleged_by, *finding.denied_by, *finding.acknowledged_by} <= set(record.claims)


def test_every_event_is_told_by_a_claim() -> None:
    reading = primafacie.read(REPORT, published="2023-10-13")
    told = {event for claim in reading.claims for event in claim.events}
    assert {event.id for event in reading.events} <= told


def test_the_record_survives_json() -> None:
    reading = primafacie.read(REPORT, published="2023-10-13")
    assert Reading.model_validate_json(reading.to_json()) == reading


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=120).filter(lambda t: t.strip() != ""))
def test_any_text_gives_a_reading_whose_spans_are_verbatim(noise: str) -> None:
    reading = primafacie.read(f"{REPORT}\n\n{noise}\n\nKim Jong Un visited Moscow. {noise}", published="2023-10-13")
    text = reading.report.text
    assert all(text[span.start : span.end] == span.text for span in spans(reading))
