"""Forms drawn from descriptions of parameters."""
