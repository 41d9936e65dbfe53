"""The parts of the last gate: what a file of any type says, the places of the description, what was removed.

`desktop_app.app.final_check` puts them together.
"""
