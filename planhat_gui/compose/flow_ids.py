"""Ids of flows that are in no library."""

import uuid

from planhat_gui.model.flow import Flow

_FLOW_FILES = uuid.UUID("6f1d1c5e-4c0e-5f6b-9a53-1f1f0c1d7a10")


def flow_file_id(flow: Flow) -> str:
    """The id under which runs and datasets of a flow file are kept: the same for the same name."""
    return uuid.uuid5(_FLOW_FILES, flow.name.strip().casefold()).hex
