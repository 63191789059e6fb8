"""The words: read, shown and checked."""
