"""`personal`: the key that columns are hashed with."""

import sys

from planhat_gui.cli.context import Context
from planhat_gui.model.errors import Cancelled, NeedsFix, Problem
from planhat_gui.store.personal_key import KEY_VARIABLE, KeyNote

_MEANS = "Hashes made with the key there is will not match those made with a new one."


def personal(context: Context) -> int:
    """Say what is known of the key, or begin with a new one."""
    keys = context.services.personal.keys
    if context.args.action != "new-key":
        return _show(context, keys.note())
    _ask(context)
    note = keys.renew()
    context.console.say(
        f"There is a new key since {note.made}. Run your flows in full, so that all Nexsets are "
        "hashed with it."
    )
    return 0


def _show(context: Context, note: KeyNote | None) -> int:
    where = f"the environment variable {KEY_VARIABLE}"
    if note is not None and note.id:
        where = context.services.credentials.backend().name or "the system’s password store"
    if context.args.json:
        known = {"made": note.made, "kept_in": where, "mark": note.check} if note else {}
        context.console.json(known)
    elif note is None:
        context.console.say("No column was hashed yet, so there is no key.")
    else:
        context.console.say(f"Made {note.made}, kept in {where}. Its mark is {note.check}.")
    return 0


def _ask(context: Context) -> None:
    if context.args.yes:
        return
    if sys.stdin is None or not sys.stdin.isatty():
        raise NeedsFix([Problem("personal new-key", _MEANS)], "Add --yes to do it.")
    context.console.ask(f"{_MEANS} Begin with a new key? [y/N] ")
    if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
        raise Cancelled("The key stays as it is.")
