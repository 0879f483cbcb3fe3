"""Where the key of hashed columns is gone: a new one, after a question."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from planhat_gui.model.errors import Failure
from planhat_gui.model.language import tr
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.question import Answer, Question

if TYPE_CHECKING:
    from planhat_gui.compose import Services

NEW_KEY = tr("Begin with a new key")
_MEANS = tr(
    "Hashes made with a new key do not match those made before: people cannot be joined across "
    "Nexsets until their flows have run in full. If the old key may come back, keep it."
)


def ask_new_key(
    question: Question,
    owner: QObject,
    services: "Services",
    then: Callable[[], None],
    failed: Callable[[Failure], None],
) -> None:
    """Ask, make a new key, and go on with `then`."""

    def renew() -> None:
        run_in_background(
            owner, lambda _cancel, _report: services.personal.keys.renew(), lambda _: then(), failed
        )

    question.ask(
        _MEANS, [Answer(tr("Keep looking for the old key")), Answer(NEW_KEY, renew, "danger")]
    )
