"""Help: what the words mean, what to do first, which keys there are."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planhat_gui import __version__
from planhat_gui.ui.kit.access import accessible
from planhat_gui.ui.kit.labels import label
from planhat_gui.ui.kit.surfaces import Card, KeyValueGrid, PageHeader
from planhat_gui.ui.kit.tokens import SPACE_12, SPACE_16, SPACE_24
from planhat_gui.ui.pages.scrolling import scrolling

FIRST_STEPS = (
    "Press New Data Flow, choose a flow type, then the Planhat connector and a credential.",
    "Choose an endpoint and press Test: sample records appear beside the form. Nothing is kept.",
    (
        "Press Create: the flow is saved and runs at once. Its records become a Nexset, which you "
        "can look at here, export, or open directly in Excel, Power BI or pandas."
    ),
    (
        "Run the flow again whenever you want the data of today. A run that may be incomplete says "
        "so and never replaces a better dataset."
    ),
)
WORDS = (
    ("Flow", "One saved definition: a credential by its name, what is read, where it goes."),
    (
        "Credential",
        (
            "A name, an address and a token. The token lies in the password store of your system "
            "and nowhere else; it is sent only to the addresses of its credential."
        ),
    ),
    ("Endpoint", "One kind of Planhat object: companies, end users, tickets and so on."),
    ("Test", "Reads a first sample with the present settings and keeps nothing."),
    ("Run", "Reads everything and makes the Nexset. Its receipt says what was done."),
    ("Nexset", "A dataset: the records a flow found, in typed columns, as Parquet on your disk."),
    ("FlexFlow", "Records become typed columns, merged by their key."),
    ("Replication", "Records are kept exactly as they were received, one JSON line each."),
    ("Practice tenant", "A made-up Planhat inside this program, to learn and try."),
)
PROTECTION = (
    "Tokens are never written to files, logs or exports. A program that already runs as you can "
    "read an unlocked password store, and this program's memory: nothing here protects from that."
)


class HelpPage(QWidget):
    """One page to read; it asks nothing and can be left at any time."""

    def __init__(self, shortcuts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible(self, "Help")
        first = Card("First steps")
        for number, text in enumerate(FIRST_STEPS, 1):
            first.body.addWidget(label(f"{number}.  {text}", wrap=True))
        words = Card("Words")
        words.body.addWidget(KeyValueGrid(WORDS))
        keys = Card("Keys")
        keys.body.addWidget(KeyValueGrid([*shortcuts, ("Test, in the wizard", "Ctrl+Return")]))
        about = Card("About")
        about.body.addWidget(label(f"planhat_gui {__version__}, MIT licence.", wrap=True))
        about.body.addWidget(label(PROTECTION, "muted", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_24, SPACE_16, SPACE_24, SPACE_16)
        column.setSpacing(SPACE_12)
        column.addWidget(PageHeader("Help"))
        column.addWidget(scrolling(first, words, keys, about), 1)
