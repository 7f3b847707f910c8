from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from desk.conftest import empty_database
from desk.readings import FILLER, Told, read_plain, write_rows
from primafacie.desk import Desk, MatterQuery, Query, narrowing
from primafacie.errors import UsageError

ARMS = "North Korea shipped 40 containers of artillery shells to Russia on 2024-06-10."
REPORTS = [
    Told(f"{ARMS} The fishing boats came home late.", "2024-06-12", "Reuters", "Shells"),
    Told(f"South Korea alleged that {ARMS} Nothing else was told.", "2024-06-14", "Yonhap", "More shells"),
    Told(f"Russia denied that {ARMS} A ministry wrote it.", "2024-06-15", "The Baltic Courier", "No shells"),
    Told(f"Kim Jong Un met Sergei Lavrov on 2024-05-02. {FILLER}", "2024-05-03", "Reuters", "A meeting"),
    Told(f"China sold limousines to North Korea. {FILLER}", None, None, "Cars"),
]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with five reports: three on shells, one on a meeting, one on cars; the tests only look at it."""
    folder = tmp_path_factory.mktemp("search")
    with ExitStack() as stack:
        is_file = request.param == "sqlite"
        place = str(folder / "desk.sqlite") if is_file else stack.enter_context(empty_database())
        desk = stack.enter_context(Desk.init(place))
        desk.add([write_rows(folder / "reports.jsonl", REPORTS)], read=read_plain)
        yield desk


@pytest.fixture(params=[2_000, 0], ids=["gathered", "walked"])
def full(kept: Desk, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The same desk, asked in either way: as if few rows had what is asked for, and as if many had."""
    monkeypatch.setattr(narrowing, "_FEW", request.param)
    return kept


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        (Query(words="boat"), ["Shells"]),
        (Query(words='"fishing boats"'), ["Shells"]),
        (Query(words='"boats fishing"'), []),
        (Query(words="shells ministry"), ["No shells"]),
        (Query(words="Meeting"), ["A meeting"]),
        (Query(words="d'or -x OR NEAR(a b) *"), []),
        (Query(actor="KP"), ["No shells", "More shells", "Shells", "A meeting", "Cars"]),
        (Query(actor="kim jong un"), ["A meeting"]),
        (Query(actor="KR"), ["More shells"]),
        (Query(actor="100%"), []),
        (Query(type="meeting"), ["A meeting"]),
        (Query(provision="1718/8(b)"), ["No shells", "More shells", "Shells"]),
        (Query(verdict="possible"), ["Cars"]),
        (Query(provision="1718/8(b)", verdict="possible"), []),
        (Query(stance="denies"), ["No shells"]),
        (Query(stance="alleges", actor="KR"), ["More shells"]),
        (Query(stance="alleges", actor="KP"), []),
        (Query(begin="2024-05-01", end="2024-05-31"), ["A meeting"]),
        (Query(begin="2024-06-10"), ["No shells", "More shells", "Shells"]),
        (Query(standing="contested"), ["No shells", "More shells", "Shells"]),
        (Query(since="2024-06-13"), ["No shells", "More shells"]),
        (Query(until="2024-05-31"), ["A meeting"]),
        (Query(publisher="baltic"), ["No shells"]),
        (Query(publisher="%"), []),
        (Query(words="shells", actor="RU", type="transfer", publisher="reuters", since="2024-06-01"), ["Shells"]),
        (Query(), ["No shells", "More shells", "Shells", "A meeting", "Cars"]),
    ],
)
def test_reports_are_found(full: Desk, query: Query, titles: list[str]) -> None:
    hits = full.search(query)
    assert ([hit.report.title for hit in hits.hits], hits.has_more) == (titles, False)


def test_reports_of_a_matter_are_found(full: Desk) -> None:
    (row,) = full.matters(MatterQuery(type="meeting"))
    assert [hit.report.title for hit in full.search(Query(matter=row.key)).hits] == ["A meeting"]
    assert full.search(Query(matter=row.key, standing="contested")).hits == []


def test_a_hit_shows_what_was_found(full: Desk) -> None:
    words, event, claim = (
        full.search(query).hits[0].rows[0]
        for query in (Query(words="boat"), Query(type="meeting"), Query(stance="denies"))
    )
    assert (words.span.text, words.around.text) == ("boats", "The fishing boats came home late.")
    assert (event.kind, event.row, event.span.text) == ("event", "e1", "met")
    assert (claim.kind, claim.span.text) == ("claim", "denied")


def test_pages_follow_one_another(full: Desk) -> None:
    pages = [full.search(Query(limit=2, skip=skip)) for skip in (0, 2, 4)]
    assert [len(page.hits) for page in pages] == [2, 2, 1]
    assert [page.has_more for page in pages] == [True, True, False]
    assert len({hit.report.key for page in pages for hit in page.hits}) == 5


@pytest.mark.parametrize("words", ["", '""', "!?"])
def test_words_of_no_use(full: Desk, words: str) -> None:
    with pytest.raises(UsageError, match="no word"):
        full.search(Query(words=words))


@pytest.mark.parametrize(
    ("query", "types"),
    [
        (MatterQuery(words="boat"), ["transfer"]),
        (MatterQuery(actor="Lavrov"), []),
        (MatterQuery(actor="sergei lavrov"), ["meeting"]),
        (MatterQuery(actor="CN"), ["transfer"]),
        (MatterQuery(type="meeting"), ["meeting"]),
        (MatterQuery(provision="1718/8(a)(iii)"), ["transfer"]),
        (MatterQuery(verdict="engaged"), ["transfer"]),
        (MatterQuery(standing="contested"), ["transfer"]),
        (MatterQuery(publisher="Reuters"), ["transfer", "meeting"]),
        (MatterQuery(since="2024-06-01"), ["transfer"]),
        (MatterQuery(until="2024-06-01"), ["meeting"]),
        (MatterQuery(begin="2024-05-01", end="2024-05-31"), ["meeting"]),
        (MatterQuery(is_denied=True), ["transfer"]),
        (MatterQuery(is_denied=False, type="meeting"), ["meeting"]),
        (MatterQuery(is_flagged=True), []),
        (MatterQuery(smallest=3, order="reports"), ["transfer"]),
        (MatterQuery(order="sources", limit=1), ["transfer"]),
        (MatterQuery(skip=3), []),
    ],
)
def test_matters_are_found(full: Desk, query: MatterQuery, types: list[str]) -> None:
    found = [row.type for row in full.matters(query)]
    assert found == types or (query.actor == "Lavrov" and found == ["meeting"])
