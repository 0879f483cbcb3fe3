"""Everything of an export on a page: the question what, the file, how far it is, its end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from planhat_gui.model.errors import Failure, NeedsFix
from planhat_gui.model.export import ExportOptions
from planhat_gui.model.language import tr
from planhat_gui.ui.export_panel import FORMATS, ExportPanel, Offer
from planhat_gui.ui.kit.text import safe_text
from planhat_gui.ui.pages.export import ExportStrip
from planhat_gui.ui.question import Answer, Question
from planhat_gui.ui.settings import Settings

SQLITE = "sqlite"
_ROOM = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize}
LOW = 640
"""A page lower than this has no room for a grid below the question."""


class Exporting(QObject):
    """Owns the widgets of it, which stand above a page's content (`widgets`).

    `toasted` and `failed` as on pages.
    """

    toasted = Signal(str, object)
    failed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.panel = ExportPanel()
        self.strip = ExportStrip()
        self.question = Question(tr("Replace table question"))
        self.panel.wanted.connect(self._ask_file)
        self.strip.finished.connect(self.toasted)
        self.strip.failed.connect(self.failed)
        self._beneath: QWidget | None = None
        self.panel.installEventFilter(self)
        page.installEventFilter(self)

    def set_beneath(self, widget: QWidget) -> None:
        """What makes room for the question where there is not enough for both."""
        self._beneath = widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when the question comes and where the window is low."""
        # The kind first: while the page is being destroyed, attributes are gone already.
        if event.type() in _ROOM and self._beneath is not None:
            low = self._page.height() < LOW
            self._beneath.setVisible(self.panel.isHidden() or not low)
        return False

    @property
    def widgets(self) -> list[QWidget]:
        """In their order."""
        return [self.question, self.panel, self.strip]

    def offer(self, offer: Offer, suffix: str = "") -> None:
        """Ask what of it is to be exported and how, beginning with what was chosen last."""
        kept = self._kept()
        options = ExportOptions(kept.get("delimiter", ","), kept.get("bom") == "yes")
        self.panel.close_offer()
        self.panel.choose(suffix or kept.get("format", "csv"), options)
        self.panel.offer(offer)

    def _ask_file(self) -> None:
        offer, suffix = self.panel.offered, self.panel.suffix()
        if offer is None:
            return
        word = {ending: form for form, ending in FORMATS}[suffix]
        dialog = QFileDialog(
            self._page, tr("Export as {word}", word=word), self._kept().get("folder", "")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{word} (*.{suffix})")
        # Of a database only a table may be replaced, and that is asked when it is known.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, suffix == SQLITE)
        dialog.selectFile(f"{file_name(offer.name)}.{suffix}")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, target: Path) -> None:
        """Write what is offered to that file; the file dialog has asked about one that is there."""
        offer = self.panel.offered
        if offer is None or self.strip.running:
            return
        options, part = self.panel.options(), self.panel.part()
        self._keep(target.parent, options)
        self.panel.close_offer()
        suffix = target.suffix.lower().removeprefix(".")

        def start(*, overwrite: bool, shorten: bool = False) -> None:
            from planhat_gui.store.extract import EVERYTHING

            how = replace(options, shorten=shorten)
            self.strip.start_with(
                offer.name,
                part.records,
                target,
                offer.write(target, part.take or EVERYTHING, how, overwrite=overwrite),
                offer.noun,
                lambda failure: self._offer_way(failure, start, overwrite=overwrite),
            )

        start(overwrite=suffix != SQLITE)

    def _offer_way(self, failure: Failure, start: Callable[..., None], *, overwrite: bool) -> bool:
        """Whether an answer can mend it, and somebody is asked now."""
        if not isinstance(failure, NeedsFix):
            return False
        problem = failure.problems[0]
        match problem.field:
            case "table" if not overwrite:
                text = tr("{problems_message} Replace it?", problems_message=problem.message)
                keep, go_on = tr("Keep it"), tr("Replace table")
                answer = Answer(go_on, lambda: start(overwrite=True), "danger")
            case "text":
                text = tr("{problem} Shorten them in the file?", problem=problem.message)
                keep, go_on = tr("Do not export"), tr("Shorten texts")
                answer = Answer(go_on, lambda: start(overwrite=True, shorten=True))
            case _:
                return False
        self.question.ask(text, [Answer(keep), answer])
        return True

    def _kept(self) -> dict[str, str]:
        settings = getattr(self._page.window(), "settings", None)
        return settings.export if isinstance(settings, Settings) else {}

    def _keep(self, folder: Path, options: ExportOptions) -> None:
        self._kept().update(
            format=self.panel.suffix(),
            delimiter=options.delimiter,
            bom="yes" if options.bom else "no",
            folder=str(folder),
        )


def file_name(name: str) -> str:
    """A file name for a dataset: what no system allows in names is left out."""
    kept = "".join(c for c in safe_text(name, 80) if c not in '<>:"/\\|?*⟨⟩').strip(" .")
    return kept or tr("Nexset")
