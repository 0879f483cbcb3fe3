"""Names that people give: to flows, credentials, datasets."""

import re
import unicodedata

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import MAX_NAME
from planhat_gui.model.language import tr

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")


_NAMELESS = {
    "flow": lambda: tr("Give the flow a name."),
    "lookup": lambda: tr("Give the lookup a name."),
    "credential": lambda: tr("Give the credential a name."),
}


def clean_name(text: str, thing: str, field: str = "name") -> tuple[str, Problem | None]:
    """The name without spaces around it, and what is wrong with it. `thing` as in “flow”."""
    name = text.strip()
    if name in {"", ".", ".."}:
        return name, Problem(field, _NAMELESS[thing]())
    if len(name) > MAX_NAME:
        return name, Problem(
            field,
            tr(
                "At most {max_name} characters (there are {name}).",
                max_name=MAX_NAME,
                name=len(name),
            ),
        )
    return name, text_problem(name, field, tr("The name"))


def text_problem(text: str, field: str, what: str) -> Problem | None:
    """What no text of one line may hold: line breaks, control characters, half characters."""
    if _SURROGATE.search(text):
        return Problem(field, tr("{what} contains an invalid character.", what=what))
    if _CONTROL.search(text):
        return Problem(field, tr("{what} contains a line break or control character.", what=what))
    return None


def name_key(name: str) -> str:
    """Equal for names that look or sound the same: ﬂow and FLOW, both forms of é."""
    folded = unicodedata.normalize("NFKC", name.strip()).casefold()
    return unicodedata.normalize("NFKC", folded)


def free_name(wanted: str, taken: set[str]) -> str:
    """`wanted`, or with the first number after it that makes it free; `taken` holds `name_key`s."""
    name, number = wanted, 1
    while name_key(name) in taken:
        number += 1
        ending = f" {number}"
        name = wanted[: MAX_NAME - len(ending)].rstrip() + ending
    return name
