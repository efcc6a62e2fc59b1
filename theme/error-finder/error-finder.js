// <error-finder>: paste an error message, and the entries of the page that fit are listed, best first.
// Without it the page is a plain list. An entry is a heading of level three and what follows it.

import { Atlas } from "./atlas.js";

class ErrorFinder extends HTMLElement {
  connectedCallback() {
    this.atlas = new Atlas(document);

    const label = document.createElement("label");
    label.textContent = "Paste an error or a symptom";
    this.input = document.createElement("textarea");
    Object.assign(this.input, { id: "error-message", rows: 2, spellcheck: false });
    label.htmlFor = this.input.id;
    this.status = document.createElement("p");
    this.status.role = "status";
    this.list = document.createElement("ol");
    this.append(label, this.input, this.status, this.list);

    this.input.oninput = () => this.show();
    this.input.onkeydown = (event) => {
      const first = this.list.querySelector("a");
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || !first) return;
      event.preventDefault();
      first.click();
    };
  }

  show() {
    const found = this.atlas.find(this.input.value);
    this.list.replaceChildren(...found.map(link));
    this.status.textContent = this.input.value.trim() && summary(found.length);
  }
}

function summary(count) {
  if (count === 0) return "No entry fits. Try the last line of the traceback, or a few words for what you see.";
  if (count === 1) return "One entry fits. Enter opens it.";
  return `${count} entries fit, best first. Enter opens the first.`;
}

function link({ id, title }) {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = `#${id}`;
  anchor.textContent = title;
  item.append(anchor);
  return item;
}

customElements.define("error-finder", ErrorFinder);
