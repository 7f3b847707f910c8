"""Many reports, one record: the store, matters across reports, reviews, search."""

from primafacie.desk.desk import Desk
from primafacie.desk.listing import MatterQuery, MatterRow
from primafacie.desk.search import Hit, HitRow, Hits, Query

__all__ = ["Desk", "Hit", "HitRow", "Hits", "MatterQuery", "MatterRow", "Query"]
