"""Pages that open in any browser without a network, and print well."""
