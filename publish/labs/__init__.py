"""Labs: percent scripts below docs/labs/, run with their claims armed and shown as pages.

`python -m publish.labs` runs what changed. A lab passes these rooms, one file each:

    script         the text, as cells that know their lines
    lab_prose      its prose: checked for numbers that nothing checks, and turned into HTML
    run            starts a fresh process and judges what it answers
    kernel         that process: the whole lab is one armed script, its output is kept by cell
    figures        what matplotlib shows there, as SVG in the colours of the page
    imported       what the lab imported, which its result depends on
    lab_cache      keeps results, for as long as none of that has changed
    notebook       text and outputs as docs/labs/NAME.ipynb, which mkdocs-jupyter makes a page of
    page           what nbconvert shows for it: the HTML of the site instead of JupyterLab's
    markdown_copy  the same as Markdown
"""
