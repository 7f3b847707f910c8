"""The desk: many reports, one record."""
