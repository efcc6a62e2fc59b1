// What a reader makes of a snippet: the editor in place of the page's code, its tools, and the notes
// that tell whose text is shown.

import { Editor } from "./editor.js";
import { Kept } from "./kept.js";
import { make } from "./results.js";
import { pack } from "./share.js";

const YOURS = "Your edit of this snippet, kept in this browser. Reset brings back the page’s code.";
const OLD = "The lesson has changed since you edited this snippet. Your edit was of its earlier text.";
const UNKEPT = "This browser keeps nothing for this site: your edit is lost once you leave the page.";
const LINKED = "From a link: somebody else may have written this code. It has not run.";
const TWO = "Another tab has another edit of this snippet. Nothing is kept of this one until you choose.";

let apart = 0;

export class Edits {
  isLinked = false; // what is shown came from a link, and the reader has not changed it
  origin = ""; // another one for each text from a link, and for what takes its place; empty: no link

  constructor(cell) {
    this.cell = cell;
    this.note = make("p", "live-note");
    this.note.role = "status";
    this.tools = make("div", "live-tools");
    cell.box.prepend(this.note, this.tools);
    addEventListener("storage", () => this.compareTabs());
    addEventListener("pageshow", () => this.compareTabs()); // a page that was kept heard of no change
  }

  get isOpen() {
    return this.cell.snippet.classList.contains("live-editing");
  }

  get source() {
    return this.editor.source;
  }

  async toggle() {
    if (this.isOpen) return this.close();
    if (await this.build()) {
      const { source, isOld, isForeign } = this.kept.read();
      if (source && isForeign) this.setApart();
      this.editor.start(source || this.text);
      this.tell(source ? YOURS : isOld ? OLD : "");
    }
    this.open();
    this.compareTabs();
    this.editor.area.focus({ preventScroll: true });
  }

  // Throws where the snippet's text cannot be had. Tells whether the editor is new.
  async build() {
    const { cell } = this;
    this.text = await cell.read();
    if (this.editor) return false;
    this.kept = new Kept(cell.path, cell.file);
    this.editor = new Editor(cell.name, {
      edit: () => this.edited(),
      run: () => cell.run(),
      leave: () => cell.runButton.focus({ preventScroll: true }),
    });
    cell.box.before(this.editor.element);
    this.tools.append(
      button("Run", () => cell.run()),
      button("Reset", () => this.replace(this.text)),
      button("Share", (pressed) => this.share(pressed)),
      make("span", "live-hint", "Ctrl+Enter or ⌘+Enter runs, Escape leaves the code"),
    );
    return true;
  }

  open() {
    this.cell.opened();
    this.cell.snippet.classList.add("live-editing");
    this.cell.editButton.textContent = "Close";
  }

  close() {
    this.cell.opened();
    this.cell.snippet.classList.remove("live-editing");
    this.cell.editButton.textContent = "Edit";
    this.cell.editButton.focus({ preventScroll: true });
  }

  // Code from a link is neither run nor kept before the reader does something with it.
  async openLinked(source) {
    await this.build();
    const own = this.kept.read().source;
    this.isLinked = true;
    this.setApart();
    this.editor.start(source);
    this.open();
    if (own) {
      const text = `${LINKED} You have an edit of your own; it is kept until you change this one.`;
      this.tell(text, { "Show mine": () => this.replace(own) });
    } else this.tell(LINKED);
  }

  // Code of a link can change the Python that it runs in: what else there is runs in another one.
  setApart() {
    apart += 1;
    this.origin = `${this.cell.path} ${apart}`;
  }

  // By another whole text. Undo can bring the old one back, so it stays apart where that was.
  replace(text) {
    if (this.origin) this.setApart();
    this.editor.replace(text);
  }

  edited() {
    this.cell.typed();
    if (this.isLinked) {
      this.isLinked = false;
      this.tell("");
      history.replaceState(history.state, "", location.pathname + location.search);
    }
    if (!this.isTorn) this.keep();
  }

  keep() {
    const came = this.kept.write(this.source, this.origin !== "");
    if (came === "elsewhere") this.compareTabs();
    else if (came === "refused") this.tell(UNKEPT);
    else {
      const isOwn = this.source !== this.cell.file;
      if (isOwn) this.cell.editButton.title = "Your edit is kept";
      else this.cell.editButton.removeAttribute("title");
      if (this.note.textContent) this.tell("");
    }
  }

  // Another tab may have kept another edit: which of the two stays is for the reader to say.
  compareTabs() {
    if (!this.editor || !this.kept.isOverwritten) return;
    const before = this.kept.last;
    const theirs = this.kept.read().source || this.text;
    if (theirs === this.source) return;
    this.kept.last = before;
    this.isTorn = true;
    const choose = (source) => () => {
      this.isTorn = false;
      if (this.kept.read().isForeign) this.setApart();
      this.replace(source());
      this.keep();
      this.tell("");
    };
    this.tell(TWO, {
      "Show the other": choose(() => this.kept.read().source || this.text),
      "Keep this one": choose(() => this.source),
    });
  }

  async share(pressed) {
    const link = pack(this.cell.path, this.source).then((fragment) => new URL(fragment, location).href);
    try {
      // As a promise: Safari writes only what it was given in the click itself.
      const text = link.then((href) => new Blob([href], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
      pressed.textContent = "Link copied";
    } catch {
      history.replaceState(history.state, "", await link);
      pressed.textContent = "The link is in the address bar";
    }
    setTimeout(() => (pressed.textContent = "Share"), 3000);
  }

  tell(text, choices = {}) {
    const buttons = Object.entries(choices).map(([label, act]) => button(label, act));
    this.note.replaceChildren(text, ...buttons);
  }
}

function button(label, act) {
  const element = make("button", "", label);
  element.type = "button";
  element.onclick = () => act(element);
  return element;
}
