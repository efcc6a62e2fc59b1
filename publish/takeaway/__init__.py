"""What readers take away from a site: pages as plain Markdown, llms.txt, two decks for Anki.

    python -m publish finish SITE      adds all of it to a site that was built
    python -m publish anki FOLDER      writes the decks alone

Beside it stands what the search and the quiz know beyond the pages. Everything comes from the pages
and their accounts; what readers ask, from front matter.
"""
