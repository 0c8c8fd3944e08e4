"""TradeTrust Desktop: customers, orders, complaints and follow-ups in one local file."""

__version__ = "0.1.0"
