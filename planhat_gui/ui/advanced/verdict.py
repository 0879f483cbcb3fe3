"""What the paths find in the kept answer, in words. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planhat_gui.model.language import tr
from planhat_gui.ui import say
from planhat_gui.ui.kit.tokens import Level

if TYPE_CHECKING:
    from planhat_gui.ui.advanced.answers import Judged

_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence, how serious it is, and the path that would do better ("" where there is none)."""

    text: str
    level: Level = "info"
    fix: str = ""


def verdict_of(judged: "Judged") -> Verdict:
    """What the Path to Data gives."""
    failure = judged.failure
    if failure is not None:
        fix = getattr(failure, "fix", None) or ""
        sentence = getattr(failure, "sentence", None) or str(failure)
        return Verdict(sentence, "error", fix)
    located = judged.located
    if located is None:
        return Verdict("")
    notes = " ".join(located.notes)
    if not located.ok:
        return Verdict(f"{located.sentence} {notes}".strip(), "warning", located.fix or "")
    found = tr("{records} in this answer.", records=say.count(len(located.lines), "record"))
    level: Level = "success" if located.lines and not located.fix else "info"
    return Verdict(f"{found} {notes}".strip(), level, located.fix or "")


def metadata_text(judged: "Judged") -> tuple[str, Level]:
    """What the Path to Metadata would put on every record."""
    failure = judged.metadata_failure
    if failure is not None:
        return getattr(failure, "sentence", None) or str(failure), "error"
    metadata = judged.metadata
    if metadata is None:
        return "", "info"
    if metadata.value is None:
        return metadata.sentence, "warning"
    if metadata.sentence:
        return metadata.sentence, "warning"
    value = metadata.value.decode("utf-8", "replace")
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    return tr(
        "Adds the column “{metadata_name}” to every record: {shown}",
        metadata_name=metadata.name,
        shown=shown,
    ), "success"
