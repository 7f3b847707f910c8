"""The phrases of the grammar: which can begin with which token."""

from hypothesis import given, settings

from primafacie.reading.times.phrases import PHRASES, phrases_at
from primafacie.reading.times.tokens import cut_tokens

from .plain import plain_parse
from .soup import TEXTS


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_phrase_begins_where_it_is_not_tried(text: str) -> None:
    tokens = cut_tokens(plain_parse(text))
    for i, token in enumerate(tokens):
        read = {name for name, reader in PHRASES.items() if reader(tokens, i) is not None}
        assert read <= set(phrases_at(token))
