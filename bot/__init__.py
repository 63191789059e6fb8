"""Telegram, time and the web around the pure core."""
