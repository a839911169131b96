"""New records: what an editor answers, the text that comes of it, and the file that it fits into."""
