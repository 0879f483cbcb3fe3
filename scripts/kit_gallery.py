"""Paint every generic widget in every colour scheme: ``python scripts/kit_gallery.py FOLDER``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planhat_gui.ui import kit
from planhat_gui.ui.kit import buttons as buttons_module
from planhat_gui.ui.kit import theme
from planhat_gui.ui.kit.tokens import LEVELS, SCHEMES

COLUMNS = ["_id", "name", "phase", "mrr", "health", "renewalDate", "owner", "custom"]
NAMES = ["Acme GmbH", "Björk & Søn", "Contoso <b>bold</b>", "日本テレコム", "evil\u202etxt.exe"]


def sample_rows() -> list[list[str | None]]:
    """Rows with foreign scripts, markup, a direction mark, a very long cell."""
    return [
        [
            f"5f{n:04x}a9c{n * 7919 % 65536:04x}",
            NAMES[n % len(NAMES)],
            ("Customer", "Onboarding", "Prospect", "Churn risk")[n % 4],
            f"{1200 + 137.5 * n:,.2f}",
            str(n % 10 + 1),
            f"2027-{n % 9 + 1:02d}-1{n % 9}",
            None if n % 5 == 0 else "x" * 2000 if n % 7 == 0 else "anna",
            "{3 fields}",
        ]
        for n in range(60)
    ]


def padded(*widgets: QWidget, horizontal: bool = False) -> QWidget:
    """A page of widgets under each other."""
    page = QWidget()
    page.setAutoFillBackground(True)
    column = QHBoxLayout(page) if horizontal else QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(12)
    for each in widgets:
        column.addWidget(each)
    return page


def row(*widgets: QWidget) -> QWidget:
    """Widgets beside each other."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for each in widgets:
        line.addWidget(each)
    line.addStretch()
    return made


def form() -> kit.Form:
    """The endpoint form as in the wizard."""
    made = kit.Form()
    endpoint = QComboBox()
    endpoint.addItems(["Get Companies", "Get Endusers"])
    test = kit.BusyButton("&Test", "secondary", "flask-conical")
    made.add_row("&Endpoint", endpoint, trailing=test)
    about = kit.Expander("About this endpoint", expanded=True)
    about.body.addWidget(kit.label("Reads all companies, page by page.", "muted", wrap=True))
    made.add_widget(about)
    size = QSpinBox(minimum=1, maximum=5000, value=100)
    made.add_row("Page Si&ze", size, "Records per call, 1 to 5,000.")
    made.add_row("Start O&ffset", QSpinBox(), error="Use a number from 0 on.")
    company = QLineEdit(placeholderText="Leave blank for all companies")
    made.add_row("&Company ID Filter", company)
    made.add_row("API Access &Token", kit.SecretField())
    made.row("apiAccessToken").field.setText("secret token")  # type: ignore[attr-defined]
    off = QComboBox()
    off.addItem("Not available")
    off.setEnabled(False)
    made.add_row("Time Unit for Operations", off)
    made.add_row("Rate", QDoubleSpinBox()).field.setEnabled(False)
    tick, one = QCheckBox("Stop after one page"), QRadioButton("Single")
    tick.setChecked(True)
    one.setChecked(True)
    made.add_widget(tick)
    made.add_widget(row(one, QRadioButton("One per object")))
    body = QPlainTextEdit('{"a": 1}')
    body.setMaximumHeight(60)
    made.add_row("Request Body", body)
    made.add_stretch()
    return made


def result() -> QTabWidget:
    """The result tabs."""
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    grid = kit.DataGrid("Sample records")
    grid.setModel(kit.SampleModel(COLUMNS, sample_rows(), numeric={3, 4}))
    grid.set_sortable(True)
    grid.set_sort(3, descending=True)
    tabs.addTab(grid, "Table")
    record = kit.RecordView()
    record.set_value(
        {"_id": "5f00", "name": "Acme", "tags": ["a", "b"], "custom": {"# Overdue": 3, "x": None}}
    )
    record.tree.expandAll()
    tabs.addTab(record, "Record")
    raw = kit.RawText()
    raw.set_text('[{"_id":"5f0000a9c0000","name":"Acme GmbH"},' * 20000)
    raw.open_find()
    tabs.addTab(raw, "Raw")
    return tabs


