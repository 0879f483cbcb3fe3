"""airbyte-cdk with a declarative manifest; its messages go to a file as text, one per record."""

import sys
import time
from pathlib import Path
from typing import Any


def manifest(base_url: str, page: int) -> dict[str, Any]:
    """The manifest of one stream."""
    requester = {
        "type": "HttpRequester",
        "url_base": base_url,
        "path": "/companies",
        "http_method": "GET",
        "authenticator": {"type": "BearerAuthenticator", "api_token": "token"},
    }
    paginator = {
        "type": "DefaultPaginator",
        "page_token_option": {
            "type": "RequestOption",
            "inject_into": "request_parameter",
            "field_name": "offset",
        },
        "page_size_option": {
            "type": "RequestOption",
            "inject_into": "request_parameter",
            "field_name": "limit",
        },
        "pagination_strategy": {"type": "OffsetIncrement", "page_size": page},
    }
    selector = {"type": "RecordSelector", "extractor": {"type": "DpathExtractor", "field_path": []}}
    stream = {
        "type": "DeclarativeStream",
        "name": "companies",
        "primary_key": "_id",
        "schema_loader": {
            "type": "InlineSchemaLoader",
            "schema": {"type": "object", "additionalProperties": True, "properties": {}},
        },
        "retriever": {
            "type": "SimpleRetriever",
            "requester": requester,
            "record_selector": selector,
            "paginator": paginator,
        },
    }
    return {
        "version": "6.0.0",
        "type": "DeclarativeSource",
        "check": {"type": "CheckStream", "stream_names": ["companies"]},
        "streams": [stream],
        "spec": {
            "type": "Spec",
            "connection_specification": {"type": "object", "properties": {}},
        },
    }


def main(base_url: str, page: int, folder: Path) -> None:
    """Read every company."""
    from airbyte_cdk.models import (
        AirbyteMessageSerializer,
        ConfiguredAirbyteCatalogSerializer,
        Type,
    )
    from airbyte_cdk.sources.declarative.concurrent_declarative_source import (
        ConcurrentDeclarativeSource,
    )
    from orjson import dumps

    from benchmarks.scripts.said import say

    began = time.perf_counter()
    catalog = ConfiguredAirbyteCatalogSerializer.load(
        {
            "streams": [
                {
                    "stream": {
                        "name": "companies",
                        "json_schema": {},
                        "supported_sync_modes": ["full_refresh"],
                    },
                    "sync_mode": "full_refresh",
                    "destination_sync_mode": "overwrite",
                }
            ]
        }
    )
    source = ConcurrentDeclarativeSource(
        catalog=catalog, config={}, state=[], source_config=manifest(base_url, page)
    )
    import logging

    records = 0
    with (folder / "messages.jsonl").open("wb") as file:
        for message in source.read(logging.getLogger("bench"), {}, catalog, []):
            file.write(dumps(AirbyteMessageSerializer.dump(message)) + b"\n")
            records += message.type is Type.RECORD
    say(time.perf_counter() - began, records, 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
