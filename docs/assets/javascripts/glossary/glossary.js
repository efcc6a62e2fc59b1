// What a word of the glossary means, beside the word: its two sentences, fetched from the glossary's
// page. Fetched itself when a reader first reaches for such a word; without it the word is a link.

import { style } from "../styles.js";

const GRACE = 200; // ms for a pointer on its way from the word to what opened
const GAP = 6; // pixels between the two
const EDGE = 8;

const card = document.createElement("div");
Object.assign(card, { id: "term-card", className: "term-card", popover: "manual", role: "tooltip" });
let page = null; // a promise of the glossary's page
let term = null; // what is told, or about to be
let leaving;

export async function open(asked) {
  clearTimeout(leaving);
  if (term === asked) return;
  close();
  term = asked;
  const address = new URL(asked.href);
  const [told] = await Promise.all([sentences(address), style("glossary.css")]);
  if (term !== asked || !told) return;
  card.replaceChildren(...told);
  document.querySelector("article").append(card); // a landmark
  card.showPopover();
  follow();
  asked.setAttribute("aria-describedby", card.id);
}

async function sentences(address) {
  page ??= fetched(address);
  const told = (await page).getElementById(address.hash.slice(1))?.nextElementSibling;
  if (!told) return null;
  const copy = document.importNode(told, true);
  for (const each of copy.querySelectorAll("*")) // a mark of the glossary is checked there
    for (const { name } of [...each.attributes]) each.removeAttribute(name);
  return copy.childNodes;
}

async function fetched(address) {
  try {
    const response = await fetch(address.pathname);
    if (!response.ok) throw new Error(response.statusText);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  } catch (error) {
    page = term = null; // to be tried again
    throw error;
  }
}

// To where the word is: the page moves when the focus comes to a word that was out of sight.
function follow() {
  const [word] = term.getClientRects();
  if (word && word.bottom > 0 && word.top < innerHeight) place(word);
  else close();
}

// Below the word, or above it where there is no room, and not beside the text.
function place(word) {
  const { width, height } = card.getBoundingClientRect();
  const below = word.bottom + GAP;
  const top = below + height > innerHeight - EDGE && word.top - GAP - height > EDGE ? word.top - GAP - height : below;
  const text = document.querySelector(".md-content__inner").getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(word.left, text.right - EDGE - width));
  Object.assign(card.style, { top: `${top}px`, left: `${left}px` });
}

function close() {
  clearTimeout(leaving);
  term?.removeAttribute("aria-describedby");
  term = null;
  card.remove();
}

const isOf = (target) => term?.contains(target) || card.contains(target);

document.addEventListener("pointerout", (event) => {
  if (event.pointerType === "touch" || !isOf(event.target) || isOf(event.relatedTarget)) return;
  if (document.activeElement !== term) leaving = setTimeout(close, GRACE);
});
document.addEventListener("pointerover", (event) => isOf(event.target) && clearTimeout(leaving));
document.addEventListener("focusout", (event) => event.target === term && close());
document.addEventListener("pointerdown", (event) => isOf(event.target) || close());
document.addEventListener("keydown", (event) => event.key === "Escape" && close());
addEventListener("scroll", () => card.isConnected && follow(), { passive: true });
