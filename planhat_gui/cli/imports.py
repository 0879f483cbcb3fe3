"""`import` and `flows link`: flow files of other people, which get no credential by themselves."""

from collections.abc import Sequence
from pathlib import Path

from planhat_gui.cli.context import Context
from planhat_gui.cli.text import safe
from planhat_gui.compose.imports import Arrival, refuse_twin
from planhat_gui.model.errors import NeedsFix, Problem
from planhat_gui.model.flow import Credential, SavedFlow
from planhat_gui.model.flow_review import STANDING_WORDS, Destination, Standing
from planhat_gui.model.imported import came_with, inner_of
from planhat_gui.model.origins import origin_of
from planhat_gui.model.personal import chosen_lines

_MARKS = {
    Standing.ALLOWED: "+",
    Standing.PLANHAT: "+",
    Standing.STRANGE: "!",
    Standing.ELSEWHERE: "!",
    Standing.WRONG: "!",
}


def take_in(context: Context, path: Path) -> int:
    """Save the flow file; say where it would send what, and what is missing to send anything."""
    args, imports = context.args, context.services.imports
    arrival = imports.read(path)
    if not (args.without_keys or args.with_keys):
        _refuse_keys(arrival)
    if not (args.keep_both or args.replace):
        refuse_twin(arrival)
    credential = context.services.credentials.find(args.credential) if args.credential else None
    saved = imports.take(
        arrival,
        credential.name if credential else "",
        replacing=args.replace,
        without_keys=args.without_keys,
        typed=_origins(args.address),
    )
    context.console.note(*review(imports.destinations(saved.flow, credential)))
    context.console.note(*map(safe, chosen_lines(saved.flow.options.personal)))
    if args.replace and arrival.twin is not None:
        context.console.note(
            "The flow that was here is in the bin as it was: “flows restore "
            f"{safe(arrival.twin.flow.name)}” brings it back beside this one."
        )
    _say_held(context, saved)
    _say_link(context, saved, credential, arrival.namesake)
    context.console.say(f"{saved.id}  {safe(saved.flow.name)}")
    return 0


def link(context: Context) -> int:
    """Give a saved flow a credential, and say where it may send its secret."""
    services, args = context.services, context.args
    found = services.flows.find(args.name)
    credential = services.credentials.find(args.credential)
    saved = services.imports.link(found.id, credential.name)
    context.console.note(*review(services.imports.destinations(saved.flow, credential)))
    _say_held(context, saved)
    context.console.say(f"{safe(saved.flow.name)} uses {safe(credential.name)}")
    return 0


def allow(context: Context) -> int:
    """Let a flow ask the inner addresses that are typed here."""
    services, args = context.services, context.args
    saved = services.flows.find(args.name)
    origins = _origins(args.address)
    held = services.flows.held.of(saved.id)
    strange = [one for one in origins if one not in held and one not in came_with(saved.flow)]
    if strange:
        raise NeedsFix(
            [Problem("--address", f"“{saved.flow.name}” asks no address at {strange[0]}.")],
            f"“flows show {saved.id}” says what it asks.",
        )
    services.flows.held.release(saved.id, origins)
    for one in origins:
        context.console.say(f"{safe(saved.flow.name)} may ask {one}")
    return 0


def _origins(typed: Sequence[str]) -> list[str]:
    return [origin_of(one, "--address") for one in typed]


def _say_held(context: Context, saved: SavedFlow) -> None:
    for origin in inner_of(context.services.flows.held.of(saved.id)):
        context.console.note(
            f"{origin} is inside your own computer or network: nothing is sent there until you "
            f"allow it: planhat-gui flows allow {saved.id} --address {origin}"
        )


def review(places: Sequence[Destination]) -> list[str]:
    """A line for each step: where it would send what."""
    lines = []
    for place in places:
        sent = [
            f"headers {', '.join(map(safe, place.headers))}" if place.headers else "",
            "a body" if place.body else "",
            f"lookups {', '.join(map(safe, place.lookups))}" if place.lookups else "",
            f"variables {', '.join(map(safe, place.variables))}" if place.variables else "",
        ]
        what = "; ".join(one for one in sent if one) or "no headers of its own, no body"
        lines.append(
            f"{_MARKS[place.standing]} {safe(place.step)}: {place.method} "
            f"{safe(place.host or place.url, 200)} [{STANDING_WORDS[place.standing]}] with {what}"
        )
        if place.standing not in {Standing.ALLOWED, Standing.PLANHAT}:
            lines.append(f"  {safe(place.sentence, 500)}")
    return lines


def how_to_link(saved: SavedFlow) -> str:
    """What to type to give a saved flow a credential."""
    return f"planhat-gui flows link {saved.id} --credential NAME"


def _say_link(
    context: Context, saved: SavedFlow, credential: Credential | None, namesake: Credential | None
) -> None:
    if credential is not None:
        context.console.note(f"It uses the credential “{safe(credential.name)}”.")
        return
    named = f" Its file names “{safe(saved.suggested)}”." if saved.suggested else ""
    if namesake is not None:
        named += (
            " You have a credential of that name, which may be used at "
            f"{', '.join(map(safe, namesake.origins))}; it is not linked by itself."
        )
    context.console.note(
        f"It has no credential and sends nothing yet.{named} Link one: {how_to_link(saved)}"
    )


def _refuse_keys(arrival: Arrival) -> None:
    if arrival.likely:
        raise NeedsFix(
            arrival.likely,
            "This file contains what looks like a key. Import it with --without-keys, or as it is "
            "with --with-keys.",
        )
