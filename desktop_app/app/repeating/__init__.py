"""The monthly routine: last month's project on this month's file, and questions about what is new, only those."""
