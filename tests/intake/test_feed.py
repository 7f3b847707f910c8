"""Feeds: one report an entry."""

from pathlib import Path

import pytest

from primafacie.errors import InputError
from primafacie.intake import Kept, load_reports, read_kept, report_from_bytes, split_source
from primafacie.record import Report

from .samples import SENTENCE

OTHER = "North Korea denied on Friday that any coal had left its ports."

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Paper &#8211; World</title><link>https://paper.example/</link>
<item><media:title>A picture</media:title><title>Coal &amp;amp; iron</title><link>https://paper.example/1</link>
<pubDate>Mon, 17 Jun 2024 23:30:00 -0400</pubDate><description>A summary.</description>
<content:encoded><![CDATA[<script>x()</script><p>{SENTENCE}</p><p>It&nbsp;was<br/>late.</p>]]></content:encoded></item>
<item><title>Denial</title><guid>https://paper.example/2</guid><description>&lt;b&gt;{OTHER}&lt;/b&gt;</description></item>
<item><title>A headline alone</title><link>https://paper.example/3</link></item>
</channel></rss>"""

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title></channel>
<item><title>Coal</title><link>https://paper.example/1</link><description>{SENTENCE}</description>
<dc:date>2024-06-17T23:30:00-04:00</dc:date></item></rdf:RDF>"""

ATOM = f"""<?xml version='1.0'?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"
 xml:base="https://paper.example/news/"><title type="html">&lt;i&gt;Paper&lt;/i&gt;</title>
<entry><title>Coal</title><link rel="self" href="https://paper.example/self"/><link href="1"/>
<updated>2024-06-19T01:00:00Z</updated><published>2024-06-17T23:30:00-04:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SENTENCE}</p><p>Late.</p></div></content></entry>
<entry><title>Denial</title><link href="2"/><updated>2024-06-19T01:00:00Z</updated>
<content src="https://paper.example/2.html" type="text/html"/><summary>{OTHER} 1 &lt; 2.</summary></entry></feed>"""


def load(tmp_path: Path, feed: str, name: str = "feed.xml") -> list[Report | InputError]:
    path = tmp_path / name
    path.write_text(feed, encoding="utf-8")
    return list(load_reports(path))


def load_good(tmp_path: Path, feed: str) -> list[Report]:
    return [outcome for outcome in load(tmp_path, feed) if isinstance(outcome, Report)]


@pytest.mark.parametrize("feed", [RSS, RDF, ATOM], ids=["rss", "rss-1", "atom"])
def test_an_entry_has_text_link_and_the_day_of_its_own_zone(tmp_path: Path, feed: str) -> None:
    report = load_good(tmp_path, feed)[0]
    assert SENTENCE in report.text
    assert report.origin.startswith("https://paper.example/")
    assert (report.published, report.published_basis) == ("2024-06-17", "metadata")
    assert report.publisher is not None
    assert report.publisher.startswith("Paper")


def test_full_content_wins_over_the_summary_and_blocks_are_paragraphs(tmp_path: Path) -> None:
    assert load_good(tmp_path, RSS)[0].text == f"{SENTENCE}\n\nIt was\nlate."


def test_titles_are_the_entries_own_and_without_markup(tmp_path: Path) -> None:
    assert [report.title for report in load_good(tmp_path, RSS)] == ["Coal & iron", "Denial"]


def test_a_summary_and_a_permanent_address_serve_where_nothing_better_is(tmp_path: Path) -> None:
    report = load_good(tmp_path, RSS)[1]
    assert (report.text, report.origin, report.published) == (OTHER, "https://paper.example/2", None)


def test_content_elsewhere_is_not_fetched_and_bare_text_stays_as_it_is(tmp_path: Path) -> None:
    report = load_good(tmp_path, ATOM)[1]
    assert (report.text, report.origin) == (f"{OTHER} 1 < 2.", "https://paper.example/news/2")


def test_an_entry_without_text_is_one_error(tmp_path: Path) -> None:
    error = load(tmp_path, RSS)[2]
    assert isinstance(error, InputError)
    assert (error.origin, error.reason) == (f"{tmp_path}/feed.xml#3", "an entry without text")


def test_entries_are_read_again_from_what_is_kept(tmp_path: Path) -> None:
    for number, feed in enumerate([RSS, RDF, ATOM]):
        path = tmp_path / f"{number}.xml"
        path.write_text(feed, encoding="utf-8")
        for item in split_source(path, "2024-06-20"):
            assert not isinstance(item, InputError)
            for kept in read_kept(item):
                if isinstance(kept, Kept):
                    assert report_from_bytes(kept.data, kept.hint) == kept.report


def test_a_feed_that_is_cut_short_gives_the_entries_that_are_whole(tmp_path: Path) -> None:
    outcomes = load(tmp_path, RSS[: RSS.index("A headline")])
    assert [type(outcome) for outcome in outcomes] == [Report, Report, InputError]
    assert "cut short" in str(outcomes[2])


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("head", [BOMB, OUTSIDE], ids=["billion-laughs", "external-entity"])
def test_entities_of_its_own_are_refused(tmp_path: Path, head: str) -> None:
    body = f"<rss><channel><item><description>&b; {SENTENCE}</description></item></channel></rss>"
    (error,) = load(tmp_path, head + body, "feed.rss")
    assert isinstance(error, InputError)
    assert "declares entities" in error.reason


def test_a_doctype_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    head = '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">'
    (report,) = load(
        tmp_path, f"{head}<rss><channel><item><description>{SENTENCE}</description></item></channel></rss>"
    )
    assert isinstance(report, Report)


@pytest.mark.parametrize(
    "feed",
    [
        pytest.param("<rss>" + "<a>" * 400 + "</a>" * 400 + "</rss>", id="deep"),
        pytest.param("<rss></rss>", id="empty"),
        pytest.param("no feed at all, only words", id="text"),
        pytest.param("<rss", id="broken"),
    ],
)
def test_what_is_no_good_feed_is_one_error(tmp_path: Path, feed: str) -> None:
    (error,) = load(tmp_path, feed, "feed.rss")
    assert isinstance(error, InputError)


def test_stray_ampersands_do_not_end_a_feed(tmp_path: Path) -> None:
    assert len(load_good(tmp_path, RSS.replace("A summary.", "A & B &eacute; &foo; summary."))) == 2
