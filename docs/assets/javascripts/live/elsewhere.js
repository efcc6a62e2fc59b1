// Why a PyTorch snippet cannot run in the page, and where it can.

import { button, make } from "./elements.js";
import { find, reveal } from "./reveal.js";

const WHY = "PyTorch is not built for the browser, so this snippet cannot run in the page. ";

export function explain(snippet, pressed) {
  const shown = snippet.querySelector(":scope > .live");
  if (shown) shown.remove();
  else snippet.querySelector(".snippet-head").after(explanation(snippet));
  pressed.ariaExpanded = !shown;
}

function explanation(snippet) {
  const path = snippet.dataset.snippet;
  const text = make("p");
  text.append(WHY, ...onThisMachine(path.split("/").at(-1)));
  const twin = find(path.replace(/_torch\.py$/, ".py"));
  if (twin && twin !== snippet) text.append(" Its NumPy twin runs here:", toTwin(twin));
  const box = make("div", "live");
  box.append(text);
  return box;
}

// The notebook, and where to open it, stand among what a page offers to take along.
function onThisMachine(name) {
  const offered = [...document.querySelectorAll('article a[href$=".ipynb"]')];
  if (!offered.length) {
    return ["Download it, and run it with ", make("code", "", `python ${name}`), "."];
  }
  const links = offered.map((each) => {
    const link = each.cloneNode();
    link.textContent = each.hasAttribute("download") ? "notebook" : "opens in Colab";
    return link;
  });
  const [notebook, ...online] = links;
  return ["It runs in this lesson’s ", notebook, ...online.flatMap((link) => [", which ", link]), "."];
}

function toTwin(twin) {
  return button(twin.dataset.snippet.split("/").at(-1), () => {
    reveal(twin);
    twin.querySelector("run-snippet button").focus({ preventScroll: true });
  });
}
