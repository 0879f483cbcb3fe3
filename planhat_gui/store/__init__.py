"""Whatever survives a restart: flows, credentials, checkpoints, history, Nexsets."""
