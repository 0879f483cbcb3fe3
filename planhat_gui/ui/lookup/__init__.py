"""Making, looking at and changing a lookup."""
