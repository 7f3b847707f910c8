"""What a sanctions lawyer or a linguist would want to correct, as YAML with sources, and its strict loader."""