def wizard_page() -> QWidget:
    """Stepper, form, result."""
    page = QWidget()
    page.setAutoFillBackground(True)
    across = QHBoxLayout(page)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    items = [
        kit.SidebarItem("flows", "Flows", "workflow"),
        kit.SidebarItem("nexsets", "Nexsets", "database"),
        kit.SidebarItem("lookups", "Lookups", "table"),
        kit.SidebarItem("credentials", "Credentials", "key-round"),
        kit.SidebarItem("runs", "Runs", "history"),
    ]
    side = kit.Sidebar(items, "Planhat")
    side.set_current("nexsets")
    side.add_fact("176 of 180 calls left this minute")
    across.addWidget(side)
    main = QVBoxLayout()
    main.setContentsMargins(24, 16, 24, 24)
    main.setSpacing(12)
    stepper = kit.Stepper(["Flow type", "Credential", "Configure"])
    stepper.set_current(2)
    main.addWidget(stepper)
    create = kit.button("&Create", "primary")
    main.addWidget(kit.PageHeader("All companies", create, "34 calls, about 11 s at your limit"))
    bar = kit.MessageBar()
    bar.show_message(
        "warning", "The server returned 2,000 records where 5,000 were asked.", "Set to 2,000"
    )
    main.addWidget(bar)
    split = kit.Splitter()
    left, right = kit.Card("Template"), kit.Card("Endpoint Test Result")
    left.body.addWidget(kit.scroll_area(form()))
    right.body.addWidget(kit.KeyValueGrid([("Status", "200"), ("Time", "0.4 s, 1 call")]))
    right.body.addWidget(result(), 1)
    split.addWidget(left)
    split.addWidget(right)
    split.setSizes([360, 700])
    main.addWidget(split, 1)
    across.addLayout(main, 1)
    return page


def controls_page() -> QWidget:
    """Buttons, pills, bars, tiles, empty state."""
    busy = kit.BusyButton("Test", "primary", "flask-conical")
    busy.set_busy(busy=True, text="Testing…")
    busy._delay.timeout.emit()  # noqa: SLF001 - the spinner at once, for the picture
    kinds: tuple[buttons_module.Kind, ...] = ("primary", "secondary", "quiet", "danger", "link")
    buttons = [kit.button(k.title(), k, "plus") for k in kinds]
    dead = kit.button("Off", "primary")
    dead.setEnabled(False)
    icons = [kit.icon_button(n, n) for n in ("pencil", "copy", "trash-2", "ellipsis", "search")]
    pills = [kit.StatusPill(level, level.title()) for level in LEVELS]
    bars = []
    for level in LEVELS[1:5]:
        bar = kit.MessageBar()
        bar.show_message(level, f"A sentence that says what is {level}. " * 3, "Mend it")
        bars.append(bar)
    tiles = kit.TileList(
        [
            kit.Tile("flex", "FlexFlow", "Records become Nexsets, typed, merged by _id. "
                     "Choose this when you are not sure.", "workflow", "Recommended"),
            kit.Tile("repl", "Replication", "Records exactly as received, one JSON line each, "
                     "nothing detected or changed.", "copy"),
        ],
        "Flow type",
    )  # fmt: skip
    tiles.set_current("flex")
    tiles.setFixedHeight(tiles.fit_height())
    progress = QProgressBar(value=60, textVisible=False)
    long = kit.ElidedLabel("https://api.planhat.com/companies?limit=" + "1" * 200, "mono", "middle")
    empty = kit.EmptyState(
        "workflow", "No flows yet", "A flow reads one Planhat object into a dataset on your disk.",
        [kit.button("Set up your first source", "primary"), kit.button("Try the practice tenant")],
    )  # fmt: skip
    card = kit.Card()
    card.body.addWidget(empty)
    return padded(
        row(*buttons, dead, busy), row(*icons), row(*pills), *bars, tiles, progress, long, card
    )


def details(folder: Path, mode: str) -> None:
    """The other tabs of the result, an open menu and an open list."""
    tabs = result()
    tabs.resize(700, 420)
    tabs.show()
    for at in (1, 2):
        tabs.setCurrentIndex(at)
        tabs.grab().save(str(folder / f"tab{at}-{mode}.png"))
    grid = tabs.findChildren(kit.DataGrid)[0]
    menu = grid.build_menu(0, 0)
    menu.popup(tabs.pos())
    menu.grab().save(str(folder / f"menu-{mode}.png"))
    menu.close()
    combo = QComboBox()
    combo.addItems(["Get Companies", "Get Endusers", "Get Licenses"])
    kit.prepare_field(combo)
    combo.resize(240, 32)
    combo.show()
    combo.showPopup()
    combo.view().window().grab().save(str(folder / f"popup-{mode}.png"))
    combo.hidePopup()
    page = wizard_page()
    page.resize(800, 600)
    page.show()
    page.grab().save(str(folder / f"narrow-{mode}.png"))
    for each in (tabs, combo, page):
        each.close()


def main() -> None:
    """Write one picture per page and scheme."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    pages = {"wizard": wizard_page, "controls": controls_page}
    for mode in SCHEMES:
        theme.apply_theme(app, mode)
        details(folder, mode)
        for name, make in pages.items():
            page = make()
            page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
            page.resize(1240, 900)
            page.show()
            if name == "controls":
                toast = kit.Toast(page)
                toast.show_toast("“All companies” deleted", lambda: None)
            for grid in page.findChildren(kit.DataGrid):
                grid.setCurrentIndex(grid.model().index(2, 1))
                grid.setFocus()
            app.processEvents()
            page.grab().save(str(folder / f"{name}-{mode}.png"))
            page.close()


if __name__ == "__main__":
    main()
