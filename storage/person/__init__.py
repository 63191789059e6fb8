"""The room of people, on the floor that keeps: who is here, circles, invitations."""
