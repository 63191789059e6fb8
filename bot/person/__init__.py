"""The person: start, language, privacy, own data, becoming a facilitator."""
