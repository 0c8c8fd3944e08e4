"""What a strange table means: its header, its columns, its values."""
