// One snippet that runs: its code as the page has it or as the reader edits it, its marks, its results.

import { compared } from "./compared.js";
import { Edits } from "./edit/edits.js";
import { make } from "./elements.js";
import { Marks } from "./marks.js";
import { Results } from "./results.js";
import { follow } from "./reveal.js";
import { runtime } from "./runtime/runtime.js";

const SECONDS = 10; // after which a run is stopped
const PAUSE = 500; // ms without a key before edited code runs again
const UNREAD = "The code of this snippet could not be fetched: check the connection, and try again.";
const WAITING = "Waiting for its turn.";
const STOPPED = "Stopped before it ran.";

let turn = Promise.resolve(); // cells run one after another

export class Cell {
  version = 0; // of what is shown: a run of something older is told by it
  hasRun = false; // since its code was opened; only then it runs again as the reader types

  constructor(snippet) {
    this.snippet = snippet;
    this.path = snippet.dataset.snippet;
    this.name = this.path.split("/").at(-1);
    this.link = snippet.querySelector("a[download]");
    [this.runButton, this.editButton] = snippet.querySelector("run-snippet").children;
    this.code = snippet.querySelector(":scope > pre");
    this.marks = new Marks(this.code);
    this.head = snippet.querySelector(".snippet-head");
    this.results = new Results(this.head, () => this.stop());
    this.box = make("div", "live");
    this.box.append(this.results.found);
    this.code.before(this.marks.element);
    this.code.after(this.box);
    this.edits = new Edits(this);
  }

  // The file's text: the page has it, but for what it hides in a quiz, which stays hidden when it runs.
  async read() {
    if (!this.link.masked) this.file ??= this.code.textContent;
    if (this.file === undefined) {
      const response = await fetch(this.link.whole ?? this.link.href);
      if (!response.ok) throw new Error(response.statusText);
      this.file = await response.text();
    }
    return this.link.masked || this.file;
  }

  async toggleEditor() {
    try {
      await this.edits.toggle();
    } catch {
      this.results.say(UNREAD);
    }
  }

  // Another text is shown: what the last run found is not of it.
  opened() {
    this.version += 1;
    this.hasRun = false;
    clearTimeout(this.timer);
    this.marks.clear();
    if (!this.job) this.results.clear();
  }

  typed() {
    this.version += 1;
    this.marks.clear();
    this.results.fade(true);
    clearTimeout(this.timer);
    if (this.hasRun) this.timer = setTimeout(() => this.run(), PAUSE);
  }

  // `pressed` by the reader, who looks for an answer; else it runs again as the reader types.
  async run(pressed = false) {
    if (this.job) return;
    clearTimeout(this.timer);
    const job = (this.job = { version: this.version, pressed });
    const cancelled = new Promise((resolve) => (job.cancel = resolve));
    if (pressed) this.results.begin(WAITING);
    else this.results.beginSoon(WAITING);
    await Promise.race([this.perform(job), cancelled]);
    this.job = null;
    if (job.version === this.version) this.show(job);
    else if (this.edits.isOpen && job.result) await this.run();
    else this.results.clear();
  }

  async perform(job) {
    try {
      job.origin = this.edits.isOpen ? this.edits.origin.name : "";
      job.source = this.edits.isOpen ? this.edits.source : await this.read();
    } catch {
      job.trouble = UNREAD;
      return;
    }
    try {
      job.versions = await runtime.load((progress) => this.job === job && this.results.loading(progress));
      if (this.job === job) this.results.beginSoon(WAITING);
      const mine = turn.then(() => this.job === job && this.execute(job));
      turn = mine.catch(() => {});
      await mine;
    } catch (error) {
      job.trouble = error.message;
    }
  }

  async execute(job) {
    this.results.beginSoon("Running.");
    job.isRunning = true;
    job.result = await runtime.run(job.source, {
      name: this.name,
      seconds: SECONDS,
      origin: job.origin,
      onOutput: (text) => this.results.print(text),
    });
  }

  stop() {
    if (this.job?.isRunning) runtime.stop();
    else this.job?.cancel();
    this.runButton.focus({ preventScroll: true });
  }

  show({ source, result: came, versions, pressed, trouble = STOPPED }) {
    this.marks.clear();
    this.results.clear();
    if (!came) {
      this.results.say(trouble);
      return;
    }
    const result = compared(came, source, this.link.masked ? source : this.file);
    this.marks.show(result, source.replace(/\n$/, "").split("\n").length);
    const milliseconds = Math.max(1, Math.round(result.milliseconds));
    const about = [
      "Your run",
      "in this browser",
      `Python ${versions.python}, NumPy ${versions.numpy}`,
      `${milliseconds} ms`,
    ];
    this.results.show(result, about.join(" · "));
    this.hasRun = true;
    if (pressed) follow(this.head, this.box);
  }
}
