"""The values of one column: seen with their counts, corrected by ticking, merged by groups of spellings."""
