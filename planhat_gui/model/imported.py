"""Addresses that came with somebody else's flow: which they are, and what they may not do. Pure.

Whoever sends a flow must not choose whom this computer calls inside its own network, not even where
a credential may be used there. So such an address is refused until a person has typed it.
"""

from collections.abc import Collection, Iterable

from planhat_gui.model.errors import NotAllowed
from planhat_gui.model.flow import AdvancedSource, Flow
from planhat_gui.model.language import tr
from planhat_gui.model.macros import TextKind, parse, with_stand_ins
from planhat_gui.model.origins import Address, check_url
from planhat_gui.model.regions import REGIONS
from planhat_gui.model.source import Step

CODE = "imported_address"

_PLANHAT = frozenset(region.base_url for region in REGIONS)


def came_with(flow: Flow) -> tuple[str, ...]:
    """The origins in a flow's steps that are none of Planhat's; a template names none."""
    if not isinstance(flow.source, AdvancedSource):
        return ()
    found = (address_in(step.url) for step in flow.source.steps)
    origins = (one.origin for one in found if one is not None)
    return tuple(dict.fromkeys(one for one in origins if one not in _PLANHAT))


def address_in(url: str) -> Address | None:
    """The address of a step's URL, macros and all; None where it is none."""
    # No macro can stand in the host, so the host is known before anything is filled in.
    return check_url(with_stand_ins(parse(url, TextKind.URL)))[0]


def inner_of(origins: Iterable[str]) -> list[str]:
    """Those that are inside this computer or network as they are written."""
    found = ((one, check_url(one)[0]) for one in origins)
    return [one for one, address in found if address is not None and address.inner]


def still_held(held: Collection[str], before: str, after: str) -> tuple[str, ...]:
    """What of `held` stays so after a person changed one URL: its origin goes once it is typed.

    Changing what stands behind the host is not typing the address.
    """
    old, new = address_in(before), address_in(after)
    typed = new.origin if new and (old is None or old.origin != new.origin) else None
    return tuple(one for one in held if one != typed)


def refuse_held(steps: Iterable[Step], held: Collection[str]) -> None:
    """Raises NotAllowed when a step asks an inner address that nobody here has typed."""
    for step in steps if held else ():
        address = address_in(step.url)
        if address is not None and address.inner and address.origin in held:
            raise NotAllowed(
                tr(
                    "{origin} is inside your own computer or network, and it came with a flow "
                    "of somebody else’s. Nothing was sent.",
                    origin=address.origin,
                ),
                how_to_type(address.origin),
                code=CODE,
            )


def how_to_type(origin: str) -> str:
    """What a person does who wants an inner address to be asked."""
    return tr(
        "If you want this flow to ask it, clear Set API URL and type the address there yourself "
        "(or: planhat-gui flows allow FLOW --address {origin}).",
        origin=origin,
    )
