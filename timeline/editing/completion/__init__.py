"""Schemas as text editors want them: with the names that the content knows, and hints for who types."""
