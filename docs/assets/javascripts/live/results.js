// What a run came to: a sentence below the head of its snippet, and below its code the claims that do not
// hold, what the error atlas says, output, traceback. Everything that a run gives is shown as text.

import { help } from "./atlas.js";
import { button, make } from "./elements.js";
import { raised, SIGNS } from "./marks.js";

const isForAuthors = document.querySelector("meta[name=live-runtime]")?.dataset.authors !== undefined;
const PATIENCE = 200; // ms before a run counts as a wait that is worth showing

export class Results {
  // Told at once by the button, before this was here, or not yet.
  constructor(head, onStop) {
    const top = head.parentElement.querySelector(".live-top") ?? make("div", "live live-top");
    head.after(top);
    this.wait = make("div", "live-wait");
    this.bar = make("progress");
    this.bar.ariaLabel = "Python and NumPy";
    this.bytes = make("span");
    this.wait.append(this.bar, this.bytes, button("Stop", onStop));
    this.said = top.querySelector(".live-said") ?? make("p", "live-said");
    this.said.role = "status";
    top.append(this.said, this.wait);
    this.found = make("div", "live-found");
    this.clear();
  }

  clear() {
    clearTimeout(this.timer);
    this.wait.hidden = true;
    this.say("");
    this.found.replaceChildren();
    this.fade(false);
  }

  // Told once: a sentence that stays the same is not read aloud again.
  say(sentence, verdict = "") {
    if (this.said.textContent !== sentence) this.said.textContent = sentence;
    this.said.className = `live-said ${verdict && `live-${verdict}`}`;
  }

  // Of a text that has changed since; keeps its place until the next run.
  fade(isOld) {
    for (const element of [this.said, this.found]) element.classList.toggle("live-old", isOld);
  }

  loading({ loaded, total }) {
    const isHere = loaded >= total;
    this.begin(isHere ? "Starting Python." : "Loading Python and NumPy into this page.");
    this.bar.hidden = false;
    this.bar.max = total;
    if (isHere) return this.bar.removeAttribute("value"); // how long that takes is not known
    this.bar.value = loaded;
    this.bytes.textContent = `${megabytes(loaded)} of ${megabytes(total)} MB`;
  }

  begin(sentence) {
    clearTimeout(this.timer);
    this.wait.hidden = false;
    this.bar.hidden = true;
    this.bytes.textContent = "";
    this.found.replaceChildren();
    this.fade(false);
    this.say(sentence);
  }

  // A run that ends at once replaces what stood there without a blink.
  beginSoon(sentence) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(sentence), PATIENCE);
  }

  // Output as it comes; a run that prints is a wait.
  print(text) {
    if (this.wait.hidden) return;
    this.live ??= printed("Output so far", "");
    if (!this.live.isConnected) this.found.append(this.live);
    this.live.querySelector("samp").append(text);
  }

  show(result, about) {
    clearTimeout(this.timer);
    this.live = null;
    this.wait.hidden = true;
    this.fade(false);
    const { sentence, verdict } = summary(result);
    this.say(`${verdict === "unreached" ? "" : `${SIGNS[verdict]} `}${sentence}`, verdict);
    this.found.replaceChildren(...parts(result), make("p", "account", about));
    if (result.failure) this.explain(result.failure, this.found.firstChild);
  }

  async explain(failure, next) {
    const told = await help(failure.message);
    if (told && next.isConnected) next.before(told);
  }
}

// In one sentence. Claims that a failure kept from being reached are told by the failure.
function summary({ status, sentence, claims, failure }) {
  if (status !== "done") return { sentence, verdict: "unreached" };
  if (failure) return { sentence: `Line ${failure.line}: ${raised(failure)}.`, verdict: "violated" };
  const of = (verdict) => claims.filter((claim) => claim.verdict === verdict);
  const [held, wrong, changed] = ["verified", "violated", "changed"].map(of);
  const all = held.length + wrong.length + changed.length;
  if (!all) return { sentence: "It ran. It states nothing that can be checked.", verdict: "unreached" };
  const count = `${held.length} of ${all} claim${all === 1 ? "" : "s"} hold${all === 1 ? "s" : ""}`;
  if (wrong.length) return { sentence: `${count}; ${where(wrong, "do not", "")}.`, verdict: "violated" };
  if (changed.length) return { sentence: `${count} still; ${where(changed, "are other now", ":")}.`, verdict: "changed" };
  return { sentence: `${count}.`, verdict: "verified" };
}

function where(claims, many, sign) {
  const lines = claims.map(({ line }) => line);
  if (lines.length === 1) return `line ${lines[0]}${sign} ${claims[0].message}`;
  return `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)} ${many}`;
}

// What the sentence tells is not told again.
function parts({ claims, failure, stdout, stderr, truncated }) {
  const found = [];
  const open = claims.filter(({ verdict }) => verdict !== "verified" && !(failure && verdict === "unreached"));
  if (open.length > 1 || isForAuthors || open.some(({ verdict }) => verdict === "unread")) {
    const list = make("ul", "live-claims");
    list.append(...open.map(item));
    if (open.length) found.push(list);
  }
  if (stdout) found.push(printed("Output of your run", stdout));
  if (truncated) found.push(make("p", "live-hint", `${truncated.toLocaleString("en")} more characters were printed; they are not shown.`));
  if (stderr) found.push(printed("Warnings", stderr));
  if (failure?.traceback) found.push(folded("Traceback", printed("", failure.traceback)));
  if (isForAuthors && failure?.hint) found.push(make("p", "live-hint", `${failure.hint}.`));
  return found;
}

function item({ line, verdict, message, hint }) {
  const element = make("li", `live-${verdict}`, `${SIGNS[verdict]} line ${line}: ${message}`);
  if (hint && isForAuthors) element.append(make("span", "live-hint", `: ${hint}`));
  return element;
}

function folded(label, inside) {
  const box = make("details", "live-folded");
  box.append(make("summary", "", label), inside);
  return box;
}

function printed(label, text) {
  const box = make("div", "live-printed");
  const pre = make("pre", "output");
  pre.tabIndex = 0;
  const samp = make("samp");
  samp.append(...lines(text));
  pre.append(samp);
  if (label) box.append(make("span", "snippet-label", label));
  box.append(pre);
  return box;
}

// A line that a narrow screen breaks stands in an element of its own.
function lines(text) {
  return text.split(/(?<=\n)/).map((each) => make("span", "line", each));
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
