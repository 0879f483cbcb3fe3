"""Values of options: from what was typed to what is meant, or a sentence."""

import argparse
from datetime import date


def _number(text: str, least: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10) or int(text) < least:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {least}")
    return int(text)


def from_zero(text: str) -> int:
    """A whole number from 0."""
    return _number(text, 0)


def positive(text: str) -> int:
    """A whole number from 1."""
    return _number(text, 1)


def rate(text: str) -> int:
    """Calls per minute, as a number or as “200/min”."""
    return _number(text.removesuffix("/min"), 0)


def assignment(text: str) -> tuple[str, str]:
    """A name and its value, as in NAME=VALUE."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise argparse.ArgumentTypeError(f"“{text}” is not of the form NAME=VALUE")
    return name.strip(), value


def day(text: str) -> date:
    """A day as in 2026-03-31."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day as in 2026-03-31") from None
