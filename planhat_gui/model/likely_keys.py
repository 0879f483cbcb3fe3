"""Places of a flow that look as if a key had been pasted there: a guess, for a warning."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from planhat_gui.model.errors import Problem
from planhat_gui.model.flow import AdvancedSource, Flow
from planhat_gui.model.language import tr
from planhat_gui.model.source import Step

_NAME = re.compile(
    r"(?:api|access)[-_]?key|token|secret|passw|auth|signature|credential|session", re.IGNORECASE
)
_MACRO = re.compile(r"\{[^{}]*\}")
_RANDOM = re.compile(r"[A-Za-z0-9_+=~-]{24,}(?:\.[A-Za-z0-9_=-]{10,}){0,2}")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_ID = re.compile(r"[0-9a-f]{24}")
_IN_BODY = re.compile(
    r"""["']?([A-Za-z_-]*(?:api[-_]?key|token|secret|passw)[A-Za-z_-]*)["']?\s*[:=]\s*["']?([^\s"',&}{]{4,})""",
    re.IGNORECASE,
)
_MIXED = re.compile(r"[0-9](?=[A-Za-z])|[A-Za-z](?=[0-9])")
_LEAST_MIXED = 4
"""Places where a letter meets a digit; names with a year in them have two."""

_LEAST_BITS = 3.5
"""Bits per character from which a long text of letters and digits looks drawn by lot."""

_IN_LOGS = tr(
    "Keys in a flow can be read in its file and in logs; put it in the credential (Generic REST "
    "API, API key)."
)
_PLACES = {
    "name": tr("The flow's name looks like a key."),
    "description": tr("The flow's description looks like a key."),
    "credential": tr("The name of the flow's credential looks like a key."),
}
_ADVICE = tr("Keys in a flow can be read by whoever gets its file; put it in the credential.")


def likely_keys(flow: Flow) -> list[Problem]:
    """Each place that looks like holding a key. The sentences never quote what is there."""
    found = [
        Problem(name, f"{sentence} {_ADVICE}")
        for name, sentence in _PLACES.items()
        if _looks_random(getattr(flow, name))
    ]
    if isinstance(flow.source, AdvancedSource):
        for index, step in enumerate(flow.source.steps):
            found += [
                Problem(
                    f"source.steps[{index}].{place}",
                    tr("{what} looks like a key. {advice}", what=what, advice=_ADVICE),
                )
                for place, what in _in_step(step)
            ]
    else:
        found += [
            Problem(
                f"source.parameters.{name}",
                tr("The parameter {name} looks like a key. {advice}", name=name, advice=_ADVICE),
            )
            for name, value in flow.source.parameters.items()
            if isinstance(value, str) and _looks_random(value)
        ]
    return found


def key_said(step: Step) -> str:
    """What looks like a key in a step's address or headers, in one sentence; "" for nothing."""
    for place, what in _in_step(step):
        if place == "url" or place.startswith("headers."):
            return tr("{what} looks like a key. {in_logs}", what=what, in_logs=_IN_LOGS)
    return ""


def _in_step(step: Step) -> Iterator[tuple[str, str]]:
    in_url = _in_url(step.url)
    if in_url is not None:
        yield "url", in_url
    for name, value in step.headers:
        literal = _MACRO.sub("", value).strip()
        if literal and (_NAME.search(name) or _looks_random(literal)):
            yield f"headers.{name}", tr("The value of the header {name}", name=name[:60])
    body = step.body or ""
    if _looks_random(body) or any(True for _ in _IN_BODY.finditer(body)):
        yield "body", tr("Something in the body")
    for name, value in step.carry:
        if _looks_random(value):
            yield f"carry.{name}", tr("The carried column {name}", name=name[:60])
    for place in ("path_to_data", "path_to_metadata"):
        if _looks_random(getattr(step, place)):
            yield place, tr("The path")


def _in_url(url: str) -> str | None:
    address, _, query = url.partition("?")
    for part in query.split("&"):
        name, _, value = part.partition("=")
        literal = _MACRO.sub("", value)
        if literal and _NAME.search(name):
            return tr("The value of “{unquote}” in the address", unquote=unquote(name)[:40])
        if _looks_random(unquote(literal)):
            return tr("Something in the address")
    try:
        path = urlsplit(address).path
    except ValueError:
        path = address
    return tr("Something in the address") if _looks_random(path) else None


def _looks_random(text: str) -> bool:
    """Long, letters mixed with digits, no word and no id of Planhat's."""
    for found in _RANDOM.finditer(_UUID.sub("", text)):
        run = found.group()
        if (
            len(_MIXED.findall(run)) >= _LEAST_MIXED
            and not _ID.fullmatch(run)
            and _bits(run) >= _LEAST_BITS
        ):
            return True
    return False


def _bits(text: str) -> float:
    counts = Counter(text)
    return -sum(n / len(text) * math.log2(n / len(text)) for n in counts.values())
