"""What the tests need that is not Python."""
