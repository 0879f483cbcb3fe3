"""What can go wrong on the way, each by its own option and in a fixed order."""

import json
import threading
import time
from email.utils import formatdate
from math import ceil

from planhat_gui.practice.collection import Collection
from planhat_gui.practice.dice import Dice
from planhat_gui.practice.options import PracticeOptions
from planhat_gui.practice.web import JSON, TEXT, Answer, Cut, error

SHIFTS_PER_LIST = 30
# A row that was restored: its id lies between two others. Real ids are four apart.
RESTORED = 1


class Faults:
    """Counts requests and decides which of them go wrong; safe from any thread."""

    def __init__(self, options: PracticeOptions) -> None:
        """All counters start at zero."""
        self._options = options
        self._lock = threading.Lock()
        self._requests = 0
        self._lists = 0
        self._failures = 0
        self._refusals = 0
        self._quota = float(options.rate_per_minute)
        self._filled = time.monotonic()
        self._moved: dict[str, int] = {}
        self._dice: dict[str, Dice] = {}

    def refusal(self) -> Answer | None:
        """Count a request with a good token; give the answer if it must not get through."""
        options = self._options
        with self._lock:
            self._requests += 1
            if options.revoke_after and self._requests > options.revoke_after:
                return Answer(401, b"Unauthorized", TEXT)
            if options.rate_per_minute and not self._take():
                return self._too_many()
            if options.fail_every and self._requests % options.fail_every == 0:
                return self._failure()
        return None

    def quota_headers(self) -> dict[str, str]:
        """What every answer says about the quota, when there is one."""
        rate = self._options.rate_per_minute
        if not rate:
            return {}
        with self._lock:
            left = max(0, int(self._quota))
        return {"X-Rate-Limit-Limit": str(rate), "X-Rate-Limit-Remaining": str(left)}

    def _take(self) -> bool:
        # A bucket: N calls in any one minute always pass, and one comes back every 60/N seconds.
        rate, now = self._options.rate_per_minute, time.monotonic()
        self._quota = min(float(rate), self._quota + (now - self._filled) * rate / 60)
        self._filled = now
        if self._quota < 1:
            return False
        self._quota -= 1
        return True

    def _too_many(self) -> Answer:
        self._refusals += 1
        wait = max(1, ceil((1 - self._quota) * 60 / self._options.rate_per_minute))
        answer = error(429, "Too many requests")
        kind = self._refusals % 4
        if kind in {1, 2}:
            answer.headers["Retry-After"] = str(wait)
        elif kind == 3:
            answer.headers["Retry-After"] = formatdate(time.time() + wait, usegmt=True)
        return answer

    def _failure(self) -> Answer:
        self._failures += 1
        # Planhat's error bodies are an object, a string, or plain text.
        bodies = (
            (json.dumps({"error": "Something went wrong"}), JSON),
            (json.dumps("Internal error"), JSON),
            ("Internal Server Error", TEXT),
        )
        text, kind = bodies[self._failures % len(bodies)]
        return Answer(500, text.encode(), kind)

    def cut(self, answer: Answer) -> None:
        """Count a list answer and spoil every Nth."""
        every = self._options.cut_every
        if not every or answer.rows is None:
            return
        with self._lock:
            self._lists += 1
            if self._lists % every:
                return
            # Text that stops early is still valid CSV: there only a cut that HTTP shows is fair.
            kinds = list(Cut) if answer.content_type == JSON else [Cut.SHORT, Cut.CHUNK]
            answer.cut = kinds[(self._lists // every - 1) % len(kinds)]

    def move(self, path: str, rows: Collection, view: list[bytes], offset: int) -> bool:
        """Delete or insert one row before a page after the first; say whether anything moved.

        In turn: delete before the offset, insert before it, delete after it, insert after it.
        """
        if not self._options.shift or not offset or not view:
            return False
        with self._lock:
            turn = self._moved.get(path, 0)
            if turn >= SHIFTS_PER_LIST:
                return False
            self._moved[path] = turn + 1
            dice = self._dice.setdefault(path, Dice(self._options.seed, f"shift {path}"))
            before = min(offset, len(view))
            late = turn % 4 > 1 and before < len(view)
            at = dice.between(before, len(view) - 1) if late else dice.below(before)
        record = json.loads(view[at])
        if turn % 2 == 0:
            rows.remove(record["_id"])
        else:
            record["_id"] = f"{int(record['_id'], 16) + RESTORED:024x}"
            record["__v"] = turn
            rows.put(record)
        return True
