"""Check-ins: choosing a moment, and coming by when it is due."""
