// A textarea over the same text in colours: the browser's own caret, selection, undo and keys.

import { make } from "../elements.js";
import { highlight } from "./highlight.js";

export class Editor {
  // `on` holds edit(source), run() and leave().
  constructor(name, on) {
    this.element = make("div", "live-editor");
    this.colours = make("code");
    this.area = make("textarea");
    Object.assign(this.area, {
      ariaLabel: `Code of ${name}`, spellcheck: false, autocapitalize: "off", autocomplete: "off", wrap: "off",
    });
    this.area.setAttribute("autocorrect", "off");
    const pre = make("pre");
    pre.ariaHidden = "true";
    pre.append(this.colours);
    this.element.append(pre, this.area);
    this.area.oninput = () => {
      this.colour();
      on.edit(this.source);
    };
    this.area.onkeydown = (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) on.run();
      else if (event.key === "Escape") on.leave();
      else if (event.key === "Enter" && !event.shiftKey && !event.altKey) this.breakLine();
      else return; // Tab, too: it moves on, as everywhere
      event.preventDefault();
    };
  }

  get source() {
    return this.area.value;
  }

  // A new text, which nothing undoes.
  start(source) {
    this.area.value = source;
    this.area.setSelectionRange(0, 0);
    this.colour();
  }

  // Another text in place of all of it, which undo takes back.
  replace(source) {
    this.area.focus({ preventScroll: true });
    this.area.select();
    this.insert(source);
  }

  breakLine() {
    const line = this.source.slice(0, this.area.selectionStart).split("\n").at(-1);
    const opens = /:\s*(?:#.*)?$/.test(line);
    this.insert(`\n${/^[ \t]*/.exec(line)[0]}${opens ? "    " : ""}`);
  }

  // As typed, for the browser's undo; what a browser does not do for a script is done without.
  insert(text) {
    if (document.execCommand("insertText", false, text)) return;
    this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
    this.area.dispatchEvent(new Event("input"));
  }

  colour() {
    highlight(this.colours, `${this.source}\n`); // a last empty line has a height, too
  }
}
