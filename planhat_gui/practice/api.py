"""From a request to its answer: who may ask, what is counted, where it goes."""

import base64
import binascii
import hmac

from planhat_gui.practice import doors, variants
from planhat_gui.practice.calendar import days_to
from planhat_gui.practice.catalog import FORBIDDEN_TO_LIMITED, LEAN_PATH, Endpoint
from planhat_gui.practice.clock import TenantClock
from planhat_gui.practice.faults import Faults
from planhat_gui.practice.lists import BY_PATH, Lists
from planhat_gui.practice.options import PracticeOptions
from planhat_gui.practice.web import Answer, BadRequestError, Request, as_json, as_text, error
from planhat_gui.practice.world import World
from planhat_gui.practice.writes import Writes

READ, WRITE = "GET", frozenset({"POST", "PUT", "DELETE"})
ALLOW = {"Allow": "GET, POST, PUT, DELETE"}


class Api:
    """Everything the tenant knows and answers, free of sockets."""

    def __init__(self, options: PracticeOptions) -> None:
        """The tokens follow from the seed."""
        self.token = f"practice-token-{options.seed}"
        self.limited_token = f"practice-limited-token-{options.seed}"
        self.rest_secret = f"practice/secret+{options.seed}"
        self._doors = doors.Doors(self.rest_secret)
        later = days_to(options.today) if options.today else 0
        self.lists = Lists(World(options.companies, options.seed), later)
        self._options = options
        self._faults = Faults(options)
        self.clock = TenantClock(options.clock_ahead)
        self.writes = Writes(self.lists, self.clock)

    def answer(self, request: Request, base_url: str) -> Answer:
        """Answer a request; a good token comes before everything, as at Planhat."""
        if request.path.startswith(doors.PREFIX):
            if request.path == doors.TOKEN_PATH:
                return self._doors.token(request)
            return self._doors.refusal(request) or self._answer(request, base_url, limited=False)
        token = _presented(request.authorization)
        full = hmac.compare_digest(token, self.token.encode())
        if not full and not hmac.compare_digest(token, self.limited_token.encode()):
            return as_text(401, "Unauthorized")
        return self._answer(request, base_url, limited=not full)

    def _answer(self, request: Request, base_url: str, *, limited: bool) -> Answer:
        answer = self._faults.refusal()
        if answer is None:
            try:
                answer = self._routed(request, base_url, limited=limited)
            except BadRequestError as exc:
                answer = error(400, str(exc))
            self._faults.cut(answer)
        answer.headers |= self._faults.quota_headers()
        return answer

    def _routed(self, request: Request, base_url: str, *, limited: bool) -> Answer:
        if request.method != READ and request.method not in WRITE:
            return error(405, f"{request.method} is not possible here", ALLOW)
        if request.path.startswith(variants.PREFIX):
            return self._variant(request, request.path.removeprefix(variants.PREFIX), base_url)
        if request.path.startswith(doors.PREFIX):
            return self._behind_door(request, base_url)
        head, _, name = request.path.removeprefix("/").partition("/")
        path = f"/{head}"
        if limited and path in FORBIDDEN_TO_LIMITED:
            return error(403, f"This token has no permission for {head}")
        if path == LEAN_PATH and not name:
            if request.method != READ:
                return error(405, "This list can only be read", {"Allow": READ})
            return self.lists.lean_page(request)
        endpoint = BY_PATH.get(path)
        if endpoint is None or "/" in name:
            return error(404, f"Cannot {request.method} {request.path[:200]}")
        return self._endpoint(endpoint, name, request)

    def _endpoint(self, endpoint: Endpoint, name: str, request: Request) -> Answer:
        if request.method in WRITE:
            return self.writes.answer(endpoint, name, request)
        if name:
            return self.lists.single(endpoint, name)
        stuck, unsorted = self._options.ignore_offset, self._options.ignore_sort
        return self.lists.page(endpoint, request, self._faults.move, stuck=stuck, unsorted=unsorted)

    def _behind_door(self, request: Request, base_url: str) -> Answer:
        name = doors.variant_of(request)
        if name:
            return self._variant(request, name, base_url)
        return as_json(200, {"variants": list(variants.VARIANTS)})

    def _variant(self, request: Request, name: str, base_url: str) -> Answer:
        make = variants.VARIANTS.get(name)
        if make is None:
            return error(404, f"Cannot {request.method} {request.path[:200]}")
        if request.method != READ:
            return error(405, "This list can only be read", {"Allow": READ})
        rows = self.lists.collection("/companies").view({})
        if make is variants.mixed:
            parts = [self.lists.collection(path).view({}) for path in variants.MIXED_OF]
            rows = variants.mixed_rows(parts, request)
        return make(rows, request, base_url)


def _presented(authorization: str) -> bytes:
    """Give the token of a Bearer header, or the user name of a Basic one; empty if neither."""
    scheme, _, value = authorization.strip().partition(" ")
    if scheme.lower() == "bearer":
        return value.strip().encode()
    if scheme.lower() == "basic":
        try:
            name, colon, password = base64.b64decode(value, validate=True).partition(b":")
        except (binascii.Error, ValueError):
            return b""
        return name if colon and not password else b""
    return b""
