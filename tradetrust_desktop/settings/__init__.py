"""Paths, preferences, logging and resources; no Qt."""
