"""The steps, in their order; each file is one version of the tables."""
