"""Matters looked at by day, by provision and by flow: values in, values out; nothing is stored and nothing is drawn."""
