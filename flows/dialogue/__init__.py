"""Dialogues: what a person is led through step by step, decided by one pure engine."""
