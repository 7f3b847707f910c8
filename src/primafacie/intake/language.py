"""Which language a text is in. Only English is read; a text in another one is refused, never read wrongly."""

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"

NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "ko": "Korean", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mn": "Mongolian", "ms": "Malay", "my": "Burmese",
    "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""ISO 639-1 codes (and `tl`) of the languages that are told apart, with their English names. The identifier knows
140; creoles, dialects and dead languages among them take English headlines for their own."""

_FUNCTION_WORDS = frozenset({
    "the", "of", "and", "to", "a", "in", "that", "for", "is", "was", "on", "with", "by", "as", "at", "from", "it",
    "be", "are", "were", "has", "had", "have", "said", "which", "his", "its", "their", "this", "not", "or", "an",
    "who", "will", "would", "been", "but", "they", "he", "she", "also", "after", "over", "between", "against",
    "than", "into", "when",
})  # fmt: skip
_TELLING_SHARE = 0.18
"""Prose in English has a quarter to a half of its words among these; German or French, with in, an, a, on, hat, not,
stays under a tenth. At this share a text is English whatever the identifier says of its names."""
_SURE = 0.85
"""Probability from which another language is believed. Lists of Korean names stay far below it."""
_FEWEST_LETTERS = 40
_FEWEST_PLAIN = 20
"""Texts in Latin letters with fewer than these, in all and outside of names, are taken as English."""
_WINDOW = 4_000
_WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str) -> str:
    """The ISO 639-1 code of the language of a text; "en" where it is too short or too full of names to tell.

    Looks at the beginning, the middle and the end of a long text. The same text gives the same answer on any machine.
    """
    written = _WORD.findall(_sample(text))
    words = [word.lower() for word in written]
    letters = "".join(words)
    if len(letters) == 0:
        return ENGLISH
    latin = sum(1 for letter in letters if letter < "\u0250") / len(letters)
    if latin < 0.5:
        return _classify(" ".join(word for word in words if word[0] >= "\u0250"))[0]
    share = sum(1 for word in words if word in _FUNCTION_WORDS) / len(words)
    plain = " ".join(word.lower() for word in written if not word.istitle())  # names are in no language
    if share >= _TELLING_SHARE or len(letters) < _FEWEST_LETTERS or len(plain) < _FEWEST_PLAIN:
        return ENGLISH
    language, probability = _classify(plain)
    return language if probability >= _SURE else ENGLISH


def _sample(text: str) -> str:
    if len(text) <= 3 * _WINDOW:
        return text
    middle = len(text) // 2
    return text[:_WINDOW] + " " + text[middle : middle + _WINDOW] + " " + text[-_WINDOW:]


def _classify(text: str) -> tuple[str, float]:
    language, probability = _load_identifier().classify(text)
    return str(language), float(probability)


@functools.cache
def _load_identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - takes a second; not for --help

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(NAMES))
    return identifier
