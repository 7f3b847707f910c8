"""The ladder of support: which rung, how it stands, and why, in words."""

import pytest

from primafacie.desk.weighing.ladder import Behind, climb


def behind(**changes: object) -> Behind:
    values: dict[str, object] = {
        "sources": 1, "documents": [], "witnesses": [], "owned_by": [], "denied_by": [], "is_denied_by_party": False,
        "is_rejected": False,
    }  # fmt: skip
    return Behind(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "support"),
    [
        pytest.param({"sources": 0}, "unsupported", id="only denied"),
        pytest.param({}, "single source", id="one source"),
        pytest.param({"sources": 3}, "corroborated", id="three independent sources"),
        pytest.param({"owned_by": ["Moscow"]}, "first-hand", id="acknowledged by a party"),
        pytest.param({"witnesses": ["eyewitnesses"]}, "first-hand", id="eyewitnesses"),
        pytest.param({"sources": 3, "documents": ["satellite images"]}, "document seen", id="images beat numbers"),
    ],
)
def test_the_highest_rung_that_is_reached_counts(changes: dict[str, object], support: str) -> None:
    assert climb(behind(**changes))[:2] == (support, support)


def test_the_number_of_sources_is_said() -> None:
    assert climb(behind(sources=3))[2] == "told by 3 independent sources"


def test_a_denial_by_a_party_contests_whatever_supports_it() -> None:
    support, standing, because = climb(behind(sources=2, denied_by=["Russia"], is_denied_by_party=True))
    assert (support, standing) == ("corroborated", "contested")
    assert because == "told by 2 independent sources; denied by Russia"


def test_a_denial_by_somebody_else_is_told_but_contests_nothing() -> None:
    support, standing, because = climb(behind(denied_by=["China"]))
    assert (support, standing) == ("single source", "single source")
    assert because.endswith("denied by China, no party to it")


def test_it_is_retracted_where_people_rejected_all_that_put_it_forward() -> None:
    assert climb(behind(sources=0, is_rejected=True))[1] == "retracted"


def test_several_who_deny_are_listed_once_each() -> None:
    because = climb(behind(denied_by=["Russia", "North Korea", "Russia"], is_denied_by_party=True))[2]
    assert because.endswith("denied by Russia and North Korea")
