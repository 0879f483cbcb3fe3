"""Set up Planhat data sources, see sample records, and keep typed datasets on your own disk."""

__version__ = "0.1.0"
