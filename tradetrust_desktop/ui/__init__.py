"""Everything seen: the only place with Qt."""
