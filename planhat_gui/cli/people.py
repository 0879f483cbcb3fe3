"""`people`: find a person in all that is kept, forget one, see the receipts."""

import sys
from dataclasses import asdict
from typing import Any

from planhat_gui.cli.context import Context
from planhat_gui.cli.interrupt import interruptible
from planhat_gui.cli.text import safe
from planhat_gui.model import forgetting_words as words
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.forgetting import (
    Action,
    Choices,
    Found,
    Group,
    Interrupted,
    Receipt,
    Role,
    Step,
)
from planhat_gui.model.person import Term, masked

_LONGEST_INPUT = 10_000
_YES = frozenset({"y", "yes"})
_CANCELLED, _PARTLY = 130, 3


def people(context: Context) -> int:
    """Do what was asked; a search changes nothing."""
    match context.args.action:
        case "find":
            return _find(context)
        case "forget":
            return _forget(context)
        case "show":
            return _show(context)
    return _list(context)


def _find(context: Context) -> int:
    found = _search(context, _terms(context))
    _say_interrupted(context)
    if context.args.json:
        context.console.json(_described(found))
    else:
        _say_found(context, found)
    return 0


def _search(context: Context, terms: list[str]) -> Found:
    console = context.console
    services = context.services
    progress = _Progress(context)
    return interruptible(lambda cancel: services.people.find(terms, cancel, progress), console)


def _terms(context: Context) -> list[str]:
    """What was typed; “-” stands for the lines of standard input, which no history keeps."""
    found: list[str] = []
    for text in context.args.terms:
        if text != "-":
            found.append(text)
        elif sys.stdin is not None:
            if sys.stdin.isatty():
                context.console.note("Type one term a line, and end with an empty line.")
                found += iter(lambda: sys.stdin.readline().strip(), "")
            else:
                found += sys.stdin.read(_LONGEST_INPUT).splitlines()
    return found


class _Progress:
    """Says on a terminal what is being done; elsewhere nothing: it takes seconds."""

    def __init__(self, context: Context) -> None:
        self._console = context.console
        self._shown = self._console.err.isatty()

    def __call__(self, step: Step) -> None:
        if self._shown:
            end = "\n" if step.done == step.of else ""
            self._console.ask(f"\r\033[K{safe(step.what, 60)} {step.done:,} of {step.of:,}{end}")


def _say_found(context: Context, found: Found) -> None:
    console = context.console
    console.say(words.summed(found))
    if found.groups:
        console.say("")
        console.table(
            ["Where", "Name", "Found", "What"],
            [
                [
                    one.kind.value,
                    safe(one.label),
                    words.number(one.kind, one.records),
                    words.roles_of(one),
                ]
                for one in found.groups
            ],
        )
        console.say("")
        rows = [_row(group, at) for group in found.groups for at in range(min(len(group.hits), 5))]
        console.table(["Where", "Record", "Id", "In"], rows)
    for trouble in found.troubles:
        console.note(f"{safe(trouble.place)}: {safe(trouble.why, 500)}")
    if found.followed:
        console.note(f"Also searched for the ids found: {safe(words.known_as(found.followed))}")
    if found.also:
        console.note(f"Also known as: {safe(words.known_as(found.also))}. Search for these, too.")
    if found.shared:
        console.note(words.shared_name(found))


def _row(group: Group, at: int) -> list[str]:
    hit = group.hits[at]
    return [safe(group.label), safe(hit.name), safe(hit.key), safe(", ".join(hit.fields))]


def _described(found: Found) -> dict[str, Any]:
    return {
        "found": found.records,
        "terms": [_term(term) for term in found.terms],
        "followed": [_term(term) for term in found.followed],
        "also_known_as": [_term(term) for term in found.also],
        "several_have_the_name": found.shared,
        "places": [
            {
                "kind": group.kind.value,
                "name": group.label,
                "files": group.files,
                "records": {role.name.lower(): many for role, many in group.counts.items()},
                "hits": [
                    {
                        "key": hit.key,
                        "role": hit.role.name.lower(),
                        "name": hit.name,
                        "fields": list(hit.fields),
                        "files": hit.files,
                    }
                    for hit in group.hits
                ],
            }
            for group in found.groups
        ],
        "searched": asdict(found.searched),
        "not_searched": [asdict(one) for one in found.troubles],
    }


def _term(term: Term) -> dict[str, str]:
    return {"kind": term.kind.value, "text": term.text}


def _forget(context: Context) -> int:
    args, services, console = context.args, context.services, context.console
    from_input = "-" in args.terms
    if not args.yes and (
        from_input or args.no_input or sys.stdin is None or not sys.stdin.isatty()
    ):
        raise NeedsFix(
            [Problem("--yes", "Forgetting cannot be undone, and nobody can be asked here.")],
            "Look at “people find” first, then add --yes.",
        )
    found = _search(context, _terms(context))
    choices = _choices(found, leave_texts=args.leave_texts, namesakes=args.namesakes)
    if not args.yes and not _sure(context, found, choices):
        console.note("Nothing was changed.")
        return 0
    progress = _Progress(context)
    receipt = interruptible(
        lambda cancel: services.people.forget(found, choices, cancel, progress),
        console,
        "The file being written is left whole. ",
    )
    if args.json:
        console.json(asdict(receipt))
    else:
        _say_receipt(context, receipt)
    return {"complete": 0, "cancelled": _CANCELLED}.get(receipt.outcome, _PARTLY)


def _choices(found: Found, *, leave_texts: bool, namesakes: bool) -> Choices:
    chosen: dict[tuple[str, Role], Action] = {}
    for group in found.groups:
        if leave_texts:
            chosen[group.id, Role.MENTIONS] = Action.LEAVE
        if namesakes:
            chosen[group.id, Role.NAMESAKE] = Action.REMOVE
    return Choices(chosen)


def _sure(context: Context, found: Found, choices: Choices) -> bool:
    _say_found(context, found)
    who = ", ".join(masked(term) for term in found.terms)
    context.console.ask(f"Forget {who}? {words.will_do(found, choices)} [y/N] ")
    return sys.stdin.readline().strip().lower() in _YES


def _show(context: Context) -> int:
    receipt = context.services.people.receipts.get(context.args.receipt)
    if context.args.json:
        context.console.json(asdict(receipt))
    else:
        _say_receipt(context, receipt)
    return 0


def _say_receipt(context: Context, receipt: Receipt) -> None:
    context.console.say(*(safe(line, 1000) for line in words.receipt_text(receipt).splitlines()))


def _list(context: Context) -> int:
    store, console = context.services.people.receipts, context.console
    receipts = store.all()
    if context.args.json:
        console.json([asdict(one) for one in receipts])
    else:
        console.table(
            ["Receipt", "Finished", "Person", "Outcome"],
            [[one.id, one.finished, safe(", ".join(one.who)), one.outcome] for one in receipts],
        )
    _say_interrupted(context)
    return 0


def _say_interrupted(context: Context) -> None:
    for one in context.services.people.interrupted():
        context.console.note(interrupted_sentence(one))


def interrupted_sentence(one: Interrupted) -> str:
    """What to do about a forgetting that did not come to its end."""
    return (
        f"Forgetting {', '.join(one.who)} was cut short at {one.started}. Forget the same person "
        "again to finish."
    )
