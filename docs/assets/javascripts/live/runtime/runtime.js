/*
  Runs cells in Python (Pyodide), one after the other, each with a namespace of its own.

    await runtime.load(({ loaded, total }) => …)
    const result = await runtime.run(source, { name, seconds, origin, onOutput })
    runtime.stop()

  Readers' code runs in a worker (python.js) inside a sandboxed frame of no origin (sandbox.js).

  A run can change the Python that judges the next one. So code of one origin, such as of a link,
  never runs in a Python that code of another origin ran in.
*/
import { progress } from "./progress.js";
import { Python } from "./python.js";
import { bounded } from "./result.js";
import { Run } from "./run.js";
import { stoppedBefore, unstarted } from "./verdict.js";

const SECONDS = 10; // a cell's time, if it names none

let python = null; // a promise of the one that runs, or will
let queue = Promise.resolve();
let stop = null; // stops the run that is under way

export const runtime = {
  /** Rejects with an Error whose message is for the reader. A later call tries again. */
  async load(onProgress = () => {}) {
    progress.follow(onProgress);
    try {
      return (await ready()).versions;
    } finally {
      progress.leave(onProgress);
    }
  },

  /** Never rejects: what went wrong is in the result's `status` and `sentence`. */
  run(source, options = {}) {
    const done = queue.then(() => runOne(source, options));
    queue = done.catch(() => {});
    return done;
  },

  stop() {
    stop?.();
  },
};

function ready() {
  python ??= start().catch((error) => {
    python = null;
    throw error;
  });
  return python;
}

async function start() {
  const started = await Python.start();
  progress.end();
  started.gone.then(() => replace(started));
  return started;
}

/** Ends a Python; the next one starts at once, so that the next run finds it. */
function replace(old) {
  if (old.hasEnded) return;
  old.end();
  python = null;
  ready().catch(() => {});
}

/** A Python in which nothing from elsewhere ran. */
async function readyFor(origin) {
  const found = await ready();
  found.origin ??= origin;
  if (found.origin === origin) return found;
  replace(found);
  return readyFor(origin);
}

async function runOne(source, { name = "cell.py", seconds = SECONDS, origin = "", onOutput } = {}) {
  for (let tries = 0; tries < 2; tries += 1) {
    const stopped = new Promise((resolve) => (stop = () => resolve(null)));
    let mine;
    try {
      mine = await Promise.race([readyFor(origin), stopped]);
    } catch (error) {
      return unstarted(error.message);
    } finally {
      stop = null;
    }
    if (!mine) return stoppedBefore();
    const run = new Run(mine, seconds, bounded(onOutput));
    stop = () => run.stop();
    const { result, isFit } = await run.ask(source, name);
    stop = null;
    if (!isFit) replace(mine);
    if (result) return result; // else it was dead before this run
  }
  return unstarted("Python ended before the run began. Press Run again.");
}
