"""Speed and memory, side by side in one run: `python -m benchmarks`; see docs/performance.md."""
