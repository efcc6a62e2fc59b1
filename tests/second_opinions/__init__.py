"""Independent second opinions on pages: other code than publish runs and reads what they state."""
