"""The room of people: roles, settings, limits and quiet time."""
