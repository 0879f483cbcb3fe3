"""The Advanced tab: a source set up by hand, step by step."""
