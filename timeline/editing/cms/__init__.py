"""The configuration of a git-based web editor (Sveltia CMS), made from the models and the library."""
