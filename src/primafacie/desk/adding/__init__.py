"""Reports into a desk: read, kept, tied to their families and to the matters that they tell of."""
