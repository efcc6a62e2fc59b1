/* Fetches the files of the runtime from this site, piece by piece, and counts their bytes. */

const PIECE = 1 << 16; // bytes; browsers hand over a megabyte at once
const TASK = 10; // milliseconds; what there is at once would be unpacked in one long task

/** The folder of the files, as an address; null on a site that was built without them. */
function folder() {
  const named = document.querySelector('meta[name="live-runtime"]')?.content;
  return named ? new URL(named, document.baseURI).href : null;
}

/**
 * Hands over every file named in files.json: `hand(role, piece)` for each piece of it, and
 * `hand(role, null)` behind the last. Rejects with an Error in words.
 */
export async function download(hand, tell) {
  const base = folder();
  if (!base) throw new Error("This site was built without the files that run code.");
  const listed = await (await get(base + "files.json")).json();
  const total = listed.reduce((sum, file) => sum + file.bytes, 0);
  let loaded = 0;
  const read = async ({ role, name, bytes }) => {
    let left = bytes;
    const count = (piece) => {
      left -= piece.length;
      tell({ loaded: (loaded += piece.length), total });
    };
    const { body } = await get(base + name);
    const { writable, readable } = name.endsWith(".gzip")
      ? new DecompressionStream("gzip")
      : new TransformStream();
    const written = write(pieces(body, count), writable);
    for await (const piece of pieces(readable)) hand(role, piece);
    const came = await written;
    if (left > 0 && came !== "refused") throw new Error("The connection broke while the files were loading.");
    if (left < 0) throw new Error(`${name} is another version than the page: reload the page.`);
    if (came !== "whole") throw new Error(`${name} is damaged: reload the page.`);
    hand(role, null);
  };
  await Promise.all(listed.map(read));
  keep(["files.json", ...listed.map(({ name }) => name)].map((name) => base + name));
}

/** A service worker that came later than the files is told of them; the browser still has them. */
async function keep(addresses) {
  const registration = await navigator.serviceWorker?.ready; // never, where nothing is to be kept
  registration?.active.postMessage({ live: addresses });
}

/** What comes through a stream, up to its end or its break. */
async function* pieces(stream, count = () => {}) {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true }));
    if (done) return;
    count(value);
    yield value;
  }
}

/** Writes so much at a time that the page can do its own work in between: "whole", "cut off" or "refused". */
async function write(all, stream) {
  const writer = stream.getWriter();
  try {
    for await (const piece of all)
      for (let at = 0; at < piece.length; at += PIECE) {
        await writer.write(piece.slice(at, at + PIECE));
        await pause();
      }
  } catch {
    return "refused";
  }
  return writer.close().then(() => "whole", () => "cut off");
}

let resumed = 0;

async function pause() {
  if (performance.now() - resumed < TASK) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
  resumed = performance.now();
}

async function get(address) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) {
    const why = response ? `the site answered ${response.status}` : "the site does not answer";
    throw new Error(`${address.split("/").pop()} could not be loaded: ${why}.`);
  }
  return response;
}
