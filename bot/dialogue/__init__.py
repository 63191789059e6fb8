"""Private chats led by a dialogue: its files, its buttons, its effects."""
