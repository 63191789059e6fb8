"""Stories: telling, reading, moderating, exporting."""
