"""`python -m tradetrust_desktop` is the command `tradetrust`."""

if __name__ == "__main__":  # the reading process imports this module too, and needs none of it
    import sys

    from tradetrust_desktop.cli import main

    sys.exit(main())
