"""A reading made by hand, rich enough to show everything an output can show; its sentences are invented."""

from typing import Any

from primafacie.outputs.rules import Rule, Source

TEXT = (
    "SEOUL, May 6, 2024 — Norland shipped about 40 crates of artillery shells to Sudria in March, "
    "a ministry official in Seoul told reporters on Monday.\n"
    "“We sold no shells to anybody,” Norland’s envoy Anna Holm said, denying the allegations. "
    "Sudria’s trade ministry acknowledged that a cargo arrived but called it farm machinery.\n"
    "According to the monitor Seawatch, the tanker Blue Heron delivered refined oil to the port of Easton in April. "
    "President Ivo Marek will travel to Norland on 18–19 June, state media announced, "
    "and may receive a luxury car <script>alert(1)</script> & a *statue*.\n"
    "Last year, Sudria vetoed a resolution that would have extended the monitoring."
)


def span(words: str, occurrence: int = 0) -> dict[str, Any]:
    """The span of `words` in TEXT; `occurrence` counts from 0."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


def _actor(
    id_: str, name: str, kind: str, country: str | None, mentions: list[tuple[str, int, str]], **more: Any
) -> dict[str, Any]:
    return {
        "id": id_,
        "name": name,
        "kind": kind,
        "country": country,
        "acts_for": more.get("acts_for", country),
        "refs": {},
        "members": more.get("members", []),
        "rule": f"actors.{kind}",
        "mentions": [{"span": span(words, nth), "how": how} for words, nth, how in mentions],
    }


def _event(id_: str, type_: str, words: str, trigger: str, roles: dict[str, list[str]], **more: Any) -> dict[str, Any]:
    event = {
        "id": id_,
        "type": type_,
        "span": span(words),
        "trigger": span(trigger),
        "mentions": [span(trigger)],
        "roles": roles,
        "goods": [],
        "quantities": [],
        "time": None,
        "begin": None,
        "end": None,
        "dated_by": None,
        "place": [],
        "realis": "occurred",
        "polarity": "positive",
        "plover": None,
        "rule": f"events.verb.{type_}",
    }
    return event | more


def _claim(id_: str, sources: list[str], content: list[str], stance: str, **more: Any) -> dict[str, Any]:
    claim = {
        "id": id_,
        "sources": sources,
        "source_span": None,
        "source_how": more.get("source_how"),
        "cue": None,
        "content": [span(each) for each in content],
        "stance": stance,
        "quotation": "indirect",
        "polarity": "positive",
        "certainty": "unspecified",
        "medium": "speech",
        "said": None,
        "via": None,
        "events": [],
        "answers": [],
        "rule": f"claims.verb.{stance}",
    }
    return claim | more


def _element(name: str, met: bool, text: str, words: str | None = None) -> dict[str, Any]:
    return {"name": name, "met": met, "because": {"span": span(words) if words else None, "text": text}}


def _finding(
    id_: str, event: str, provision: str, verdict: str, elements: list[dict[str, Any]], **more: Any
) -> dict[str, Any]:
    finding = {
        "id": id_,
        "event": event,
        "regime": "un-norland",
        "provision": provision,
        "verdict": verdict,
        "elements": elements,
        "alleged_by": [],
        "denied_by": [],
        "acknowledged_by": [],
        "explanation": f"{event} against {provision}.",
    }
    return finding | more


def _time(
    id_: str, words: str, value: str, begin: str | None, end: str | None, basis: str = "relative"
) -> dict[str, Any]:
    return {
        "id": id_,
        "span": span(words),
        "type": "DATE",
        "value": value,
        "begin": begin,
        "end": end,
        "basis": basis,
        "rule": "times.test",
    }


def make_record() -> dict[str, Any]:
    """The record of TEXT, as its JSON."""
    arms = [
        _element("supplier", True, "Norland supplies the goods.", "Norland shipped"),
        _element("goods", True, "Artillery shells are arms.", "artillery shells"),
        _element("done", True, "The shipment is said to have occurred.", "shipped"),
    ]
    return {
        "schema": "primafacie/reading/1",
        "producer": {
            "name": "primafacie",
            "version": "0.1.0",
            "model": "test 1.0",
            "rulebooks": {"un-norland": "abc123"},
        },
        "report": {
            "id": "sha256:" + "0" * 64,
            "origin": "seoul.txt",
            "title": "Shells & <crates>",
            "publisher": "Test Wire",
            "language": "en",
            "published": "2024-05-06",
            "published_basis": "dateline",
            "published_because": None,
            "text": TEXT,
        },
        "voice": None,
        "times": [
            _time("t1", "May 6, 2024", "2024-05-06", "2024-05-06", "2024-05-06", "explicit"),
            _time("t2", "March", "2024-03", "2024-03-01", "2024-03-31"),
            _time("t3", "Monday", "2024-05-06", "2024-05-06", "2024-05-06"),
            _time("t4", "April", "2024-04", "2024-04-01", "2024-04-30"),
            _time("t5", "18–19 June", "2024-06-18/2024-06-19", "2024-06-18", "2024-06-19"),
            _time("t6", "Last year", "2023", "2023-01-01", "2023-12-31"),
        ],
        "actors": [
            _actor(
                "a1", "Norland", "state", "XN", [("Norland", 0, "name"), ("Norland", 1, "name"), ("Norland", 2, "name")]
            ),
            _actor(
                "a2", "Sudria", "state", "XS", [("Sudria", 0, "name"), ("Sudria", 1, "name"), ("Sudria", 2, "name")]
            ),
            _actor(
                "a3", "a ministry official in Seoul", "person", "KR", [("a ministry official in Seoul", 0, "nominal")]
            ),
            _actor("a4", "Anna Holm", "person", "XN", [("We", 0, "pronoun"), ("Anna Holm", 0, "name")]),
            _actor("a5", "Sudria’s trade ministry", "body", "XS", [("Sudria’s trade ministry", 0, "name")]),
            _actor("a6", "Seawatch", "organisation", None, [("Seawatch", 0, "name")], acts_for=None),
            _actor("a7", "Blue Heron", "vessel", None, [("Blue Heron", 0, "name")], acts_for=None),
            _actor("a8", "Ivo Marek", "person", "XS", [("President Ivo Marek", 0, "title")]),
            _actor("a9", "state media", "media", "XS", [("state media", 0, "nominal")]),
        ],
        "events": [
            _event(
                "e1",
                "transfer",
                "Norland shipped about 40 crates of artillery shells to Sudria in March",
                "shipped",
                {"supplier": ["a1"], "recipient": ["a2"]},
                time="t2",
                begin="2024-03-01",
                end="2024-03-31",
                plover="AID",
                goods=[{"class": "arms", "span": span("artillery shells"), "item": None}],
                quantities=[
                    {
                        "value": 40,
                        "high": None,
                        "unit": "crate",
                        "qualifier": "approximately",
                        "span": span("about 40 crates"),
                    }
                ],
            ),
            _event(
                "e2",
                "transfer",
                "the tanker Blue Heron delivered refined oil to the port of Easton in April",
                "delivered",
                {"carrier": ["a7"]},
                time="t4",
                begin="2024-04-01",
                end="2024-04-30",
                goods=[{"class": "refined_petroleum", "span": span("refined oil"), "item": None}],
            ),
            _event(
                "e3",
                "visit",
                "President Ivo Marek will travel to Norland on 18–19 June",
                "travel",
                {"visitor": ["a8"], "host": ["a1"]},
                time="t5",
                begin="2024-06-18",
                end="2024-06-19",
                realis="planned",
                plover="CONSULT",
            ),
            _event(
                "e4",
                "vote",
                "Sudria vetoed a resolution",
                "vetoed",
                {"actors": ["a2"]},
                time="t6",
                begin="2023-01-01",
                end="2023-12-31",
            ),
            _event("e5", "transfer", "We sold no shells to anybody", "sold", {"supplier": ["a4"]}, polarity="negative"),
        ],
        "claims": [
            _claim(
                "c1",
                ["a3"],
                ["Norland shipped about 40 crates of artillery shells to Sudria in March"],
                "alleges",
                source_span=span("a ministry official in Seoul"),
                cue=span("told reporters"),
                said="t3",
                events=["e1"],
            ),
            _claim(
                "c2",
                ["a4"],
                ["“We sold no shells to anybody,”"],
                "denies",
                source_span=span("Norland’s envoy Anna Holm"),
                cue=span("said"),
                quotation="direct",
                polarity="negative",
                events=["e5"],
                answers=["c1"],
            ),
            _claim(
                "c3",
                ["a5"],
                ["a cargo arrived"],
                "acknowledges",
                source_span=span("Sudria’s trade ministry"),
                cue=span("acknowledged"),
                answers=["c1"],
                events=["e1"],
            ),
            _claim(
                "c4",
                ["a6"],
                ["the tanker Blue Heron delivered refined oil to the port of Easton in April"],
                "asserts",
                source_span=span("the monitor Seawatch"),
                cue=span("According to"),
                events=["e2"],
            ),
            _claim(
                "c5",
                ["a9"],
                ["President Ivo Marek will travel to Norland on 18–19 June", "may receive a luxury car"],
                "asserts",
                source_span=span("state media"),
                cue=span("announced"),
                events=["e3"],
            ),
            _claim("c6", [], ["Sudria vetoed a resolution"], "asserts", quotation="narrator", events=["e4"]),
        ],
        "findings": [
            _finding(
                "f1", "e1", "17/8(b)", "engaged", arms, alleged_by=["c1"], denied_by=["c2"], acknowledged_by=["c3"]
            ),
            _finding("f2", "e1", "18/9", "engaged", arms, alleged_by=["c1"], denied_by=["c2"], acknowledged_by=["c3"]),
            _finding(
                "f3",
                "e2",
                "23/5",
                "possible",
                [
                    _element("goods", True, "Refined oil is a refined petroleum product.", "refined oil"),
                    _element("recipient", False, "The report does not say that the port of Easton is Norland’s."),
                ],
                alleged_by=["c4"],
            ),
        ],
    }


class TableRules:
    """A rulebook of one provision."""

    def lookup(self, regime: str, provision: str) -> Rule | None:
        if provision != "17/8(b)":
            return None
        source = Source("Resolution 17 (2006), paragraph 8", "https://example.org/17")
        return Rule(
            regime,
            provision,
            "Arms from Norland",
            "Resolution 17 (2006)",
            "Norland may not export arms.",
            "number",
            (source,),
        )
