"""Who is who: names, titles, capitals, groups, pronouns and descriptions."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from primafacie.reading.actors import read_actors

pytestmark = pytest.mark.model


@pytest.fixture
def who(parse):
    """Text, a word in it, which occurrence of it, and the day, to the actor that the word refers to."""

    def find(text, word, nth=0, published=date(2024, 3, 20)):
        analysed = parse(text)
        cast = read_actors(analysed, published)
        return cast.actor_at([w for w in analysed.words if w.text == word][nth])

    return find


def facts(actor):
    return None if actor is None else (actor.name, actor.kind, actor.country, actor.acts_for)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Japan condemned Iran for its missile test.", "its", "Iran"),
        ("Poland accused Belarus of hiding its purchases.", "its", "Belarus"),
        ("Macron thanked Biden for his visit.", "his", "Joe Biden"),
        ("Japan published its report for Iran.", "its", "Japan"),
    ],
    ids=["condemned for", "accused of", "thanked for", "no judgement"],
)
def test_what_somebody_is_judged_for_is_his(who, text, word, name):
    assert who(text, word).name == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The Biden-Xi summit ended.", "Biden", "Joe Biden"),
        ("The Biden-Xi summit ended.", "Xi", "Xi"),
        ("The Coca-Cola bottle broke.", "Cola", "Coca-Cola"),
    ],
    ids=["first of two", "second of two", "one name"],
)
def test_a_dash_before_what_two_have_parts_two_names(who, text, word, name):
    actor = who(text, word)
    assert actor is None or actor.name == name


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The DPRK rejected the report.", "DPRK", ("North Korea", "state", "KP", "KP")),
        ("The Republic of Korea rejected it.", "Republic", ("South Korea", "state", "KR", "KR")),
        ("A Russian veto ended the mandate.", "Russian", ("Russia", "state", "RU", "RU")),
        ("U.S. efforts failed.", "U.S.", ("United States", "state", "US", "US")),
        ("They told us nothing.", "us", None),
        ("The KCNA carried the statement.", "KCNA", ("Korean Central News Agency", "media", "KP", "KP")),
        ("Reuters reported the deal.", "Reuters", ("Reuters", "media", "GB", None)),
        ("The Kremlin declined to comment.", "Kremlin", ("Kremlin", "body", "RU", "RU")),
        ("Cheong Wa Dae welcomed the vote.", "Cheong",
         ("Presidential Office of the Republic of Korea", "body", "KR", "KR")),
        ("The U.N. Security Council met.", "Council", ("United Nations Security Council", "body", None, None)),
        ("North Korean state media hailed the launch.", "media", ("North Korean state media", "media", "KP", "KP")),
        ("The Foreign Ministry in Pyongyang denied it.", "Ministry",
         ("Ministry of Foreign Affairs of the Democratic People's Republic of Korea", "body", "KP", "KP")),
        ("China's defence ministry denied it.", "ministry", ("Chinese defence ministry", "body", "CN", "CN")),
        ("Officials met near the Yellow Sea.", "Sea", ("Yellow Sea", "other", None, None)),
        ("The Lazarus Group stole funds.", "Lazarus", ("Lazarus Group", "group", "KP", "KP")),
    ],
    ids=["abbreviation", "long-form", "adjective", "dotted", "us-the-pronoun", "state-media", "agency", "kremlin",
         "blue-house", "un-organ", "media-by-adjective", "ministry-in-capital", "possessor", "water", "group"],
)  # fmt: skip
def test_reference_names(who, text, word, expected):
    assert facts(who(text, word)) == expected


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Moscow denied the claim.", "Moscow", "state"),
        ("The minister praised Moscow.", "Moscow", "state"),
        ("Ties between Moscow and Pyongyang grew.", "Pyongyang", "state"),
        ("He bought shells from Pyongyang.", "Pyongyang", "state"),
        ("Critics blamed Seoul's policy.", "Seoul", "state"),
        ("The envoy travelled to Moscow.", "Moscow", "other"),
        ("The envoy arrived in Pyongyang.", "Pyongyang", "other"),
        ("Protesters marched through Seoul.", "Seoul", "other"),
        ("A flight from Pyongyang landed.", "Pyongyang", "other"),
        ("The president visited Beijing.", "Beijing", "other"),
        ("SEOUL, June 3 (Yonhap) -- The army fired shots.", "SEOUL", "other"),
    ],
    ids=["speaks", "praised", "between", "source-of-goods", "policy", "travelled-to", "arrived-in", "through",
         "flight-from", "visited", "dateline"],
)  # fmt: skip
def test_capitals_by_context(who, text, word, kind):
    actor = who(text, word)
    assert actor.kind == kind
    assert actor.country is not None
    assert (actor.acts_for is None) == (kind == "other")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("South Korean Defense Minister Shin Wonsik claimed it.", "Wonsik", ("Shin Wonsik", "person", "KR", "KR")),
        ("Russian Foreign Minister Sergey Lavrov flew home.", "Lavrov", ("Sergei Lavrov", "person", "RU", "RU")),
        ("Norwegian Trade Minister Kari Dahl spoke.", "Dahl", ("Kari Dahl", "person", "NO", "NO")),
        ("Former French President Jean Blanc spoke.", "Blanc", ("Jean Blanc", "person", "FR", None)),
        ("Kenji Mori, a professor at Waseda University, spoke.", "Mori", ("Kenji Mori", "person", None, None)),
        ("Marek Novak, the Czech ambassador to Seoul, spoke.", "Novak", ("Marek Novak", "person", "CZ", "CZ")),
        ("Kremlin spokesman Dmitry Peskov declined.", "Peskov", ("Dmitry Peskov", "person", "RU", "RU")),
    ],
    ids=["minister", "romanised", "unknown-minister", "former", "professor", "ambassador-in-apposition", "spokesman"],
)
def test_persons_with_titles(who, text, word, expected):
    assert facts(who(text, word)) == expected


def test_a_title_and_its_name_are_one_mention(parse):
    analysed = parse("South Korean Defense Minister Shin Wonsik claimed it.")
    cast = read_actors(analysed, None)
    rows = {actor.name: [(m.span.text, m.how) for m in actor.mentions] for actor in cast.finish(analysed)}
    assert rows["Shin Wonsik"] == [("South Korean Defense Minister Shin Wonsik", "title")]
    assert rows["South Korea"] == [("South Korean", "demonym")]


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        ("Kim Jong Un spoke. Kim left.", "Kim", 1, "Kim Jong Un"),
        ("North Korean leader Kim Jong-un spoke. Kim left.", "Kim", 1, "Kim Jong-un"),
        ("Kim Jong Un met then-leader Hu Jintao. He gave Kim a car.", "Kim", 1, "Kim Jong Un"),
        ("Kim Jong Un was named heir. Kim Jong Il died in 2011. Kim then took over.", "Kim", 2, "Kim Jong Un"),
        ("Maria Keller resigned. Keller cited her health.", "Keller", 1, "Maria Keller"),
        ("Tanaka Hiroshi and Sato Yuki spoke. Sato left.", "Sato", 1, "Sato Yuki"),
    ],
    ids=["family-name", "hyphen", "other-family", "not-the-dead", "western", "two-persons"],
)
def test_short_names(who, text, word, nth, name):
    assert who(text, word, nth).name == name


def test_two_of_one_family_are_two_persons(who):
    text = "Kim Jong Un spoke. His sister Kim Yo Jong listened."
    assert who(text, "Un").name == "Kim Jong Un"
    assert who(text, "Yo").name == "Kim Yo Jong"


def test_an_office_is_looked_up_by_date(who):
    text = "The South Korean defence minister told lawmakers that the launch failed."
    assert who(text, "minister").name == "Shin Won-sik"
    assert who(text, "minister", published=date(2019, 1, 5)).name == "Jeong Kyeong-doo"
    assert not who(text, "minister", published=None).is_named


@pytest.mark.parametrize(
    ("text", "word", "members"),
    [
        ("Iran and Russia signed a pact. Both countries denied an arms deal.", "countries", ["Iran", "Russia"]),
        ("Iran and Russia signed a pact. The two nations also held talks.", "nations", ["Iran", "Russia"]),
        (
            "Japan, Australia and India met. The three countries held drills.",
            "countries",
            ["Japan", "Australia", "India"],
        ),
        ("Russian and North Korean officials met.", "officials", ["Russia", "North Korea"]),
        (
            "Vladimir Putin met Kim Jong Un. The two leaders signed a treaty.",
            "leaders",
            ["Vladimir Putin", "Kim Jong Un"],
        ),
        ("The two Koreas exchanged fire.", "Koreas", ["North Korea", "South Korea"]),
        ("Critics in the West complained.", "West", []),
        ("Envoys of Japan, Iran and India met.", "Envoys", ["Japan", "Iran", "India"]),
        ("Japan, Iran and India met. The three condemned it.", "three", ["Japan", "Iran", "India"]),
        (
            "Oak Trading Co. sued Elm Shipping Co. Both companies denied it.",
            "companies",
            ["Oak Trading Co.", "Elm Shipping Co."],
        ),
    ],
    ids=[
        "both",
        "two",
        "three",
        "two-adjectives",
        "leaders",
        "koreas",
        "the-west",
        "of-states",
        "number-alone",
        "companies",
    ],
)
def test_groups_and_their_members(who, text, word, members):
    group = who(text, word)
    assert group.kind == "group"
    assert [member.name for member in group.members] == members


def test_the_states_of_a_group_are_those_of_its_members(who):
    group = who("Iran and Russia signed a pact. Both countries denied it.", "countries")
    assert group.states() == frozenset({"IR", "RU"})


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        ("Russia blocked sanctions on North Korea for its missile tests.", "its", 0, "North Korea"),
        ("Vladimir Putin flew to Pyongyang. He met Kim Jong Un.", "He", 0, "Vladimir Putin"),
        ("Choe Son Hui flew to Moscow. She met Sergei Lavrov.", "She", 0, "Choe Son Hui"),
        ("Kim Yo Jong criticised Joe Biden. She mocked him.", "him", 0, "Joe Biden"),
        ("Iran denied the sale. It said the claim was false.", "It", 0, "Iran"),
    ],
    ids=["its", "he", "she", "him", "it"],
)
def test_pronouns(who, text, word, nth, name):
    assert who(text, word, nth).name == name


@pytest.mark.parametrize("text", ["It is clear that Iran sold drones.", "It seems that Iran sold drones."])
def test_it_without_a_referent(who, text):
    assert who(text, "It") is None


def test_they_after_two_states(who):
    group = who("Iran and Syria denied the deal. They said it was a lie.", "They")
    assert [member.name for member in group.members] == ["Iran", "Syria"]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Vladimir Putin flew to North Korea to meet a longstanding ally.", "ally", "North Korea"),
        ("Iran fired rockets. The country said it was a test.", "country", "Iran"),
        ("Blue Harbour Trading Co. shipped coal. The company denied it.", "company", "Blue Harbour Trading Co."),
        (
            "The National Intelligence Service briefed lawmakers. The agency gave no source.",
            "agency",
            "National Intelligence Service",
        ),
        ("Delegates flew to Russia. They met in the Russian capital.", "capital", "Moscow"),
    ],
    ids=["ally", "country", "company", "agency", "capital"],
)
def test_descriptions(who, text, word, name):
    assert who(text, word).name == name


def test_an_alias_in_brackets_is_the_same_organisation(who):
    text = "Blue Harbour Trading Corporation (BHTC) shipped coal. BHTC denied it."
    assert who(text, "BHTC", 1).name == "Blue Harbour Trading Corporation"


@pytest.mark.parametrize(
    "text", ["Russian and Chinese companies denied it.", "Companies of Russia and China denied it."]
)
def test_companies_of_two_states_act_for_neither(who, text):
    word = "companies" if "companies" in text else "Companies"
    assert who(text, word).states() == frozenset()


def test_another_name_after_also_known_as(who):
    text = "Blue Harbour Trading Corporation, also known as Red Gate, shipped coal. Red Gate denied it."
    assert who(text, "Gate", 1).name == "Blue Harbour Trading Corporation"


def test_a_member_that_nothing_names_has_the_mention_of_its_group(parse):
    analysed = parse("Russia thanked China. The two leaders spoke.")
    rows = {row.name: row for row in read_actors(analysed, date(2024, 3, 20)).finish(analysed)}
    assert [m.span.text for m in rows["Xi Jinping"].mentions] == ["The two leaders"]


def test_unnamed_persons_are_actors_without_a_name(who):
    actor = who("A senior South Korean official denied it.", "official")
    assert (actor.name, actor.country, actor.acts_for, actor.is_named) == (
        "senior South Korean official",
        "KR",
        "KR",
        False,
    )


def test_actor_of_makes_an_actor_where_there_is_none(parse):
    analysed = parse("The document blames Iran.")
    cast = read_actors(analysed, None)
    word = analysed.words[1]
    assert cast.actor_at(word) is None
    made = cast.actor_of(analysed, word)
    assert (made.name, made.kind, made.is_named) == ("document", "other", False)
    assert cast.actor_of(analysed, word) is made


def test_ids_follow_the_first_mentions(parse):
    analysed = parse("Iran met Russia. Russia thanked Iran, and both countries signed a pact.")
    rows = read_actors(analysed, None).finish(analysed)
    assert [row.id for row in rows] == [f"a{n}" for n in range(1, len(rows) + 1)]
    starts = [row.mentions[0].span.start for row in rows]
    assert starts == sorted(starts)


def test_first_person_is_left_to_whoever_knows_the_speaker(parse):
    analysed = parse('"We will respond," the minister said.')
    cast = read_actors(analysed, None)
    assert [word.text for word in cast.first_person] == ["We"]
    assert cast.actor_at(cast.first_person[0]) is None


_WORDS = st.sampled_from(
    [
        "Kim",
        "Jong",
        "Un",
        "Moscow",
        "the",
        "officials",
        "both",
        "countries",
        "they",
        "his",
        "(",
        ")",
        "IMO",
        "9074729",
        "-",
        ",",
        ".",
        "Minister",
        "of",
        "Foreign",
        "Affairs",
        "and",
        "Russian",
        "’s",
        "tanker",
        "U.N.",
        "said",
        "“",
        "”",
        "Ltd.",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=40).map(" ".join)))
def test_any_text_gives_verbatim_mentions_and_one_actor_a_word(parse, text):
    analysed = parse(text)
    cast = read_actors(analysed, date(2024, 3, 20))
    rows = cast.finish(analysed)
    ids = {row.id for row in rows}
    assert len(ids) == len(rows)
    for row in rows:
        assert len(row.mentions) > 0
        assert set(row.members) <= ids
        assert all(text[m.span.start : m.span.end] == m.span.text for m in row.mentions)
    owned = [cast.actor_at(word) for word in analysed.words]
    assert all(actor is None or actor.id in ids for actor in owned)


def test_it_in_a_clause_about_a_place_is_not_the_place(who):
    text = "The tanker Yu Jong sailed to waters near Ningbo, China, where it sold its cargo."
    assert who(text, "it").name == "Yu Jong"
