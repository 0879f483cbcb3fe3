"""Finding a person in the data folder, and forgetting one: decoded values, not bytes."""
