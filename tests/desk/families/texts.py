"""A report, and what outlets make of it."""

import random
import re

WIRE = """Customs officers in the port of Vostok opened forty containers on Tuesday and found coal under sacks of
rice, the ministry said. The ship had sailed from Nampo eleven days before and had shown the flag of Togo,
although that state had struck it from its register in March. Its master told the officers that he had been
paid in cash by a trader in Dandong whose name he did not know. The trader could not be reached for comment.

A spokesman for the foreign ministry in Pyongyang rejected the account as a fabrication. He said that no
vessel of his country had called at the port this year, and that those who spread such tales would answer
for them. The panel that used to watch over the sanctions ended its work in April, after a veto."""

LEAD = """Our correspondent has spent a week at the harbour, where dockers remember the night of the search well.
Cranes stood still until dawn, and lorries queued back to the motorway. Nobody wanted to be named."""

OTHER = """Farmers in the south of the country have brought in a record harvest of barley, helped by a mild winter and
early rain. Prices at the exchange fell by a tenth within a month. Millers expect to sell more flour abroad
than ever, and the ministry of agriculture has promised to keep the tariff as it is until the end of next
year, whatever the neighbours do."""


def change_words(text: str, share: float) -> str:
    """The text with this share of its words replaced, always the same ones."""
    chance = random.Random(7)
    return re.sub(r"\w+", lambda found: "other" if chance.random() < share else found[0], text)
