"""What was published from this computer: its receipts, its uses, and taking it back."""
