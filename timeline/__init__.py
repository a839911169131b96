"""Plain YAML event files become a published, sourced timeline site."""

VERSION = "0.1.0"
