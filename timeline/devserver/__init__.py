"""The development server: it builds the site, serves it, and refreshes the browser after each change."""
