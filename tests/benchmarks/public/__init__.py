"""Public instances of known problems, solved as scenarios through the Python interface."""
