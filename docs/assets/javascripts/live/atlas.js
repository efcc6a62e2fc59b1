// What the error atlas says of an error: its entry and its fix. The page is fetched for the first error.

import { make } from "./elements.js";

const SITE = new URL("../../../", import.meta.url);
const PAGE = new URL("errors/", SITE);
let atlas = null; // a promise

async function read() {
  const [{ Atlas }, html] = await Promise.all([
    import(new URL("error-finder/atlas.js", SITE)),
    fetch(PAGE).then((response) => (response.ok ? response.text() : Promise.reject(response.status))),
  ]);
  return new Atlas(new DOMParser().parseFromString(html, "text/html"));
}

// A paragraph; null where no entry fits, or the page cannot be had.
export async function help(message) {
  try {
    const [entry] = (await (atlas ??= read())).find(message.replace(/^raised /, ""));
    return entry ? paragraph(entry) : null;
  } catch {
    atlas = null;
    return null;
  }
}

function paragraph({ id, title, fix }) {
  const link = Object.assign(make("a", "", title), { href: `${PAGE.href}#${id}` });
  const told = make("p", "live-help");
  if (fix) told.append(make("strong", "", "Likely fix: "), `${fix} `);
  told.append("What the message says: ", link, ".");
  return told;
}
