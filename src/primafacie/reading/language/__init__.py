"""From text to words: paragraphs, the spaCy pipeline, the parse that all layers share."""

from primafacie.reading.language.model import load_model, model_label
from primafacie.reading.language.parse import Paragraph, Parse, Sentence, Word
from primafacie.reading.language.parser import parse_text

__all__ = ["Paragraph", "Parse", "Sentence", "Word", "load_model", "model_label", "parse_text"]
