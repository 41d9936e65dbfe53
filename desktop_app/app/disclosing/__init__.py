"""Use cases of re-identification: which columns count, what the risk is, and what accepting a way out changes."""
