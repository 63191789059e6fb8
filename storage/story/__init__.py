"""The room of stories, on the floor that keeps: waiting, moderated, published."""
