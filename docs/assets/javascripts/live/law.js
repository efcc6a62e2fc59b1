// A law in a cell of its own: the code that stands behind its sentence, and a call that tries it.
// Readers change the code, or give sizes of their own: try_to_break(law, n=100).

import { make } from "./elements.js";

// Opens the cell below the code, or runs it again.
export function tried(buttons) {
  const opened = buttons.nextElementSibling?.matches(".snippet") ? buttons.nextElementSibling : open(buttons);
  opened.querySelector("run-snippet button").click();
}

function open(buttons) {
  const name = buttons.getAttribute("law");
  const snippet = make("div", "snippet highlight");
  snippet.dataset.snippet = `laws/${name}.py`;
  const head = make("div", "snippet-head");
  const run = make("run-snippet");
  for (const [label, id] of [["Run", ""], ["Edit", "edit"]])
    run.append(Object.assign(make("button", "", label), { type: "button", name: id }));
  const source = program(buttons, name);
  const link = Object.assign(make("a", "", "Download"), {
    download: `${name}.py`,
    href: `data:text/x-python;charset=utf-8,${encodeURIComponent(source)}`,
  });
  head.append(make("span", "snippet-name", `${name}.py`), run, link);
  const code = make("pre");
  code.append(make("code"));
  code.firstChild.append(...source.trimEnd().split("\n").map(line));
  snippet.append(head, code);
  buttons.after(snippet);
  return snippet;
}

// As pages have it, for a narrow screen.
function line(text) {
  const element = make("span", "line", `${text}\n`);
  element.style.setProperty("--in", /^ */.exec(text)[0].length);
  return element;
}

// A myth stands on the page before the law that is right, which it names.
function program(buttons, name) {
  const shown = [...buttons.parentElement.querySelectorAll(":scope > .highlight > pre > code")];
  const codes = shown.map((code) => code.textContent.trimEnd()).reverse();
  const imports = `${buttons.getAttribute("imports")}\nfrom laws.trying import try_to_break`;
  return `${[imports, ...codes, `try_to_break(${name})`].join("\n\n\n")}\n`;
}
