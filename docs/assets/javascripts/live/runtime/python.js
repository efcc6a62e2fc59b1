/* One Python: a worker in the frame, from its start to its end, with a port to the page. */

import { parse } from "./result.js";
import { sandbox } from "./sandbox.js";

export class Python {
  hear = () => {}; // what it says of a run
  lost = () => {}; // for who is to know that it has ended by itself
  hasEnded = false;
  flag = ""; // what it asks for while it runs; revoked, the run stops

  /** Rejects with an Error whose message is for the reader. */
  static async start() {
    const python = new Python(await sandbox());
    await python.begin();
    return python;
  }

  constructor(frame) {
    this.frame = frame;
  }

  async begin() {
    const { port1: port, port2 } = new MessageChannel();
    this.port = port;
    this.gone = new Promise((resolve) => {
      port.onclose = resolve;
      this.frame.onmessage = ({ data }) => {
        if (data.flag) this.flag = data.flag;
        if (data.gone) resolve();
      };
    });
    const ready = new Promise((resolve, reject) => {
      port.onmessage = ({ data }) => {
        if (data.failed) reject(new Error(`Python did not start: ${data.failed}`));
        port.onmessage = (event) => this.hear(event.data);
        resolve(data.ready);
      };
      this.gone.then(() => reject(new Error("Python did not start: its worker ended.")));
    });
    this.frame.postMessage({ ask: "start" }, [port2]);
    const versions = parse(await ready);
    this.versions = { python: String(versions?.python), numpy: String(versions?.numpy) };
    this.gone.then(() => this.lost());
  }

  ask(run) {
    this.port.postMessage({ ...run, flag: this.flag });
  }

  /** What runs is asked to stop; the worker stays. */
  stop() {
    this.frame.postMessage({ ask: "stop" });
  }

  end() {
    this.hasEnded = true;
    this.port.close();
    this.hear = () => {};
    this.frame.postMessage({ ask: "end" });
  }
}
