"""What a server says of its limits in the headers of an answer, in all the ways in use.

`X-Rate-Limit-*` (Planhat), `X-RateLimit-*` (most others), `RateLimit-*` and the two forms of
`RateLimit` and `RateLimit-Policy` in the drafts of the IETF. What cannot be read is nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

MINUTE = 60.0
_LONGEST_RESET = 3600.0
_EPOCH = 1_000_000_000
_NUMBER = re.compile(r"[0-9]{1,10}")
_NAMES = ("x-rate-limit", "x-ratelimit", "ratelimit")


@dataclass(frozen=True, slots=True)
class Quota:
    """`remaining` calls are left for `reset` seconds, of `limit` in each `window` seconds.

    None: it did not say.
    """

    remaining: int | None = None
    reset: float | None = None
    limit: int | None = None
    window: float | None = None

    @property
    def per_minute(self) -> int | None:
        """The limit of a minute, where it is one of a minute or of nobody knows what."""
        if not self.limit or (self.window is not None and self.window != MINUTE):
            return None
        return self.limit


def quota_of(headers: Mapping[str, str], wall: float) -> Quota | None:
    """The quota in these headers (names in lower case); `wall` is now, in seconds since 1970."""
    found = _drafts(headers)
    for name in _NAMES:
        limit, window = _limit(headers.get(f"{name}-limit"))
        remaining = _number(headers.get(f"{name}-remaining"))
        reset = _reset(headers.get(f"{name}-reset"), wall)
        found = Quota(
            found.remaining if found.remaining is not None else remaining,
            found.reset if found.reset is not None else reset,
            found.limit or limit,
            found.window or window,
        )
    return None if found == Quota() else found


def _drafts(headers: Mapping[str, str]) -> Quota:
    """`RateLimit: limit=100, remaining=50, reset=5`, or `"default";r=50;t=30` with its policy."""
    now = _tightest(headers.get("ratelimit", ""), "remaining")
    policy = _tightest(headers.get("ratelimit-policy", ""), "limit")
    return Quota(
        now.get("remaining"),
        _seconds(now.get("reset")),
        now.get("limit") or policy.get("limit"),
        _seconds(policy.get("window")),
    )


_WORDS = {
    "r": "remaining",
    "remaining": "remaining",
    "t": "reset",
    "reset": "reset",
    "q": "limit",
    "limit": "limit",
    "w": "window",
}


def _tightest(text: str, by: str) -> dict[str, int]:
    """The policy with the least of `by`, of several."""
    if "=" in text and ";" not in text:  # one policy, its parts between commas
        return _parts(re.split(r"[,\s]+", text[:500]))
    policies = [_parts(one.split(";")) for one in text[:500].split(",") if one.strip()]
    told = [one for one in policies if by in one]
    return min(told, key=lambda one: one[by], default={})


def _parts(parts: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in parts:
        name, equals, value = part.strip().partition("=")
        number = _number(value if equals else name)
        word = _WORDS.get(name.strip().lower()) if equals else "limit"
        if word and number is not None:
            found[word] = number
    return found


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and _NUMBER.fullmatch(text) else None


def _limit(text: str | None) -> tuple[int | None, float | None]:
    """`100`, or `100, 100;w=60`."""
    first, _, policy = (text or "").partition(",")
    return _number(first), _seconds(_tightest(policy, "limit").get("window"))


def _seconds(number: int | None) -> float | None:
    return None if number is None else float(number)


def _reset(text: str | None, wall: float) -> float | None:
    """Seconds from now, or a moment in seconds (or milliseconds) since 1970."""
    text = (text or "").strip()
    if re.fullmatch(r"[0-9]{13}", text):
        text = text[:10]
    number = _number(text)
    if number is None:
        return None
    seconds = number - wall if number > _EPOCH else float(number)
    return seconds if 0 <= seconds <= _LONGEST_RESET else None
