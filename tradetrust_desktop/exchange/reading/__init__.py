"""Tables out of files made by others, read in a child process with limits."""
