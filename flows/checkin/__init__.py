"""The room of check-ins: when they recur, when a reminder comes, what a round holds."""
