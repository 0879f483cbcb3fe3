"""One description of a parameter, from which the form, the check.

The help and the default follow.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr

ParamValue = int | str

_PLANHAT_ID = re.compile(r"[0-9a-fA-F]{24}")
_DIGITS = re.compile(r"[+-]?[0-9]{1,20}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class ParamKind(StrEnum):
    """How a parameter is edited and checked."""

    INTEGER = "integer"
    CHOICE = "choice"
    PLANHAT_IDS = "planhat_ids"
    TEXT = "text"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a pulldown: the value sent, the label seen, a sentence of help."""

    value: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a template. `minimum` and `maximum` bound integers, inclusive."""

    name: str
    label: str
    kind: ParamKind
    default: ParamValue
    help: str = ""
    minimum: int = 0
    maximum: int = 2_147_483_647
    choices: tuple[Choice, ...] = ()
    placeholder: str = ""

    def clean(self, value: object) -> tuple[ParamValue, Problem | None]:
        """The value as it will be sent, and what is wrong with it (None: nothing).

        Text around and signs that mean the same (` 100 `, `+100`, `0100`) are accepted. With a
        problem the first element is the default, so that a preview can still be drawn.
        """
        match self.kind:
            case ParamKind.INTEGER:
                return self._integer(value)
            case ParamKind.CHOICE:
                return self._choice(value)
            case ParamKind.PLANHAT_IDS:
                return self._planhat_ids(value)
            case ParamKind.TEXT:
                return self._text(value)
            case ParamKind.BOOLEAN:
                return self._boolean(value)

    def _problem(self, message: str) -> tuple[ParamValue, Problem]:
        return self.default, Problem(self.name, message)

    def _integer(self, value: object) -> tuple[ParamValue, Problem | None]:
        wanted = tr(
            "{label} is a whole number from {minimum:,} to {maximum:,}.",
            label=self.label,
            minimum=self.minimum,
            maximum=self.maximum,
        )
        if isinstance(value, bool) or not isinstance(value, int | str):
            return self._problem(wanted)
        if isinstance(value, str):
            if not _DIGITS.fullmatch(value.strip()):
                return self._problem(wanted)
            value = int(value.strip())
        if not self.minimum <= value <= self.maximum:
            return self._problem(wanted)
        return value, None

    def _choice(self, value: object) -> tuple[ParamValue, Problem | None]:
        if isinstance(value, str):
            for choice in self.choices:
                if value.strip().casefold() in (choice.value.casefold(), choice.label.casefold()):
                    return choice.value, None
        names = ", ".join(c.label for c in self.choices)
        return self._problem(tr("{label} is one of: {names}.", label=self.label, names=names))

    def _planhat_ids(self, value: object) -> tuple[ParamValue, Problem | None]:
        if not isinstance(value, str):
            return self._problem(
                tr("{label} is text: one Planhat id, or several with commas.", label=self.label)
            )
        ids = [part.strip() for part in value.strip().split(",")]
        if ids == [""]:
            return "", None
        for one in ids:
            if not _PLANHAT_ID.fullmatch(one):
                return self._problem(
                    tr("A Planhat id has 24 characters 0–9 a–f. Several are joined by commas.")
                )
        return ",".join(one.lower() for one in ids), None

    def _boolean(self, value: object) -> tuple[ParamValue, Problem | None]:
        words = {"true": 1, "yes": 1, "1": 1, "false": 0, "no": 0, "0": 0, "": 0}
        known = words.get(str(value).strip().casefold())
        if known is None:
            return self._problem(tr("{label} is true or false.", label=self.label))
        return known, None

    def _text(self, value: object) -> tuple[ParamValue, Problem | None]:
        if not isinstance(value, str):
            return self._problem(tr("{label} is text.", label=self.label))
        if _CONTROL.search(value):
            return self._problem(
                tr("{label} contains a line break or control character.", label=self.label)
            )
        return value.strip(), None


def clean_all(
    params: tuple[Param, ...], values: Mapping[str, object]
) -> tuple[dict[str, ParamValue], list[Problem]]:
    """Every parameter's value to send (defaults filled in), and all problems.

    Unknown names included.
    """
    problems = [
        Problem(name, tr("There is no parameter “{name}” in this template.", name=name))
        for name in values
        if name not in {p.name for p in params}
    ]
    cleaned: dict[str, ParamValue] = {}
    for param in params:
        cleaned[param.name], problem = param.clean(values.get(param.name, param.default))
        if problem:
            problems.append(problem)
    return cleaned, problems
