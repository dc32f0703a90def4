// A run.
