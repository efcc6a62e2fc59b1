"""What every room speaks of: problems, jobs and their outcomes, the ledger, what is kept, rooms."""
