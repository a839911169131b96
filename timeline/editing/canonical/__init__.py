"""The canonical form of record files: one order of fields and one way of writing, comments and wording kept."""
