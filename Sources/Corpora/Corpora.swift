// Where documents come from.
