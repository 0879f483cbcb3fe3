"""Set up Planhat data sources, see sample records, and keep typed datasets on your own disk."""

__version__ = "0.1.0"

APP_ID = "org.planhat_gui.PlanhatGui"
"""What desktops know the program by: its desktop entry, its icon and its windows carry it."""
