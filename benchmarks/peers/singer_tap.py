"""A tap made with singer-sdk; its messages go to a file, one line per record."""

import sys
import time
from collections.abc import Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, ClassVar

import requests
from singer_sdk import RESTStream, Tap
from singer_sdk import typing as th
from singer_sdk.authenticators import BearerTokenAuthenticator
from singer_sdk.pagination import BaseOffsetPaginator


class OffsetPaginator(BaseOffsetPaginator):
    """Goes on until an empty page."""

    def has_more(self, response: requests.Response) -> bool:
        """Whether this page had anything."""
        return len(response.content) > 2


class Companies(RESTStream[int]):
    """The one stream."""

    name = "companies"
    path = "/companies"
    primary_keys: ClassVar[tuple[str, ...]] = ("_id",)
    records_jsonpath = "$[*]"
    schema = th.PropertiesList(
        th.Property("_id", th.StringType),
        th.Property("name", th.StringType),
        additional_properties=th.CustomType({"type": ["object", "string", "number", "null"]}),
    ).to_dict()

    @property
    def url_base(self) -> str:
        """Where the server is."""
        return str(self.config["base_url"])

    @property
    def authenticator(self) -> BearerTokenAuthenticator:
        """A token of no meaning."""
        return BearerTokenAuthenticator(token="token")

    def get_new_paginator(self) -> OffsetPaginator:
        """By offset."""
        return OffsetPaginator(start_value=0, page_size=int(self.config["page"]))

    def get_url_params(self, context: Any, next_page_token: int | None) -> dict[str, Any]:
        """Limit and offset."""
        return {"limit": self.config["page"], "offset": next_page_token or 0}

    def parse_response(self, response: requests.Response) -> Iterable[dict[str, Any]]:
        """The list itself; faster than the JSONPath of the default."""
        yield from response.json()


class TapCompanies(Tap):
    """The tap."""

    name = "tap-companies"
    config_jsonschema = th.PropertiesList(
        th.Property("base_url", th.StringType), th.Property("page", th.IntegerType)
    ).to_dict()

    def discover_streams(self) -> list[Companies]:
        """The one stream."""
        return [Companies(self)]


def main(base_url: str, page: int, folder: Path) -> None:
    """Read every company."""
    from benchmarks.scripts.said import say

    began = time.perf_counter()
    path = folder / "messages.jsonl"
    with path.open("w", encoding="utf-8") as file, redirect_stdout(file):
        TapCompanies(config={"base_url": base_url, "page": page}).sync_all()
    seconds = time.perf_counter() - began
    with path.open("rb") as lines:
        records = sum(b'"type":"RECORD"' in line[:40] for line in lines)
    say(seconds, records, 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
