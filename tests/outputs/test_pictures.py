"""The timeline's scale and the picture of who does what to whom."""

import itertools

from outputs.record import make_record
from primafacie.outputs.graph import draw
from primafacie.outputs.rules import NoRules
from primafacie.outputs.scale import Scale
from primafacie.outputs.view import View
from primafacie.record import Reading


def test_bars_stand_in_the_order_of_time(reading: Reading) -> None:
    scale = Scale(reading.events, reading.report.published)
    bars = [bar.x for event in View(reading, NoRules()).timeline if (bar := scale.bar(event)) is not None]
    assert bars == sorted(bars)
    assert all(0 <= x <= 100 for x in bars)


def test_an_undated_event_has_no_bar(reading: Reading) -> None:
    assert Scale(reading.events, None).bar(reading.events[4]) is None


def test_an_open_interval_runs_to_the_edge() -> None:
    record = make_record()
    record["events"][0]["end"] = None
    reading = Reading.model_validate(record)
    bar = Scale(reading.events, None).bar(reading.events[0])
    assert bar is not None
    assert bar.x + bar.width == 100
    assert bar.open_end


def test_labels_of_the_axis_do_not_touch(reading: Reading) -> None:
    places = [
        tick.x - {"start": 0, "middle": 13, "end": 26}[tick.anchor]
        for tick in Scale(reading.events, reading.report.published).ticks()
    ]
    assert all(right - left >= 20 for left, right in itertools.pairwise(places))


def test_one_day_alone_stands_in_the_middle() -> None:
    record = make_record() | {"findings": [], "claims": []}
    record["events"] = record["events"][:1]
    record["events"][0] |= {"begin": "2024-03-01", "end": "2024-03-01"}
    reading = Reading.model_validate(record)
    bar = Scale(reading.events, None).bar(reading.events[0])
    assert bar is not None
    assert bar.x == 50


def test_the_picture_has_each_actor_once_a_side(reading: Reading) -> None:
    graph = draw(View(reading, NoRules()))
    assert graph is not None
    assert [node.actor for node in graph.left] == ["a1", "a7", "a8"]
    assert [node.actor for node in graph.right] == ["a2", "a1"]
    assert graph.sentences[0].startswith("transfer, Norland → Sudria")


def test_names_do_not_touch(reading: Reading) -> None:
    graph = draw(View(reading, NoRules()))
    assert graph is not None
    heights = [node.y for node in graph.left]
    assert all(lower - upper >= 30 for upper, lower in itertools.pairwise(heights))


def test_a_meeting_has_no_arrow() -> None:
    record = make_record() | {"findings": []}
    record["events"] = [record["events"][2] | {"type": "meeting", "roles": {"participants": ["a1", "a2"]}}]
    graph = draw(View(Reading.model_validate(record), NoRules()))
    assert graph is not None
    assert [edge.arrow for edge in graph.edges] == ["", ""]


def test_events_without_actors_give_no_picture() -> None:
    record = make_record() | {"findings": [], "events": []}
    assert draw(View(Reading.model_validate(record), NoRules())) is None


def test_too_many_events_are_counted_not_drawn() -> None:
    record = make_record() | {"findings": []}
    record["events"] = [record["events"][0] | {"id": f"e{number}"} for number in range(1, 31)]
    graph = draw(View(Reading.model_validate(record), NoRules()))
    assert graph is not None
    assert len(graph.pills) == 12
    assert graph.left_out == 18
