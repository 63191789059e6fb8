"""The room of check-ins, on the floor that keeps: who gets one, and when."""
