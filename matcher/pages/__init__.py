"""Plain pages that open offline: one HTML file each, with its charts inside."""
