"""Paths and formats: from an answer's bytes to its records, and which path would give them."""

from planhat_gui.engine.paths.documents import Layout, read
from planhat_gui.engine.paths.evaluator import Evaluator
from planhat_gui.engine.paths.metadata import attach, attach_all
from planhat_gui.engine.paths.sniff import Sniffed, sniff
from planhat_gui.engine.paths.spell import path_of, record_path_of, to_pointer, xpath_of
from planhat_gui.engine.paths.words import (
    BadPath,
    Document,
    Kind,
    Located,
    Metadata,
    Suggestion,
)

__all__ = [
    "BadPath",
    "Document",
    "Evaluator",
    "Kind",
    "Layout",
    "Located",
    "Metadata",
    "Sniffed",
    "Suggestion",
    "attach",
    "attach_all",
    "path_of",
    "read",
    "record_path_of",
    "sniff",
    "to_pointer",
    "xpath_of",
]
