"""The parts of an import: reading, understanding, planning, writing, taking back."""
