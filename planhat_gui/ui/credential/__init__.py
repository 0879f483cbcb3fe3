"""Making and changing a credential."""
