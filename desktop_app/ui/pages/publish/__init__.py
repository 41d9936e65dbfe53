"""The last page: where to publish, the honest stages, and the receipt."""
