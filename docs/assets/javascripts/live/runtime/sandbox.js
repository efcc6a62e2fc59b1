/*
  The frame that readers' code runs in, as the page sees it. It has no origin, and a policy of its
  own that allows no connection, so the page fetches the files and hands over bytes; `frame.js`,
  which is all that the frame holds, tells how.

  The page's policy has to allow the frame, which inherits it: script-src the hash of frame.js and
  'wasm-unsafe-eval', worker-src blob:, connect-src blob:.
*/
import { download } from "./download.js";
import { progress } from "./progress.js";

const POLICY = (nonce) =>
  `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; worker-src blob:; connect-src blob:`;

let frame = null; // a promise of its port, once

/** The port of a frame that has every file. Rejects in words; a later call tries again. */
export function sandbox() {
  frame ??= open().catch((error) => {
    frame = null;
    throw error;
  });
  return frame;
}

async function open() {
  const script = await (await fetch(new URL("./frame.js", import.meta.url))).text();
  const element = framed(script);
  const loaded = new Promise((resolve) => (element.onload = resolve));
  document.body.append(element);
  const { port1, port2 } = new MessageChannel();
  const hand = (role, piece) => port1.postMessage({ role, piece }, piece ? [piece.buffer] : []);
  try {
    const files = download(hand, progress.tell);
    // Files that are kept may be there before the frame is, which would miss its port.
    await Promise.race([loaded, files.then(() => loaded)]);
    element.contentWindow.postMessage(null, "*", [port2]);
    await files;
  } catch (error) {
    element.remove(); // It holds a part of the files.
    throw error;
  }
  return port1;
}

function framed(script) {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const element = document.createElement("iframe");
  element.setAttribute("sandbox", "allow-scripts");
  element.title = "Python";
  element.hidden = true;
  element.srcdoc =
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY(nonce)}">` +
    `<script nonce="${nonce}">${script}</script>`;
  return element;
}
