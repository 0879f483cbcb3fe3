"""Whether a company filter was honoured: servers ignore parameters they do not know, with a 200."""

from collections.abc import Sequence

from planhat_gui.engine.keys import Keys
from planhat_gui.model.language import tr
from planhat_gui.model.results import Notice
from planhat_gui.model.source import EndpointFacts


class CompanyFilter:
    """Counts rows of companies that were not asked for."""

    def __init__(self, facts: EndpointFacts) -> None:
        self._wanted = {f'"{one}"'.encode() for one in facts.company_ids}
        self._keys = Keys(facts.company_field) if facts.company_field and self._wanted else None
        self._noun = tr(facts.record_noun)
        self.others = 0

    def look(self, lines: Sequence[bytes]) -> None:
        """Counts this page's rows of other companies.

        A row that names no company is not counted.
        """
        if self._keys is None:
            return
        for line in lines:
            token = self._keys.token(line)
            if token is not None and token.lower() not in self._wanted:
                self.others += 1

    def notice(self) -> Notice | None:
        """The warning, if rows of other companies came."""
        if not self.others:
            return None
        return Notice(
            "filter_ignored",
            tr(
                "The server ignored the Company ID Filter: {others:,} {noun} of other "
                "companies came too. They were kept; filter them in the Nexset by company.",
                others=self.others,
                noun=self._noun,
            ),
        )
