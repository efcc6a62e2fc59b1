"""Files to what they say: pages, fences, snippets, marks; nothing is run here."""
