"""What words mean: pure values and rules, without Qt, SQL, files, clock, locale or sentences."""
