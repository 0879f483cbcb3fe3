"""One macro: what may stand between { and }, read by a closed grammar.

    {now} {now-1} {now+30} {last_run} {last_run-1}   a date; up to six digits
    {companies._id} {lookup['Company ID']} {_id}      a lookup's column
    {step_1.path.to[0]['# Invoices']}                 a value of an earlier step's record
    {region=emea}                                     the user's own variable and its default

Names begin with a letter or _ and go on with letters, digits, _ and -. Names with anything else
stand in brackets and quotes, where a backslash takes the next sign as it is. A default is taken
exactly as written, with balanced braces in it, so that it can be JSON. Nothing is ever executed.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.flow_reader import shown
from planhat_gui.model.language import tr

MAX_DIGITS = 6
LOOKUP = "lookup"
"""{lookup.column} is the column of whichever lookup has it; {lookup['A name']['A column']}."""

_DATE = re.compile(r"(now|last_run)(?![\w.\[])")
_DIGITS = re.compile(r"[0-9]+")
_NAME = re.compile(r"[^\W\d][\w-]*")
_PART = re.compile(r"\.([\w$@-]+)")
_INDEX = re.compile(rf"\[([0-9]{{1,{MAX_DIGITS}}})\]")
_QUOTED = re.compile(r"""\[(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\]""", re.DOTALL)
_VARIABLE = re.compile(r"""\{([^{}=\['"]*)=""")
_STOP = re.compile(r"[{}\[]")
_BRACE = re.compile(r"[{}]")


class DateBase(StrEnum):
    """Where a date macro counts from."""

    NOW = "now"
    LAST_RUN = "last_run"


@dataclass(frozen=True, slots=True)
class DateMacro:
    """{now-1}: `amount` units of the step's time unit from `base`."""

    base: DateBase
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A value by name: a lookup's column, a step's record, a variable defined elsewhere.

    Which of them, `macro_names.bind` finds out. Numbers in `path` are positions in lists, from 0.
    """

    head: str
    path: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Variable:
    """{name=default}; the default as written."""

    name: str
    default: str


Macro = DateMacro | Reference | Variable


class Wrong(ValueError):
    """The sentence that says what is wrong with a macro; `end` is where reading can go on."""

    def __init__(self, sentence: str, end: int) -> None:
        super().__init__(sentence)
        self.end = end


def starts_macro(text: str, at: int) -> bool:
    """Whether the { at this place is followed by what begins a name."""
    return _NAME.match(text, at + 1) is not None


def read_macro(text: str, at: int) -> tuple[Macro, int]:
    """The macro that begins at text[at] == "{" and where it ends. Raises Wrong.

    An unclosed one ends with the text.
    """
    variable = _VARIABLE.match(text, at)
    end = _balanced_end(text, at) if variable else _plain_end(text, at)
    try:
        if variable:
            return Variable(_variable_name(variable[1]), text[variable.end() : end - 1]), end
        return _read_inside(text[at + 1 : end - 1]), end
    except ValueError as wrong:
        raise Wrong(str(wrong), end) from None


def meant_by(inside: str) -> str | None:
    """The macro that was meant by what is nearly one: { now }, {NOW - 1}, {companies._id }."""
    for meant in (inside.strip(), "".join(inside.split()).casefold()):
        try:
            macro = _read_strictly(meant)
        except ValueError:
            continue
        # “company id” is no slip for “companyid”; inside dates and around macros spaces are.
        if meant == inside.strip() or isinstance(macro, DateMacro):
            return f"{{{meant}}}"
    return None


def is_name(text: str) -> bool:
    """Whether this can name a step or a variable: a name, and none that means something else."""
    return bool(_NAME.fullmatch(text)) and not _is_date(text) and text != LOOKUP


def reference_text(head: str, path: tuple[str | int, ...] = ()) -> str:
    """A reference as one writes it: {step_1.tags[0]['a b']}."""
    return f"{{{head}{''.join(_part_text(part) for part in path)}}}"


def column_text(lookup: str, column: str) -> str:
    """A lookup's column as one writes it, whatever the names hold."""
    if is_name(lookup):
        return reference_text(lookup, (column,))
    return reference_text(LOOKUP, (lookup, column))


def _part_text(part: str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    if _PART.fullmatch(f".{part}"):
        return f".{part}"
    quoted = part.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{quoted}']"


def _plain_end(text: str, at: int) -> int:
    """One past the } that closes; braces in quoted names do not count."""
    place = at + 1
    while stop := _STOP.search(text, place):
        if stop[0] == "}":
            return stop.end()
        if stop[0] == "{":
            break
        quoted = _QUOTED.match(text, stop.start())
        place = quoted.end() if quoted else stop.end()
    raise _not_closed(text, at)


def _balanced_end(text: str, at: int) -> int:
    depth = 0
    for brace in _BRACE.finditer(text, at):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    raise _not_closed(text, at)


def _not_closed(text: str, at: int) -> Wrong:
    # Going on at the next brace would make reading slow and say the same again for each of them.
    return Wrong(
        tr("The '{{' at position {at} is not closed. For the sign itself write '{{{{'.", at=at + 1),
        len(text),
    )


def _variable_name(text: str) -> str:
    name = text.strip()
    if _is_date(name) or name == LOOKUP:
        raise ValueError(
            tr(
                "“{shown}” has a meaning of its own. Give the variable another name.",
                shown=shown(name),
            )
        )
    if not _NAME.fullmatch(name):
        raise ValueError(
            tr("A variable's name begins with a letter and has letters, digits, - and _ only.")
        )
    return name


def _read_inside(inside: str) -> Macro:
    try:
        return _read_strictly(inside)
    except ValueError:
        meant = meant_by(inside)
        if meant is None:
            raise
    raise ValueError(tr("Write {shown}.", shown=shown(meant)))


def _read_strictly(inside: str) -> Macro:
    date = _DATE.match(inside)
    if date:
        return DateMacro(DateBase(date[1]), _amount(inside[date.end() :], date[1]))
    head = _NAME.match(inside)
    if head is None:
        raise ValueError(tr("A macro begins with a letter."))
    if _is_date(head[0]):
        raise ValueError(
            tr("Write a date as {now} or {now-1}: in small letters, and without parts.")
        )
    path = _path(inside, head.end())
    if head[0] == LOOKUP and not path:
        raise ValueError(tr("After 'lookup' comes a column, as in {lookup.column}."))
    return Reference(head[0], path)


def _amount(rest: str, base: str) -> int:
    if not rest:
        return 0
    if rest[0] not in "+-":
        raise ValueError(
            tr("After {{{base} come + or - and a whole number, as in {{{base}-1}}.", base=base)
        )
    if not _DIGITS.fullmatch(rest, 1):
        raise ValueError(
            tr(
                "After {{{base}{rest} comes a whole number, in the digits 0 to 9.",
                base=base,
                rest=rest[0],
            )
        )
    if len(rest) - 1 > MAX_DIGITS:
        raise ValueError(
            tr(
                "The number after {{{base}{rest} has more than {max_digits} digits.",
                base=base,
                rest=rest[0],
                max_digits=MAX_DIGITS,
            )
        )
    return int(rest)


def _path(inside: str, at: int) -> tuple[str | int, ...]:
    path: list[str | int] = []
    while at < len(inside):
        if part := _PART.match(inside, at):
            path.append(part[1])
        elif part := _INDEX.match(inside, at):
            path.append(int(part[1]))
        elif part := _QUOTED.match(inside, at):
            path.append(re.sub(r"\\(.)", r"\1", part[1] or part[2] or "", flags=re.DOTALL))
        else:
            raise ValueError(_wrong_part(inside, at))
        at = part.end()
    return tuple(path)


def _wrong_part(inside: str, at: int) -> str:
    if inside[at] == "." and inside[at + 1 : at + 2] in {"", ".", "["}:
        return tr("After the '.' comes a name, as in {step_1.name}.")
    if inside[at : at + 2] == "[*":
        return tr("A macro is one value: write the position in the list, as in [0].")
    if inside[at] == "[":
        return tr(
            "In [ ] stands a position from 0 (as in [0]) or a name in quotes (as in ['a b'])."
        )
    return tr("A name with spaces or signs stands in quotes: {lookup['Company ID']}.")


def _is_date(name: str) -> bool:
    """Whether the name is a date's, or looks like one: Now, LAST_RUN-1, ｎｏｗ."""
    return _DATE.match(unicodedata.normalize("NFKC", name).casefold()) is not None
