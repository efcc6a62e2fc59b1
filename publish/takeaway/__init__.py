"""What readers take away from a site: pages as plain Markdown, llms.txt, a deck of cards for Anki.

    python -m publish finish SITE      adds all three to a site that was built
    python -m publish anki FILE        writes the deck alone

Everything comes from the pages and their accounts; nothing is authored for it.
"""
