"""Actions that show a page which has no place in the sidebar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from planhat_gui.model.language import tr
from planhat_gui.ui.job import run_in_background
from planhat_gui.ui.kit.leaving import open_folder

if TYPE_CHECKING:
    from planhat_gui.compose import Services
    from planhat_gui.model.forgetting import Interrupted
    from planhat_gui.ui.person.page import PersonPage
    from planhat_gui.ui.shell import Shell


def page_acts(shell: "Shell") -> dict[str, Callable[[], object]]:
    """By the key of the action."""
    return {
        "settings": lambda: shell.when_ready(lambda: shell.show_settings(shell.services)),
        "about_credentials": lambda: shell.when_ready(lambda: shell.show_about(shell.services)),
        "open_folder": lambda: open_folder(shell.window.folder),
        "find_person": lambda: shell.when_ready(lambda: show_person(shell)),
    }


def show_person(shell: "Shell") -> None:
    """Show the page that finds a person."""
    shell.stack.setCurrentWidget(_page(shell))
    _page(shell).open(shell.services)


def _page(shell: "Shell") -> "PersonPage":
    """Made when it is first wanted."""
    from planhat_gui.ui.person.page import PersonPage

    found = shell.stack.findChild(PersonPage)
    if found is not None:
        return found
    made = PersonPage()
    made.forgetting.connect(shell.nexsets.let_go)
    made.forgetting.connect(shell.views.browser.close)
    made.forgetting.connect(shell.run_view.live.close_arrived)
    made.forgotten.connect(lambda: shell.do("refresh"))
    made.forgotten.connect(shell.nexsets.take_up)
    made.setProperty("place", "")
    shell.stack.addWidget(made)
    return made


def look_for_interrupted(shell: "Shell", services: "Services") -> None:
    """Say when a person was being forgotten as the program ended; tidy up what can be."""

    def found(left: "list[Interrupted]") -> None:
        if left:
            from planhat_gui.ui.person.page import interrupted_sentence

            shell.bar.show_message(
                "warning",
                interrupted_sentence(left[0]),
                tr("Find a Person"),
                lambda: shell.do("find_person"),
            )

    run_in_background(shell, lambda _c, _r: services.people.recover(), found)
