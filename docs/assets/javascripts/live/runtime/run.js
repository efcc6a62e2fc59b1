/* One run: asks a Python, hears it out, and gives it up where it does not end. */

import { parse } from "./result.js";
import { ended, judged, lost } from "./verdict.js";

const GRACE = 1_000; // milliseconds that Python has to stop by itself
const ALIVE = 2_000; // milliseconds in which an idle worker answers
const HEAP = 1 << 29; // bytes: a worker that grew so large is not kept
const PRINTED = 10_000; // characters that are left of a run that was given up

export class Run {
  id = crypto.getRandomValues(new Uint32Array(2)).join("-");
  begun = performance.now();
  isStopped = false;
  printed = "";

  constructor(python, seconds, output) {
    Object.assign(this, { python, seconds, output });
  }

  /** The result, null where the worker did not answer at all, and whether it is fit for another run. */
  ask(source, name) {
    return new Promise((resolve) => {
      this.resolve = resolve;
      this.wait(ALIVE, () => this.finish(null));
      this.python.hear = (data) => this.hear(data);
      this.python.lost = () => this.finish(lost(this.printed, this.milliseconds));
      this.python.ask({ id: this.id, source, name, seconds: this.seconds });
    });
  }

  stop() {
    if (this.isStopped) return;
    this.isStopped = true;
    this.python.stop();
    this.wait(GRACE, () => this.giveUp());
  }

  get milliseconds() {
    return performance.now() - this.begun;
  }

  hear(data) {
    if (data?.started === this.id)
      this.wait(this.isStopped ? GRACE : this.seconds * 1_000 + GRACE, () => this.giveUp());
    if (data?.id !== this.id) return;
    if (typeof data.output === "string") {
      this.printed = (this.printed + data.output).slice(0, PRINTED);
      this.output(data.output);
    } else {
      const told = data.broken ? null : parse(data.text);
      this.finish(judged(told, data, this.seconds), told !== null && !(data.heap > HEAP));
    }
  }

  wait(milliseconds, act) {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, milliseconds);
  }

  giveUp() {
    this.finish(ended(this.isStopped, this.seconds, this.printed, this.milliseconds));
  }

  finish(result, isFit = false) {
    clearTimeout(this.timer);
    this.python.hear = this.python.lost = () => {};
    this.resolve({ result, isFit });
  }
}
