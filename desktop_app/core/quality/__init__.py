"""Checks before anyone else checks: what is missing, what it costs, and the score the world computes."""
