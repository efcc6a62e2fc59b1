// What a reader has done, a day for each page: in this browser's storage, and as the text of a file.

const SITE = new URL("../../..", import.meta.url).pathname;
const KEY = `${SITE}.__done.`;
const KIND = "ticks of Shapes that ran";
const LARGEST = 50_000; // bytes of a file
const MOST = 300; // pages in it
const PAGE = /^(?:quiz )?[a-z0-9_-]+(?:\/[a-z0-9_-]+)*\/$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function read() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(KEY)).sort();
    return new Map(keys.map((key) => [key.slice(KEY.length), localStorage[key]]));
  } catch {
    return new Map(); // a browser may refuse its storage
  }
}

export function forgotten() {
  for (const page of read().keys()) delete localStorage[KEY + page];
}

export function written() {
  return `${JSON.stringify({ kind: KIND, done: Object.fromEntries(read()) }, null, 1)}\n`;
}

// Adds the ticks of a file, all of them or, where something about it is wrong, none.
export async function loaded(file) {
  if (file.size > LARGEST) return { why: "the file is too large to be one of ticks." };
  let held;
  try {
    held = JSON.parse(await file.text());
  } catch {
    return { why: "the file is no JSON; choose one that was saved here." };
  }
  if (held?.kind !== KIND || typeof held.done !== "object" || !held.done || Array.isArray(held.done))
    return { why: "the file holds no ticks of this site; choose one that was saved here." };
  const ticks = Object.entries(held.done);
  const wrong = ticks.find(([page, day]) => page.length > 100 || !PAGE.test(page) || typeof day !== "string" || !DAY.test(day));
  if (wrong || ticks.length > MOST)
    return { why: "the file is damaged: something in it is no page with a day." };
  return add(ticks);
}

function add(ticks) {
  const done = read();
  const fresh = ticks.filter(([page]) => !done.has(page));
  try {
    for (const [page, day] of fresh) localStorage[KEY + page] = day;
  } catch {
    for (const [page] of fresh) delete localStorage[KEY + page];
    return { why: "this browser keeps no more." };
  }
  return { added: fresh.length };
}
