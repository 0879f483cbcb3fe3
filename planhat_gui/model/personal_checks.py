"""What is wrong with the columns that a flow hashes or drops."""

from dataclasses import dataclass

from planhat_gui.model.errors import Problem
from planhat_gui.model.language import tr
from planhat_gui.model.names import text_problem
from planhat_gui.model.personal import Choices, Treatment, is_covered

MAX_COLUMN = 500
"""Characters of a column's path."""

MAX_CHOSEN = 500
"""Columns that a flow may hash or drop."""


def column_problem(column: str) -> str:
    """Why this cannot be a column's name; "" when it can."""
    if not column.strip():
        return tr("Enter the column’s name, as in email or contact.email.")
    if len(column) > MAX_COLUMN:
        return tr("A column’s name has at most {max_column} characters.", max_column=MAX_COLUMN)
    wrong = text_problem(column, "", tr("The column’s name"))
    return wrong.message if wrong else ""


@dataclass(frozen=True, slots=True)
class Needed:
    """Columns a flow cannot do without as they are, each with the reason.

    `key`: the column that tells records apart. `exact`: columns that can be neither dropped nor
    hashed.
    """

    key: str = "_id"
    exact: tuple[tuple[str, str], ...] = ()


def choice_problems(choices: Choices, needed: Needed) -> list[Problem]:
    """What is wrong with the choices, each with its field."""
    found = []
    if len(choices) > MAX_CHOSEN:
        found.append(
            Problem(
                "options.personal",
                tr("At most {max_chosen} columns can be hashed or dropped.", max_chosen=MAX_CHOSEN),
            )
        )
    for column, treatment in choices:
        why = column_problem(column) or refusal(column, treatment, needed)
        if why:
            found.append(Problem(f"options.personal.{column}", why))
    return found


def refusal(column: str, treatment: Treatment, needed: Needed) -> str:
    """Why this cannot be done with the column; "" when it can."""
    if treatment is Treatment.KEEP:
        return ""
    if column == needed.key and treatment is Treatment.DROP:
        return tr(
            "{column} tells records apart, from page to page and from run to run, so it cannot be "
            "dropped. Hash it, or keep it.",
            column=column,
        )
    for name, reason in needed.exact:
        if is_covered(name, [column]):
            return tr("{name} cannot be hashed or dropped: {reason}.", name=name, reason=reason)
    return ""
