"""What a user can do: one act, one method, one transaction."""
