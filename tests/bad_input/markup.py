"""Pages that a tool would show otherwise than their author meant, or pass over in silence."""

# ruff: noqa: E501 (a message is one line)

from __future__ import annotations

from .base import PAGE, Row

END = "The end."


def _page(name: str, text: str, told: str) -> Row:
    return Row(name, {PAGE: (END, text)}, told)


ROWS = [
    _page(
        "Python typed into the page",
        "```python\nprint(1)\n```",
        """
        docs/lessons/layer.md:28: types Python into the page: print(1)
            Put the code into a file and include it: --8<-- "snippets/<lesson>/<name>.py".
        """,
    ),
    _page(
        "Python typed below an include",
        '```python\n--8<-- "snippets/layer/loss.py"\nprint(1)\n```',
        """
        docs/lessons/layer.md:29: types Python into the page: print(1)
            Put the code into a file and include it: --8<-- "snippets/<lesson>/<name>.py".
        """,
    ),
    _page(
        "an include with a space behind it",
        '```python\n--8<-- "snippets/layer/loss.py" \n```',
        """
        docs/lessons/layer.md:28: has a space before or behind the include, so it would stay text
            Remove the space.
        """,
    ),
    _page(
        "an include outside of a fence",
        '--8<-- "snippets/layer/loss.py"',
        """
        docs/lessons/layer.md:27: includes a file outside a fence
            Includes stand in a ```python fence.
        """,
    ),
    _page(
        "an include in a text fence",
        '```text\n--8<-- "snippets/layer/loss.py"\n```',
        """
        docs/lessons/layer.md:28: includes a file outside a Python fence
            Use a ```python fence; to show the directive itself, write ; before it.
        """,
    ),
    _page(
        "an empty fence",
        "```python\n```",
        """
        docs/lessons/layer.md:27: holds an empty Python fence
            Include a snippet: --8<-- "snippets/<lesson>/<name>.py".
        """,
    ),
    _page(
        "py for python",
        "```py\nx\n```",
        """
        docs/lessons/layer.md:27: unknown fence language 'py'
            Did you mean ```python?
        """,
    ),
    _page(
        "a language that nothing reads",
        "```rust\nx\n```",
        """
        docs/lessons/layer.md:27: unknown fence language 'rust'
            Name one of python, shapes, picture, timing, verified, myths, plan, text, console, bash, yaml, toml, json, markdown.
        """,
    ),
    _page(
        "a fence without a language",
        "```\nx\n```",
        """
        docs/lessons/layer.md:27: opens a fence without a language
            Name one of python, shapes, picture, timing, verified, myths, plan, text, console, bash, yaml, toml, json, markdown.
        """,
    ),
    _page(
        "a misspelt option",
        '```python notset\n--8<-- "snippets/layer/loss.py"\n```',
        """
        docs/lessons/layer.md:27: unknown fence option 'notset'
            Write ```python and nothing else.
        """,
    ),
    _page(
        "a fence with tildes",
        "~~~text\nx\n~~~",
        """
        docs/lessons/layer.md:27: opens a fence with ~~~
            Use ```.
        """,
    ),
    _page(
        "a fence in a list",
        "- a\n\n    ```text\n    x\n    ```",
        """
        docs/lessons/layer.md:29: indents a fence, which hides it from checks
            Start the fence at the first column; use /// blocks for tabs and admonitions.
        """,
    ),
    _page(
        "a fence that is not closed",
        "```text\nx",
        """
        docs/lessons/layer.md:27: opens a fence that nothing closes
            Write ``` below it.
        """,
    ),
    _page(
        "code by indentation",
        "a\n\n    print(x)\n",
        """
        docs/lessons/layer.md:29: holds an indented code block
            Put code into a snippet, and what is no code into a fence.
        """,
    ),
    _page(
        "tabs by ===",
        '=== "NumPy"\n\n    Text.',
        """
        docs/lessons/layer.md:27: opens an indented block with ===, which hides fences from checks
            Write /// tab | Title … /// (pymdownx.blocks.tab).
        docs/lessons/layer.md:29: holds an indented code block
            Put code into a snippet, and what is no code into a fence.
        """,
    ),
    _page(
        "an admonition by !!!",
        "!!! note\n\n    Text.",
        """
        docs/lessons/layer.md:27: opens an indented block with !!!, which hides fences from checks
            Write /// note … /// (pymdownx.blocks.admonition).
        docs/lessons/layer.md:29: holds an indented code block
            Put code into a snippet, and what is no code into a fence.
        """,
    ),
    _page(
        "details by ???",
        '??? "More"\n\n    Text.',
        """
        docs/lessons/layer.md:27: opens an indented block with ???, which hides fences from checks
            Write /// details | Title … /// (pymdownx.blocks.details).
        docs/lessons/layer.md:29: holds an indented code block
            Put code into a snippet, and what is no code into a fence.
        """,
    ),
    _page(
        "a script",
        "<script>alert(document.title)</script>",
        """
        docs/lessons/layer.md:27: holds raw HTML: <script>alert(document.title)</script>
            Say it in Markdown; put what must be shown as it stands between backticks.
        """,
    ),
    _page(
        "an image as HTML",
        'A <img src="grid.png"> here.',
        """
        docs/lessons/layer.md:27: holds raw HTML: <img
            Say it in Markdown; put what must be shown as it stands between backticks.
        """,
    ),
    _page(
        "a comment in HTML",
        "<!-- hidden -->",
        """
        docs/lessons/layer.md:27: holds raw HTML: <!--
            Say it in Markdown; put what must be shown as it stands between backticks.
        """,
    ),
    _page(
        "an entity in place of a number",
        "There are &#49;&#50;.",
        """
        docs/lessons/layer.md:27: holds raw HTML: &#49;
            Say it in Markdown; put what must be shown as it stands between backticks.
        """,
    ),
    _page(
        "a link that runs script",
        "[here](javascript:alert(document.title))",
        """
        docs/lessons/layer.md:27: links to javascript:alert(document.title), which is no page to read
            Link to https://…, or to a file of the site.
        """,
    ),
    _page(
        "a link that runs script, in disguise",
        "[here](JavaScript&colon;alert(document.title))",
        """
        docs/lessons/layer.md:27: holds raw HTML: &colon;
            Say it in Markdown; put what must be shown as it stands between backticks.
        docs/lessons/layer.md:27: links to JavaScript:alert(document.title), which is no page to read
            Link to https://…, or to a file of the site.
        """,
    ),
    _page(
        "an attribute that runs script",
        "[here](../index.md){ onclick=alert() }",
        """
        docs/lessons/layer.md:27: gives the attribute onclick
            Remove it: pages give .given, .rule, .quote, .definition, .advice, claim, law, myth and the id of a heading.
        docs/lessons/layer.md:27: sets onclick, which runs script
            Remove it: pages work without scripts of their own.
        """,
    ),
    _page(
        "an image of another site",
        "![a grid](https://example.org/grid.png)",
        """
        docs/lessons/layer.md:27: shows https://example.org/grid.png, an image of another site
            Put the image into docs/assets/: a page asks no other site for anything.
        """,
    ),
    _page(
        "a link without a scheme",
        "[here](//example.org/page)",
        """
        docs/lessons/layer.md:27: links to //example.org/page, which is no page to read
            Link to https://…, or to a file of the site.
        """,
    ),
    _page(
        "an image without alternative text",
        "![](../index.md)",
        """
        docs/lessons/layer.md:27: shows ../index.md without alternative text
            Say what the image shows: ![a grid of …](…).
        """,
    ),
    _page(
        "a broken link",
        "[here](layr.md)",
        """
        docs/lessons/layer.md:27: links to layr.md, which does not exist
            Did you mean layer.md?
        """,
    ),
    _page(
        "a broken link by reference",
        "[here][there]\n\n[there]: nowhere/page.md",
        """
        docs/lessons/layer.md:29: links to nowhere/page.md, which does not exist
            There is no such file in nowhere/.
        """,
    ),
    _page(
        "a link out of the docs",
        "[here](../../mkdocs.yml)",
        """
        docs/lessons/layer.md:27: links to ../../mkdocs.yml, which is outside of docs/
            Link to it on the web instead.
        """,
    ),
    _page(
        "a link from the root",
        "[here](/lessons/layer.md)",
        """
        docs/lessons/layer.md:27: links to /lessons/layer.md, which depends on where the site is served
            Write it relative to this page, such as ../index.md.
        """,
    ),
    Row(
        "a page without a title",
        {PAGE: "Text.\n"},
        """
        docs/lessons/layer.md:1: has no title
            Start it with one: # Matrix multiplication.
        """,
    ),
    Row(
        "front matter that is no YAML",
        {PAGE: ("title: A layer", "title: A layer: the first")},
        """
        docs/lessons/layer.md:2: is no YAML: mapping values are not allowed here
            Put texts that hold : or # between quotes, and indent what belongs together alike.
        """,
    ),
    Row(
        "front matter with an open quote",
        {PAGE: ('"One product and one sum."', '"One product and one sum.')},
        """
        docs/lessons/layer.md:3: is no YAML: while scanning a quoted scalar, found unexpected end of stream
            Put texts that hold : or # between quotes, and indent what belongs together alike.
        """,
    ),
    Row(
        "front matter that is not closed",
        {PAGE: "---\ntitle: A layer\n\n# A layer\n"},
        """
        docs/lessons/layer.md:1: opens front matter that nothing closes
            Write --- below it.
        """,
    ),
    Row(
        "a need that is misspelt",
        {PAGE: ("title: A layer", "title: A layer\nneeds: [layr]")},
        """
        docs/lessons/layer.md:3: needs layr, and there is no such lesson
            Did you mean layer?
        """,
    ),
    Row(
        "a lesson that needs itself",
        {PAGE: ("title: A layer", "title: A layer\nneeds: [layer]")},
        """
        docs/lessons/layer.md:3: needs layer, which does not stand above it in the navigation
            A lesson comes after what it needs: move one of them in mkdocs.yml, or need less.
        """,
    ),
    Row(
        "needs that are no list",
        {PAGE: ("title: A layer", "title: A layer\nneeds: layer")},
        """
        docs/lessons/layer.md:3: has needs that are no list of lessons
            Write needs: [matmul, shapes], or needs: [] where it needs none.
        """,
    ),
    Row(
        "front matter that names nothing",
        {PAGE: "---\nA layer\n---\n\n# A layer\n"},
        """
        docs/lessons/layer.md:1: has front matter that names nothing
            Write a line for each, such as title: Products.
        """,
    ),
    Row(
        "a first line read as metadata",
        {PAGE: "Answer: 42\n\n# A layer\n"},
        """
        docs/lessons/layer.md:1: starts with 'Answer: 42', which is read as metadata and not shown
            Start with a heading; metadata stands between two lines of ---.
        """,
    ),
    Row(
        "a configuration that is no YAML",
        {"mkdocs.yml": ("site_name: Layers", "site_name: 'Layers")},
        """
        mkdocs.yml:1: is no YAML: while scanning a quoted scalar, found unexpected end of stream
            Put texts that hold : or # between quotes, and indent what belongs together alike.
        """,
    ),
    Row(
        "navigation with an indent of its own",
        {"mkdocs.yml": ("nav: [", "nav:\n  - a: b\n - c: d\nx: [")},
        """
        mkdocs.yml:6: is no YAML: expected <block end>, but found '<block sequence start>'
            Put texts that hold : or # between quotes, and indent what belongs together alike.
        """,
    ),
]
