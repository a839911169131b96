"""Plain YAML event files become a published, sourced timeline site."""
