/*
  Runs cells in Python (Pyodide), one after the other, each with a namespace of its own.

    await runtime.load(({ loaded, total }) => …)
    const result = await runtime.run(source, { name, seconds, origin, onOutput })
    runtime.stop()

  Readers' code runs in a worker inside a sandboxed frame of no origin. The page fetches the files
  and hands over bytes, so that neither needs a connection; `frame.js` tells how. The page's policy
  has to allow the frame, which inherits it: script-src the hash of frame.js and 'wasm-unsafe-eval',
  worker-src blob:, connect-src blob:.

  A run can change the Python that judges the next one. So code of one origin, such as of a link,
  never runs in a Python that code of another origin ran in.
*/
import { download } from "./download.js";
import { bounded, parse, result } from "./result.js";

const SECONDS = 10; // a cell's time, if it names none
const GRACE = 1_000; // milliseconds that Python has to stop by itself
const ALIVE = 2_000; // milliseconds in which an idle worker answers
const HEAP = 1 << 29; // bytes: a worker that grew so large is not kept

const POLICY = (nonce) =>
  `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; worker-src blob:; connect-src blob:`;

let frame = null; // a promise of the frame's port, once
let python = null; // a promise of the worker that runs, or will
let queue = Promise.resolve();
let current = null; // the run that is under way
const listeners = new Set();
let progress = null; // of the files, until Python has started

export const runtime = {
  /** Rejects with an Error whose message is for the reader. A later call tries again. */
  async load(onProgress) {
    if (onProgress) {
      listeners.add(onProgress);
      if (progress) onProgress(progress);
    }
    try {
      return (await worker()).versions;
    } finally {
      listeners.delete(onProgress);
    }
  },

  /** Never rejects: what went wrong is in the result's `status` and `sentence`. */
  run(source, options = {}) {
    const done = queue.then(() => runOne(source, options));
    queue = done.catch(() => {});
    return done;
  },

  stop() {
    current?.stop();
  },
};

function worker() {
  python ??= begin().catch((error) => {
    python = null;
    throw error;
  });
  return python;
}

/** The port of a frame that has every file. */
async function open() {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const script = await (await fetch(new URL("./frame.js", import.meta.url))).text();
  const element = document.createElement("iframe");
  element.setAttribute("sandbox", "allow-scripts");
  element.title = "Python";
  element.hidden = true;
  element.srcdoc =
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY(nonce)}">` +
    `<script nonce="${nonce}">${script}</script>`;
  const loaded = new Promise((resolve) => (element.onload = resolve));
  document.body.append(element);
  const { port1, port2 } = new MessageChannel();
  const hand = (role, piece) => port1.postMessage({ role, piece }, piece ? [piece.buffer] : []);
  const told = (bytes) => {
    progress = bytes;
    for (const listener of listeners) listener(bytes);
  };
  try {
    const files = download(hand, told);
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

/** Starts a worker. Its `send` and `hear` end with it; `gone` resolves when it has ended. */
async function begin() {
  frame ??= open().catch((error) => {
    frame = null;
    throw error;
  });
  const host = await frame;
  const { port1: port, port2 } = new MessageChannel();
  const mine = { port, host, flag: "", versions: null, hear: () => {} };
  mine.gone = new Promise((resolve) => {
    port.onclose = resolve;
    host.onmessage = ({ data }) => {
      if (data.flag) mine.flag = data.flag;
      if (data.gone) resolve();
    };
  });
  mine.gone.then(() => !mine.ended && (current?.lost ? current.lost() : end(mine)));
  const ready = new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => {
      if (data.failed) reject(new Error(`Python did not start: ${data.failed}`));
      port.onmessage = (event) => mine.hear(event.data);
      resolve(data.ready);
    };
    mine.gone.then(() => reject(new Error("Python did not start: its worker ended.")));
  });
  host.postMessage({ ask: "start" }, [port2]);
  const versions = parse(await ready);
  progress = null;
  mine.versions = { python: String(versions?.python), numpy: String(versions?.numpy) };
  return mine;
}

/** Ends the worker; the next one starts at once, so that the next run finds it. */
function end(mine) {
  if (mine.ended) return;
  mine.ended = true;
  mine.port.close();
  mine.hear = () => {};
  mine.host.postMessage({ ask: "end" });
  python = null;
  worker().catch(() => {});
}

/** A worker that ran nothing from elsewhere. */
async function workerOf(origin) {
  const mine = await worker();
  mine.origin ??= origin;
  if (mine.origin === origin) return mine;
  end(mine);
  return workerOf(origin);
}

async function runOne(source, { name = "cell.py", seconds = SECONDS, origin = "", onOutput } = {}) {
  for (let tries = 0; tries < 2; tries += 1) {
    const stopped = new Promise((resolve) => (current = { stop: () => resolve(null) }));
    let mine;
    try {
      mine = await Promise.race([workerOf(origin), stopped]);
    } catch (error) {
      return result("broken", error.message);
    } finally {
      current = null;
    }
    if (!mine) return result("stopped", "Stopped before Python was loaded.");
    const done = await ask(mine, source, name, seconds, bounded(onOutput));
    if (done) return done;
    end(mine); // It did not answer: it was dead before this run.
  }
  return result("broken", "Python ended before the run began. Press Run again.");
}

/** The result of a run; null where the worker did not answer at all. */
function ask(mine, source, name, seconds, output) {
  const id = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const begun = performance.now();
  let stopped = false;
  let printed = "";
  return new Promise((resolve) => {
    let timer = setTimeout(() => finish(null), ALIVE);
    const finish = (done, keep = false) => {
      clearTimeout(timer);
      current = null;
      mine.hear = () => {};
      if (done && !keep) end(mine);
      resolve(done);
    };
    const give_up = () => {
      const why = stopped ? "It did not stop when asked" : `It did not end within ${seconds} s`;
      const sentence = `${why}, so Python itself was ended. The next Run starts it anew.`;
      finish(result("ended", sentence, { stdout: printed }, performance.now() - begun));
    };
    mine.hear = (data) => {
      if (data?.started === id) {
        clearTimeout(timer);
        timer = setTimeout(give_up, stopped ? GRACE : seconds * 1_000 + GRACE);
      }
      if (data?.id !== id) return;
      if (typeof data.output === "string") {
        printed = (printed + data.output).slice(0, 10_000);
        output(data.output);
      } else {
        const told = data.broken ? null : parse(data.text);
        finish(judged(told, data, seconds), told !== null && !(data.heap > HEAP));
      }
    };
    current = {
      lost() {
        const sentence = "Python ended while this ran. The next Run starts it anew.";
        finish(result("broken", sentence, { stdout: printed }, performance.now() - begun));
      },
      stop() {
        if (stopped) return;
        stopped = true;
        mine.host.postMessage({ ask: "stop" });
        clearTimeout(timer);
        timer = setTimeout(give_up, GRACE);
      },
    };
    mine.port.postMessage({ id, source, name, seconds, flag: mine.flag });
  });
}

function judged(told, { late, milliseconds }, seconds) {
  if (!told) {
    return result("broken", "Python broke down while this ran. The next Run starts it anew.", {}, milliseconds);
  }
  if (told.stopped) {
    const line = `on line ${Number(told.stopped)}`;
    const sentence = late ? `Stopped ${line}: it did not end within ${seconds} s.` : `Stopped ${line}.`;
    return result("stopped", sentence, told, milliseconds);
  }
  if (told.memory) {
    const sentence = "It needs more memory than a page can have. Make its arrays smaller.";
    return result("broken", sentence, told, milliseconds);
  }
  return result("done", "", told, milliseconds);
}
