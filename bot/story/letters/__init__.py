"""Letters to a board: written by a facilitator, answered by directors, read by everybody."""
