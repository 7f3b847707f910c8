"""Only English is read, and all English is."""

import pytest

from primafacie.intake.language import find_language


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("NORTH KOREA FIRES BALLISTIC MISSILE OVER JAPAN", id="headline-in-capitals"),
        pytest.param(
            "Pyongyang, March 3 (KCNA) -- Kim Jong Un met Jo Yong Won, Pak Jong Chon, Ri Il Hwan, Kim Tok Hun,"
            " Choe Son Hui, Kang Sun Nam, Pak Su Il, Jo Chun Ryong, O Su Yong and Ri Yong Gil.",
            id="names-of-state-media",
        ),
        pytest.param("MV Chong Chon Gang, IMO 7937317, Nampo, Dalian, Vladivostok, Panama", id="ships-and-ports"),
        pytest.param("Putin visits Pyongyang", id="short"),
        pytest.param("Missile!", id="one-word"),
        pytest.param("12,000 / 7.5 %", id="no-words"),
        pytest.param("North Korea–South Korea relations, Inter-Korean Liaison Office", id="list-of-topics"),
        pytest.param(
            "The spokesman quoted Le Monde: « La Corée du Nord a tiré un missile »; a ministry confirmed it.",
            id="a-quotation-in-french",
        ),
    ],
)
def test_english(text: str) -> None:
    assert find_language(text) == "en"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Der Sicherheitsrat hat am Montag neue Sanktionen gegen Nordkorea verhängt, sagte ein Sprecher.", "de",
            id="german",
        ),
        pytest.param(
            "La Corée du Nord a tiré lundi un missile balistique vers la mer, selon l'armée sud-coréenne.", "fr",
            id="french",
        ),
        pytest.param(
            "El Consejo de Seguridad aprobó nuevas sanciones contra Corea del Norte por su programa nuclear.", "es",
            id="spanish",
        ),
        pytest.param("Совет Безопасности ООН принял резолюцию.", "ru", id="russian"),
        pytest.param("북한이 월요일 탄도미사일을 발사했다고 한국군이 밝혔다.", "ko", id="korean"),
        pytest.param("朝鲜星期一发射了一枚弹道导弹，韩国军方说。", "zh", id="chinese"),
        pytest.param("北朝鮮は月曜日に弾道ミサイルを発射したと韓国軍が発表した。", "ja", id="japanese"),
        pytest.param("أطلقت كوريا الشمالية صاروخا باليستيا يوم الاثنين.", "ar", id="arabic"),
    ],
)  # fmt: skip
def test_other_languages(text: str, expected: str) -> None:
    assert find_language(text) == expected


def test_the_middle_and_the_end_of_a_long_text_count() -> None:
    german = "Der Sicherheitsrat hat am Montag neue Sanktionen gegen Nordkorea verhängt, sagte ein Sprecher. "
    assert find_language("Read this in English. " + german * 2000) == "de"
