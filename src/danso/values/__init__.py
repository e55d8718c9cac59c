"""Values: periods, days, words, text, ids and digests. Pure; imports nothing of ours above itself."""
