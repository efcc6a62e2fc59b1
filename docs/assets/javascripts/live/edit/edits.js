// What a reader makes of a snippet: the editor in place of the page's code, its tools, what of it is
// kept in this browser.

import { button, make, relabel } from "../elements.js";
import { Editor } from "./editor.js";
import { Kept } from "./kept.js";
import { Note } from "./note.js";
import { Origin } from "./origin.js";
import { shareButton } from "./share.js";
import { Tabs } from "./tabs.js";

const YOURS = "Your edit of this snippet, kept in this browser. Reset brings back the page’s code.";
const OLD = "The lesson has changed since you edited this snippet. Your edit was of its earlier text.";
const UNKEPT = "This browser keeps nothing for this site: your edit is lost once you leave the page.";
const LINKED = "From a link: somebody else may have written this code. It has not run.";
const OWN = "You have an edit of your own; it is kept until you change this one.";

export class Edits {
  isLinked = false; // what is shown came from a link, and the reader has not changed it

  constructor(cell) {
    this.cell = cell;
    this.origin = new Origin(cell.path);
    this.note = new Note();
    this.tools = make("div", "live-tools");
    cell.box.prepend(this.note.element, this.tools);
  }

  get isOpen() {
    return this.cell.snippet.classList.contains("live-editing");
  }

  get source() {
    return this.editor.source;
  }

  async toggle() {
    if (this.isOpen) return this.close();
    if (await this.build()) this.start();
    this.open();
    this.tabs.compare();
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
      run: () => cell.run(true),
      leave: () => cell.runButton.focus({ preventScroll: true }),
    });
    this.tabs = new Tabs(this);
    cell.box.before(this.editor.element);
    this.tools.append(
      button("Run", () => cell.run(true)),
      button("Reset", () => this.replace(this.text)),
      shareButton(cell.path, () => this.source),
      make("span", "live-hint", "Ctrl+Enter or ⌘+Enter runs, Escape leaves the code"),
    );
    return true;
  }

  start() {
    const { source, isOld, isForeign } = this.kept.read();
    if (source && isForeign) this.origin.setApart();
    this.editor.start(source || this.text);
    this.note.tell(source ? YOURS : isOld ? OLD : "");
  }

  open() {
    this.cell.opened();
    this.cell.snippet.classList.add("live-editing");
    relabel(this.cell.editButton, "Close");
  }

  close() {
    this.cell.opened();
    this.cell.snippet.classList.remove("live-editing");
    relabel(this.cell.editButton, "Edit");
    this.cell.editButton.focus({ preventScroll: true });
  }

  // Code from a link is neither run nor kept before the reader does something with it.
  async openLinked(source) {
    await this.build();
    const own = this.kept.read().source;
    this.isLinked = true;
    this.origin.setApart();
    this.editor.start(source);
    this.open();
    if (own) this.note.tell(`${LINKED} ${OWN}`, { "Show mine": () => this.replace(own) });
    else this.note.tell(LINKED);
  }

  // By another whole text, which undo takes back.
  replace(text) {
    this.origin.replaced();
    this.editor.replace(text);
  }

  edited() {
    this.cell.typed();
    if (this.isLinked) {
      this.isLinked = false;
      this.note.clear();
      history.replaceState(history.state, "", location.pathname + location.search);
    }
    if (!this.tabs.isTorn) this.keep();
  }

  keep() {
    const came = this.kept.write(this.source, this.origin.isForeign);
    if (came === "elsewhere") this.tabs.compare();
    else if (came === "refused") this.note.tell(UNKEPT);
    else {
      const isOwn = this.source !== this.cell.file;
      if (isOwn) this.cell.editButton.title = "Your edit is kept";
      else this.cell.editButton.removeAttribute("title");
      if (!this.note.isEmpty) this.note.clear();
    }
  }
}
