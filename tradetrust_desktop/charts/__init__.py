"""Plain series drawn as matplotlib figures; no Qt, no pyplot."""
