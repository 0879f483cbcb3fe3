"""Where a flow would send what, held against the places its credential's secret may go. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from planhat_gui.model.flow import Connector, Credential
from planhat_gui.model.language import tr
from planhat_gui.model.macro_grammar import Variable
from planhat_gui.model.macros import TextKind, body_kind, parse, with_stand_ins
from planhat_gui.model.origins import Address, check_url
from planhat_gui.model.regions import REGIONS
from planhat_gui.model.source import Step

_PLANHAT = frozenset(region.base_url for region in REGIONS)

_INSIDE = tr(
    " It lies inside your own computer or network: nothing is sent there until you type it."
)


class Standing(StrEnum):
    """What is to be thought of a place that a step sends to."""

    ALLOWED = "allowed"
    """On the list of the credential looked at."""
    ELSEWHERE = "elsewhere"
    """Not on it: nothing would be sent there."""
    PLANHAT = "planhat"
    """No credential is looked at; the place is one of Planhat's own."""
    STRANGE = "strange"
    """No credential is looked at, and the place is none of Planhat's."""
    WRONG = "wrong"
    """The address is no address."""


STANDING_WORDS = {
    Standing.ALLOWED: tr("On the list"),
    Standing.ELSEWHERE: tr("Not on the list"),
    Standing.PLANHAT: "Planhat",
    Standing.STRANGE: tr("Not Planhat’s"),
    Standing.WRONG: tr("Not an address"),
}
"""A standing in a word or two, for those who see no colours."""


@dataclass(frozen=True, slots=True)
class Destination:
    """What one step would send, and where to: names of headers, never what they hold."""

    step: str
    method: str
    host: str
    url: str
    headers: tuple[str, ...]
    body: bool
    lookups: tuple[str, ...]
    variables: tuple[str, ...]
    standing: Standing
    sentence: str


def destinations(
    steps: Sequence[Step], credential: Credential | None, connector: Connector
) -> tuple[Destination, ...]:
    """The steps as a person has to see them who got them from somebody else."""
    return tuple(_destination(step, credential, connector) for step in steps)


def _destination(step: Step, credential: Credential | None, connector: Connector) -> Destination:
    content_type = next((v for n, v in step.headers if n.lower() == "content-type"), "")
    url = parse(step.url, TextKind.URL)
    texts = [url, *(parse(value, TextKind.HEADER) for _, value in step.headers)]
    if step.body is not None:
        texts.append(parse(step.body, body_kind(step.body, content_type)))
    variables = [
        slot.macro.name for text in texts for slot in text.slots if isinstance(slot.macro, Variable)
    ]
    # No macro can stand in the host, so the host is known before anything is filled in.
    address, problem = check_url(with_stand_ins(url))
    standing, sentence = _judged(address, credential, connector)
    if address is None and problem is not None:
        sentence = problem.message
    return Destination(
        step=step.key,
        method=step.method.value,
        host=address.origin if address else "",
        url=step.url,
        headers=tuple(name for name, _ in step.headers),
        body=step.body is not None,
        lookups=step.lookups,
        variables=tuple(dict.fromkeys(variables)),
        standing=standing,
        sentence=sentence,
    )


def _judged(
    address: Address | None, credential: Credential | None, connector: Connector
) -> tuple[Standing, str]:
    if address is None:
        return Standing.WRONG, ""
    inside = _INSIDE if address.inner else ""
    if credential is not None and address.origin in credential.origins:
        return Standing.ALLOWED, tr(
            "“{credential_name}” may be used there.{inside}",
            credential_name=credential.name,
            inside=inside,
        )
    if credential is not None:
        return Standing.ELSEWHERE, (
            tr(
                "This address is not on the list of “{credential_name}” "
                "({origins}). Nothing is sent there, unless you add it to the "
                "credential yourself.{inside}",
                credential_name=credential.name,
                origins=", ".join(credential.origins),
                inside=inside,
            )
        )
    if address.origin in _PLANHAT:
        return Standing.PLANHAT, tr("One of Planhat’s own addresses.")
    if connector is Connector.PLANHAT:
        return Standing.STRANGE, (
            tr(
                "This is not an address of Planhat’s, though the flow is one for Planhat. "
                "Do you know who is behind it?{inside}",
                inside=inside,
            )
        )
    return Standing.STRANGE, tr("Do you know who is behind this address?{inside}", inside=inside)
