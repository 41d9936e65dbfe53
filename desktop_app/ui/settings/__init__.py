"""The parts of the settings: institution and portals, language, looks."""
