"""The room of dialogues, on the floor that keeps: states, traces in the chat, reminders."""
