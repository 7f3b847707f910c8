"""Which accounts are independent, and what ties the others."""

import pytest

from primafacie.desk.families import Grouping, Strand, find_groups
from primafacie.desk.families.independence import Link

MINISTER = Link("shin wonsik/KR", "Shin Wonsik")
AGENCY = Link("nis/KR", "the National Intelligence Service")
REUTERS = Link("reuters/GB", "Reuters")
NAMELESS = Link(None, "a senior official")


def strand(
    report: str, *chain: Link, family: str | None = None, publisher: str | None = None, wire: str | None = None
) -> Strand:
    return Strand(report, family or report, publisher, wire, chain)


def shape(grouping: Grouping) -> list[tuple[int, ...]]:
    return [group.strands for group in grouping.groups]


@pytest.mark.parametrize(
    ("strands", "kind", "because"),
    [
        pytest.param([strand("a", family="f"), strand("b", family="f")], "family", "copies of one text", id="family"),
        pytest.param([strand("a"), strand("a", MINISTER)], "family", "the same report", id="same-report"),
        pytest.param(
            [strand("a", wire="ap"), strand("b", MINISTER, wire="ap")],
            "wire", "both credit Associated Press", id="wire",
        ),
        pytest.param([strand("a", MINISTER), strand("b", MINISTER)], "source", "both lead to Shin Wonsik", id="source"),
        pytest.param(
            [strand("a", MINISTER, AGENCY), strand("b", MINISTER)],
            "source", "both lead to Shin Wonsik", id="source-midway",
        ),
        pytest.param(
            [strand("a", REUTERS, publisher="Fox"), strand("b", publisher="The Reuters")],
            "outlet", "Fox cites Reuters, which published the other", id="cites-the-other",
        ),
        pytest.param(
            [strand("a", publisher="Agence France-Presse"), strand("b", publisher="Daily Planet", wire="afp")],
            "outlet", "Daily Planet credits Agence France-Presse, which published the other", id="prints-the-other",
        ),
        pytest.param(
            [strand("a", publisher="Daily Planet"), strand("b", NAMELESS, publisher="daily planet")],
            "outlet", "daily planet tells both, itself or from a source without a name", id="one-outlet",
        ),
    ],
)  # fmt: skip
def test_ties(strands: list[Strand], kind: str, because: str) -> None:
    grouping = find_groups(strands)
    assert shape(grouping) == [(0, 1)]
    assert [(tie.first, tie.second, tie.kind, tie.because) for tie in grouping.ties] == [(0, 1, kind, because)]


@pytest.mark.parametrize(
    "strands",
    [
        pytest.param([strand("a", MINISTER), strand("b", AGENCY)], id="other-sources"),
        pytest.param([strand("a", publisher="Fox"), strand("b", publisher="Reuters")], id="other-outlets"),
        pytest.param(
            [strand("a", MINISTER, publisher="Fox"), strand("b", AGENCY, publisher="Fox")], id="one-outlet-two-sources"
        ),
        pytest.param([strand("a", NAMELESS), strand("b", NAMELESS)], id="nameless"),
        pytest.param([strand("a", wire="ap"), strand("b", wire="afp")], id="other-wires"),
    ],
)
def test_nothing_ties_these(strands: list[Strand]) -> None:
    assert shape(find_groups(strands)) == [(0,), (1,)]


def test_ties_are_passed_on() -> None:
    grouping = find_groups(
        [strand("a", MINISTER), strand("c"), strand("b", MINISTER, family="f"), strand("d", family="f")]
    )
    assert shape(grouping) == [(0, 2, 3), (1,)]


def test_a_group_of_nameless_sources_says_so() -> None:
    grouping = find_groups([strand("a", NAMELESS), strand("b", MINISTER), strand("c")])
    assert [group.is_named for group in grouping.groups] == [False, True, True]


def test_ties_grow_with_the_strands_not_with_their_pairs() -> None:
    strands = [strand(str(number), MINISTER, family="f", wire="ap") for number in range(500)]
    grouping = find_groups(strands)
    assert len(grouping.groups) == 1
    assert len(grouping.ties) == 3 * 499


def test_no_strands_no_groups() -> None:
    assert find_groups([]) == Grouping((), ())
