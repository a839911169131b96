"""The checks of the project; the folders are those of timeline/."""
