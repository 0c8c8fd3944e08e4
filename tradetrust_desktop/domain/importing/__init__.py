"""What rows of an order list mean: rows become orders, or problems with their place."""
