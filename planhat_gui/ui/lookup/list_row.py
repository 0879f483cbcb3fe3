"""A lookup as a row of the page that lists them."""

from planhat_gui.model.lookup import Lookup
from planhat_gui.model.names import name_key
from planhat_gui.ui import say
from planhat_gui.ui.lookup import words
from planhat_gui.ui.pages.listing import Cell, Row
from planhat_gui.ui.receipt import now


def list_row(lookup: Lookup, uses: dict[str, tuple[str, ...]]) -> Row:
    """`uses`: flows by the names of the lookups they use."""
    users = uses.get(name_key(lookup.name), ())
    tip = f"{say.count(lookup.rows, 'row')}, {say.moment(lookup.modified, now())}"
    return Row(
        lookup.id,
        (
            Cell(lookup.name),
            Cell(", ".join(lookup.columns)),
            Cell(say.count(lookup.rows), sort=lookup.rows),
            Cell(words.origin(lookup)),
            Cell(", ".join(users)),
        ),
        tip,
    )
