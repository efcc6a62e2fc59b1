// What a page states, as questions. A hidden fact keeps its place on the page, but nothing tells it:
// no text that is seen, read aloud, found or copied, no tooltip, no link to the file.

import { Asked } from "./asked.js";
import { Sentence } from "./sentence.js";

const BLOCK = "p, li, td, dd, h1, h2, h3, h4";
const END = /[.!?](?=\s|$)/g;

export function questions(article) {
  const found = [];
  for (const claim of article.querySelectorAll(".claim:is([data-seen], .more)")) {
    if (claim.matches(".more")) found[found.length - 1].lines.push(claim);
    else found.push(claim.matches(".law, .myth") ? new Sentence(claim) : new Question(claim));
  }
  for (const question of found)
    question.stated = question.lines.map((line) => (question.isSentence ? line.textContent : String(fact(line)))).join("\n");
  return found;
}

// One blank for a thought: of the claims of one sentence the last is asked for, which the others lead to.
export function thoughts(found) {
  return found.filter((question, i) => !question.isProse || !sameThought(question, found[i + 1]));
}

function sameThought({ claim }, next) {
  const block = claim.closest("p, li");
  return next?.isProse && block && block === next.claim.closest("p, li") &&
    sentences(block, claim) === sentences(block, next.claim);
}

// How many sentences of a block end before an element.
function sentences(block, element) {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEndBefore(element);
  return (range.toString().match(END) ?? []).length;
}

class Question extends Asked {
  constructor(claim) {
    super(claim);
    this.code = claim.closest(".snippet pre");
    this.file = claim.closest(".snippet")?.querySelector("a[download]");
    this.snippet = claim.closest(".snippet")?.dataset.snippet;
    this.isProse = !this.code && !claim.closest("ul.rules");
  }

  // What it asks about, as it is seen: the line of code, the rule, the sentence around the blank.
  get line() {
    const [blank] = this.blanks;
    if (this.code) return told(blank.closest(".line")).trim();
    const cells = blank.closest("tr")?.cells;
    if (cells) return [...cells].map((cell) => (cell.contains(blank) ? told(cell).replace("?", "_") : told(cell)).trim()).join(", ");
    const block = blank.closest(BLOCK) ?? blank.parentElement;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEndBefore(blank);
    const before = told(range.cloneContents());
    const start = [...before.matchAll(END)].at(-1)?.index ?? -1;
    const rest = `${before}_${told(block).slice(before.length + 1)}`.slice(start + 1);
    const end = rest.slice(before.length - start).search(END);
    return rest.slice(0, end < 0 ? undefined : before.length - start + end + 1).trim();
  }

  hide(label) {
    if (this.isHidden) return;
    this.silence();
    this.blanks = this.lines.map((line, i) => blank(this, fact(line), i ? "" : label));
  }

  show() {
    if (!this.isHidden) return;
    for (const each of this.blanks) each.open();
    this.tell();
    this.mask();
  }

  // For all questions of a snippet alike: what Copy and Download give: the file, or while something in it is hidden, the code as seen.
  mask() {
    if (!this.file) return;
    this.file.whole ??= this.file.getAttribute("href");
    this.file.masked = this.code.querySelector("quiz-blank") ? told(this.code) : "";
    const data = `data:text/x-python;charset=utf-8,${encodeURIComponent(this.file.masked)}`;
    this.file.setAttribute("href", this.file.masked ? data : this.file.whole);
  }
}

function told(node) {
  if (node.localName === "quiz-blank") return "?";
  if (node.classList?.contains("headerlink")) return "";
  return node.data ?? [...node.childNodes].map(told).join("");
}

// The part of a claim that a question hides.
function fact(line) {
  const range = document.createRange();
  if (line.localName === "math") {
    range.selectNode(line);
  } else if (line.localName === "code") {
    range.selectNodeContents(line);
    const arrow = [...line.querySelectorAll(".arrow")].at(-1);
    if (arrow) after(range, arrow);
  } else {
    const comment = line.firstElementChild;
    range.selectNodeContents(comment);
    skip(range, comment, /^#\s*/.exec(comment.textContent)[0].length);
    for (const words of comment.querySelectorAll(".words")) {
      if (words.previousSibling === range.startContainer && range.startOffset === range.startContainer.length)
        range.setStartAfter(words);
      else range.setEndBefore(words);
    }
  }
  return range;
}

// Behind an element, and the space that follows it.
function after(range, element) {
  const next = element.nextSibling;
  const space = next?.data && /^\s*/.exec(next.data)[0].length;
  if (space && space < next.length) range.setStart(next, space);
  else range.setStartAfter(space ? next : element);
}

function skip(range, element, count) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let left = count, text; left && (text = texts.nextNode()); left -= text.length) {
    if (left < text.length || (left === text.length && text.parentNode === element))
      return range.setStart(text, left);
    if (left === text.length) return range.setStartAfter(text.parentNode);
  }
}

function blank(question, range, label) {
  const inner = document.createElement("span");
  range.surroundContents(inner);
  const made = document.createElement("quiz-blank");
  inner.replaceWith(made);
  made.append(inner);
  made.question = question;
  if (!label) return made; // another line of the same fact
  const tabIndex = made.closest(".snippet") ? -1 : 0; // arrow keys come to it: see controls.js
  return Object.assign(made, { role: "button", tabIndex, ariaLabel: label, ariaHasPopup: "dialog", ariaExpanded: false });
}

class QuizBlank extends HTMLElement {
  open() {
    const { parentNode } = this;
    this.replaceWith(...this.firstChild.childNodes);
    parentNode.normalize();
  }
}
customElements.define("quiz-blank", QuizBlank);
