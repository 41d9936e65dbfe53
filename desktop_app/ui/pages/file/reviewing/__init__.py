"""Look at a review package as whoever approves, and answer it; or take in the answer."""
