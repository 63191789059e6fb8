"""What is kept, and how: units of work and a module a room."""
