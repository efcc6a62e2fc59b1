"""Snippets that do more than compute and print, or that take too much to do it."""

# ruff: noqa: E501 (a message is one line)

from __future__ import annotations

from .base import OTHER, PAGE, SHOW_OTHER, Row


def _other(name: str, source: str, told: str, seconds: float | None = None) -> Row:
    return Row(name, {OTHER: source, PAGE: SHOW_OTHER}, told, seconds)


ROWS = [
    _other(
        "an endless loop",
        "x = 1\nwhile True: x += 1\n",
        """
        snippets/layer/other.py:2: did not end within 1 s (shown at docs/lessons/layer.md:28)
            Make it end: a lesson's snippet takes milliseconds.
        """,
        1,
    ),
    _other(
        "an endless loop that catches everything",
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n",
        """
        snippets/layer/other.py:3: did not end within 1 s (shown at docs/lessons/layer.md:28)
            Make it end: a lesson's snippet takes milliseconds.
        """,
        1,
    ),
    _other(
        "a call in C that does not return",
        "x = 1\ny = sum(range(x * 10**12))\n",
        """
        snippets/layer/other.py:2: did not end within 1 s (shown at docs/lessons/layer.md:28)
            Make it end: a lesson's snippet takes milliseconds.
        """,
        1,
    ),
    _other(
        "a file written",
        "x = 1\nopen('out.txt', 'w').write('x')\n",
        """
        snippets/layer/other.py:2: opens out.txt for writing (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "an array saved",
        "import numpy as np\nnp.save('out.npy', np.ones(2))\n",
        """
        snippets/layer/other.py:2: opens out.npy for writing (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a file written, the error swallowed",
        "try:\n    open('out.txt', 'w')\nexcept OSError:\n    pass\n",
        """
        snippets/layer/other.py:2: opens out.txt for writing (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a file deleted",
        "import os\nos.remove('snippets/layer/forward.py')\n",
        """
        snippets/layer/other.py:2: changes files (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a socket",
        "import socket\nsocket.create_connection(('127.0.0.1', 9))\n",
        """
        snippets/layer/other.py:2: opens a socket (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a download",
        "from urllib.request import urlopen\nurlopen('http://127.0.0.1:9/')\n",
        """
        snippets/layer/other.py:2: opens a socket (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a process",
        "import subprocess\nsubprocess.run(['true'])\n",
        """
        snippets/layer/other.py:2: starts a process (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a shell",
        "import os\nos.system('true')\n",
        """
        snippets/layer/other.py:2: starts a process (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a file of the repository read",
        "x = open('mkdocs.yml').read()\n",
        """
        snippets/layer/other.py:1: reads mkdocs.yml (shown at docs/lessons/layer.md:28)
            Make the snippet stand alone: put what it needs into it.
        """,
    ),
    _other(
        "another snippet imported",
        "from forward import X\n",
        """
        snippets/layer/other.py:1: imports snippets/layer/forward.py (shown at docs/lessons/layer.md:28)
            Make the snippet stand alone: put what it needs into it.
        """,
    ),
    _other(
        "a library that lessons do not use",
        "import pandas as pd\n",
        """
        snippets/layer/other.py:1: imports pandas, which is neither Python's, NumPy's nor PyTorch's (shown at docs/lessons/layer.md:28)
            Do without it, so that every reader can run this.
        """,
    ),
    _other(
        "NumPy's old generator, unseeded",
        "import numpy as np\nx = np.random.rand(2)\nprint(x)\n",
        """
        snippets/layer/other.py:2: depends on unseeded randomness: two runs differ (shown at docs/lessons/layer.md:28)
            Seed it: np.random.default_rng(0) or torch.manual_seed(0).
        """,
    ),
    _other(
        "NumPy's generator, unseeded",
        "import numpy as np\nrng = np.random.default_rng()\nprint(rng.random())\n",
        """
        snippets/layer/other.py:2: depends on unseeded randomness: two runs differ (shown at docs/lessons/layer.md:28)
            Seed it: np.random.default_rng(0) or torch.manual_seed(0).
        """,
    ),
    _other(
        "PyTorch, unseeded",
        "import torch\nprint(torch.rand(2))\n",
        """
        snippets/layer/other.py:2: depends on unseeded randomness: two runs differ (shown at docs/lessons/layer.md:28)
            Seed it: np.random.default_rng(0) or torch.manual_seed(0).
        """,
    ),
    _other(
        "a layer of PyTorch, unseeded",
        "import torch\nlayer = torch.nn.Linear(2, 1)\nprint(layer.bias)\n",
        """
        snippets/layer/other.py:2: depends on unseeded randomness: two runs differ (shown at docs/lessons/layer.md:28)
            Seed it: np.random.default_rng(0) or torch.manual_seed(0).
        """,
    ),
    _other(
        "Python's generator, unseeded",
        "import random\nx = random.random()\nprint(x)\n",
        """
        snippets/layer/other.py:1: depends on unseeded randomness: two runs differ (shown at docs/lessons/layer.md:28)
            Seed it: np.random.default_rng(0) or torch.manual_seed(0).
        """,
    ),
    _other(
        "a claim that holds by chance",
        "import random\nx = random.random()\nbig = x > 0.5  # False\n",
        """
        snippets/layer/other.py:3: depends on unseeded randomness: two runs differ (shown at docs/lessons/layer.md:28)
            Seed it: np.random.default_rng(0) or torch.manual_seed(0).
        """,
    ),
    _other(
        "a million prints",
        "for i in range(10**6):\n    print(i)\n",
        """
        snippets/layer/other.py:2: prints more than 10,000 characters (shown at docs/lessons/layer.md:28)
            Print less: a page shows all of it.
        """,
    ),
    _other(
        "one print of a million characters",
        "x = 1\nprint('x' * 10**6)\n",
        """
        snippets/layer/other.py:2: prints more than 10,000 characters (shown at docs/lessons/layer.md:28)
            Print less: a page shows all of it.
        """,
    ),
    _other(
        "memory without end",
        "x = [1]\nwhile True: x += x\n",
        """
        snippets/layer/other.py:2: needs more than 1 GiB of memory (shown at docs/lessons/layer.md:28)
            Make its arrays smaller: a reader's machine may have little memory.
        """,
    ),
    _other(
        "NumPy's memory without end",
        "import numpy as np\nx = []\nwhile True: x.append(np.ones(10**7))\n",
        """
        snippets/layer/other.py:3: needs more than 1 GiB of memory (shown at docs/lessons/layer.md:28)
            Make its arrays smaller: a reader's machine may have little memory.
        """,
    ),
    _other(
        "PyTorch's memory without end",
        "import torch\nx = []\nwhile True: x.append(torch.ones(10**7))\n",
        """
        snippets/layer/other.py:3: needs more than 1 GiB of memory (shown at docs/lessons/layer.md:28)
            Make its arrays smaller: a reader's machine may have little memory.
        """,
    ),
    _other(
        "recursion without end",
        "def f(n):\n    return f(n + 1)\nf(0)\n",
        """
        snippets/layer/other.py:2: raised RecursionError: maximum recursion depth exceeded, which nothing states (shown at docs/lessons/layer.md:28)
            Mend the line, or state the error beside it: # RecursionError: maximum recursion depth exceeded
        """,
    ),
    _other(
        "a module that leads to the checker",
        "import sys\nprint('done')\nsys.exit()\n",
        """
        snippets/layer/other.py:1: names sys, by which code gets at what checks it (shown at docs/lessons/layer.md:28)
            Do without it: a snippet computes and prints, and the page says the rest.
        """,
    ),
    _other(
        "quit",
        "x = 1\nquit()\n",
        """
        snippets/layer/other.py:2: ends its process (shown at docs/lessons/layer.md:28)
            Let it run to its last line.
        """,
    ),
    _other(
        "os._exit",
        "import os\nos._exit(0)\n",
        """
        snippets/layer/other.py:2: ends its process (shown at docs/lessons/layer.md:28)
            Let it run to its last line.
        """,
    ),
    _other(
        "its own process killed",
        "import os\nos.kill(os.getpid(), 9)\n",
        """
        snippets/layer/other.py:2: signals a process (shown at docs/lessons/layer.md:28)
            Remove it: a snippet computes and prints, so that readers can paste it anywhere.
        """,
    ),
    _other(
        "a crash",
        "import numpy as np\na = np.lib.stride_tricks.as_strided(np.ones(1), (2,), (1 << 46,))\na.sum()\n",
        """
        snippets/layer/other.py:3: ended its process with SIGSEGV (shown at docs/lessons/layer.md:28)
            Run it by itself to see more: python snippets/layer/other.py.
        """,
    ),
    _other(
        "KeyboardInterrupt",
        "x = 1\nraise KeyboardInterrupt\n",
        """
        snippets/layer/other.py:2: raised KeyboardInterrupt, which nothing states (shown at docs/lessons/layer.md:28)
            Mend the line.
        """,
    ),
    _other(
        "a thread left running",
        "import threading\nstop = threading.Event()\nthreading.Thread(target=stop.wait).start()\n",
        """
        snippets/layer/other.py:3: leaves a thread running (shown at docs/lessons/layer.md:28)
            Join it before the snippet ends.
        """,
    ),
    _other(
        "input",
        "x = 1\nname = input()\n",
        """
        snippets/layer/other.py:2: raised EOFError: EOF when reading a line, which nothing states (shown at docs/lessons/layer.md:28)
            Mend the line, or state the error beside it: # EOFError: EOF when reading a line
        """,
    ),
    _other(
        "a module that readers may not have",
        "import yaml\n",
        """
        snippets/layer/other.py:1: imports yaml, which is neither Python's, NumPy's nor PyTorch's (shown at docs/lessons/layer.md:28)
            Do without it, so that every reader can run this.
        """,
    ),
]
