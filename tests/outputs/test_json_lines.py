"""JSON Lines."""

import json

from outputs.record import make_record
from primafacie.outputs import Options
from primafacie.outputs.json_lines import render
from primafacie.outputs.rules import NoRules
from primafacie.record import Reading


def test_one_line_a_reading_with_the_keys_of_the_schema(reading: Reading) -> None:
    lines = "".join(render([reading, reading], NoRules(), Options())).splitlines()
    assert [json.loads(line) for line in lines] == [make_record()] * 2
