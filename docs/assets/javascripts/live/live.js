// What the buttons of a snippet do, and what a link to an edited snippet opens. Fetched by
// <run-snippet> when it is first needed.

import { style } from "../styles.js";
import { Cell } from "./cell.js";
import { unpack } from "./edit/link.js";
import { make } from "./elements.js";
import { explain } from "./elsewhere.js";
import { find, reveal } from "./reveal.js";

const STYLE = ["buttons.css", "live.css"];
const cells = new WeakMap();

function cellOf(snippet) {
  if (!cells.has(snippet)) cells.set(snippet, new Cell(snippet));
  return cells.get(snippet);
}

export async function press(buttons, button) {
  await style(...STYLE);
  if (buttons.hasAttribute("law")) return (await import("./law.js")).tried(buttons);
  const snippet = buttons.closest(".snippet");
  if (buttons.hasAttribute("torch")) explain(snippet, button);
  else if (button.name === "edit") await cellOf(snippet).toggleEditor();
  else await cellOf(snippet).run(true);
}

// The code of a link is shown in its cell and waits there: it never runs by itself.
export async function open(fragment) {
  await style(...STYLE);
  try {
    const { path, source } = await unpack(fragment);
    const snippet = find(path);
    if (!snippet?.querySelector("run-snippet [name=edit]"))
      throw new Error(`The link is to an edit of ${path}, which is not on this page.`);
    await cellOf(snippet).edits.openLinked(source);
    reveal(snippet);
  } catch (error) {
    document.querySelector(".live-lost")?.remove();
    const lost = make("p", "live-note live-lost", error.message);
    document.querySelector("article h1").after(lost);
  }
}
