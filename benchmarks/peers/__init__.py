"""Other programs on the same job, run by the Python that `make bench-peers` made."""
