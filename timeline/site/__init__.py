"""The whole site as a plan: every path with its content, from a library and the settings, without writing anything."""
