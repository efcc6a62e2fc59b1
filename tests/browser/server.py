"""Serves a built site as GitHub Pages does: compressed, and with 404.html for what is missing.

With a rate, all that is asked for shares one line. With `?slowly` a page comes in pieces that end
in mid-list and mid-table, as over a bad line.
"""

import gzip
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from pathlib import Path
from typing import Any

COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".wasm", ".xml", ".txt"}
CUTS = re.compile(rb"(?<=<li class=\"md-nav__item\">)|(?=<(?:ul|li|table|tr|figure|details|pre)\b)")
FIRST_CUTS = 40  # the navigation's, all of them; later ones are thinned out to as many
PAUSE = 0.03  # seconds, longer than a frame
PACKET = 1 << 14  # bytes that a slow line takes at a time


_compressed = lru_cache(partial(gzip.compress, compresslevel=6))


class _Line:
    """What all answers share; without a rate it takes no time."""

    def __init__(self, rate: float | None) -> None:
        self.rate = rate
        self.turn = threading.Lock()
        self.free = 0.0

    def carry(self, body: bytes, target: BufferedIOBase) -> None:
        """Write a body as fast as the line is, in turns with others that are on their way."""
        if not self.rate:
            target.write(body)
            return
        for at in range(0, len(body), PACKET):
            packet = body[at : at + PACKET]
            with self.turn:
                self.free = max(self.free, time.monotonic()) + len(packet) / self.rate
                arrives = self.free
            time.sleep(max(0.0, arrives - time.monotonic()))
            target.write(packet)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    log: list[tuple[str, int]]
    line: "_Line"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        found = path.is_file()
        if not found:
            path = Path(self.directory) / "404.html"
        body = path.read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=600")
        if self.path.endswith("?slowly"):
            self._send_slowly(body)
            return
        if path.suffix in COMPRESSED:
            body = _compressed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.log.append((self.path, len(body)))
        self.end_headers()
        self.line.carry(body, self.wfile)

    def _send_slowly(self, body: bytes) -> None:
        self.send_header("Connection", "close")
        self.end_headers()
        pieces = CUTS.split(body)
        spread = range(FIRST_CUTS, len(pieces), max(1, len(pieces) // FIRST_CUTS))
        ends = {*range(FIRST_CUTS), *spread}
        for number, piece in enumerate(pieces):
            self.wfile.write(piece)
            if number in ends:
                time.sleep(PAUSE)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep a test's output to what the test says."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a connection early is no error of the site's."""


@contextmanager
def serve(
    directory: Path, asked: list[tuple[str, int]] | None = None, rate: float | None = None
) -> Iterator[str]:
    """Serve `directory` on a free port and yield its address, without a slash at the end.

    Paths that were asked for, and the bytes of each answer, are added to `asked`. `rate` is the
    line's, in bytes a second.
    """

    class Handler(_Handler):
        log = [] if asked is None else asked
        line = _Line(rate)

        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(directory))

    with _Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
