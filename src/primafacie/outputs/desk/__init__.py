"""What a desk holds as something to read or to pass on; one module a kind."""
