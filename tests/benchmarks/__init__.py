"""Benchmarks: instances from a seed, peers behind one interface, one command that times them."""
