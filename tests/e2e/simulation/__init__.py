"""A model of a school that knows the truth about everybody, to hold what the program prints against it."""
