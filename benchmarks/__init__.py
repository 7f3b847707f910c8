"""Accuracy (`make score`) and speed (`make bench`); nothing here is shipped with the package."""
