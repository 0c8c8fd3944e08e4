"""`python -m tradetrust_desktop` is the command `tradetrust`."""

if __name__ == "__main__":  # the reading process imports this module too, and needs none of it
    from tradetrust_desktop.cli import entry

    entry()
