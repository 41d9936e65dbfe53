"""Cleaning as a recipe: small steps, each suggested from evidence, previewed, undoable and replayable."""
