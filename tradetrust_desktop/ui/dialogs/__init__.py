"""Dialogs: files, settings, and what cannot be undone."""
