"""live: Python and NumPy in the page, so that readers run and change what lessons show.

`pins` names the files and their hashes, `fetch` gets them into `.cache/`, `bytecode` compiles the
Python in them, `bundle` makes of them the folder that a page loads, `install` puts that folder
below docs/. `cell` and `worker.js` are what runs in the reader's browser.

    python -m publish.live     does all of it, as building and serving the site do
"""
