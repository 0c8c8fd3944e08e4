"""The guide in the program, beside the sheet of all keys."""
