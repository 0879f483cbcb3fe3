"""The wizard: three steps that fill in one flow."""
