"""Adds reports in a process of its own, which a test can kill: `python -m desk.adder PLACE ROWS JOBS`.

Prints a line after each batch that was stored; batches are small.
"""

import sys

from desk.readings import read_plain
from primafacie.desk import Desk
from primafacie.desk.adding import run


def main() -> None:
    place, rows, jobs = sys.argv[1:]
    run._BATCH = 4
    with Desk(place) as desk:
        desk.add([rows], read=read_plain, jobs=int(jobs), on_progress=lambda added: print(added.seen, flush=True))


if __name__ == "__main__":
    main()
