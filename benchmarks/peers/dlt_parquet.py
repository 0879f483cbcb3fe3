"""dlt's rest_api source into Parquet files, as its documentation sets it up."""

import os
import sys
import time
from pathlib import Path
from typing import Any


def main(base_url: str, page: int, folder: Path) -> None:
    """Load every company."""
    os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
    import dlt
    from dlt.sources.rest_api import rest_api_source

    from benchmarks.scripts.said import say

    began = time.perf_counter()
    paginator = {
        "type": "offset",
        "limit": page,
        "offset_param": "offset",
        "limit_param": "limit",
        "total_path": None,
        "stop_after_empty_page": True,
    }
    endpoint: Any = {"path": "companies", "data_selector": "$", "paginator": paginator}
    source = rest_api_source(
        {
            "client": {"base_url": base_url + "/", "auth": {"type": "bearer", "token": "token"}},
            "resources": [{"name": "companies", "primary_key": "_id", "endpoint": endpoint}],
        }
    )
    pipeline = dlt.pipeline(
        pipeline_name="companies",
        pipelines_dir=str(folder / "pipelines"),
        destination=dlt.destinations.filesystem(bucket_url=(folder / "out").as_uri()),
        dataset_name="bench",
    )
    pipeline.run(source, loader_file_format="parquet")
    seconds = time.perf_counter() - began
    normalized = pipeline.last_trace.last_normalize_info
    say(seconds, normalized.row_counts["companies"] if normalized else 0, 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
