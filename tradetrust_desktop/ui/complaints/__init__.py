"""The Complaints tab."""
