// A line above a cell's tools: whose text the editor shows, and what there is to choose.

import { button, make } from "../elements.js";

export class Note {
  constructor() {
    this.element = make("p", "live-note");
    this.element.role = "status";
  }

  get isEmpty() {
    return !this.element.textContent;
  }

  // `choices` are what to do, by the words of their buttons.
  tell(text, choices = {}) {
    const buttons = Object.entries(choices).map(([label, act]) => button(label, act));
    this.element.replaceChildren(text, ...buttons);
  }

  clear() {
    this.tell("");
  }
}
