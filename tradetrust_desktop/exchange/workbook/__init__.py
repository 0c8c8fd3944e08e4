"""Workbooks we write: the manager's, and lists as tables."""
