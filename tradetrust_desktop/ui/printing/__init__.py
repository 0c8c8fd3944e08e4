"""Pages as PDF, set by Qt's text engine; also without a window."""
