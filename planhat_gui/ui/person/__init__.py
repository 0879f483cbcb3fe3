"""The page that finds a person and forgets one."""
