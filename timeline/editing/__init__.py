"""What helps editors write: forms, completion, and changes to content that keep all they do not change."""
