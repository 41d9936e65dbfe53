"""The pages of the way, one folder a step. Pages never import each other."""
