"""A Telegram of our own: a Bot API server on loopback, and a chat page to sit at."""
