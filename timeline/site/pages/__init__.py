"""What each page template is given: every field is ready to be shown, so that templates compute nothing."""
