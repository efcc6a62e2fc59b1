"""What machines recorded: which claims a device checked, and how long cases took there."""
