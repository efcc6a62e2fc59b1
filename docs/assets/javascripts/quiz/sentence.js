// A quoted law or myth as a question: is it true? The sentence stays to be read; its looks do not
// tell, and the box behind its paragraph, which holds a counterexample or the search, is covered.

import { Asked } from "./asked.js";

const INNER = ":not(div, details, blockquote, article) > *, .md-typeset__table > *, .md-typeset__scrollwrap > *";
const BOX = "details.law, div.myth";

export class Sentence extends Asked {
  constructor(claim) {
    super(claim);
    this.isSentence = true;
    this.isTrue = claim.matches(".law");
    this.seen = this.seen.replace(/^./, (first) => first.toUpperCase());
    this.box = behind(claim);
  }

  hide(label) {
    if (this.isHidden) return;
    this.silence();
    this.claim.toggleAttribute("data-asked", true);
    this.box?.toggleAttribute("data-covered", true);
    const made = document.createElement("quiz-sentence");
    made.append(...this.claim.childNodes);
    this.claim.append(made);
    made.question = this;
    const ariaLabel = `${label.replace("Hidden", "True or false")}: ${made.textContent}`;
    Object.assign(made, { role: "button", tabIndex: 0, ariaLabel, ariaHasPopup: "dialog", ariaExpanded: false });
    this.blanks = [made];
  }

  get line() {
    return this.claim.textContent;
  }

  show() {
    if (!this.isHidden) return;
    this.blanks[0].replaceWith(...this.blanks[0].childNodes);
    this.claim.removeAttribute("data-asked");
    this.box?.removeAttribute("data-covered");
    this.tell();
  }

  mask() {} // no file holds it
}

// The box of a sentence: behind its paragraph, list or table stands one for each that it quotes.
function behind(claim) {
  let block = claim;
  while (block.matches(INNER)) block = block.parentElement;
  const quoted = [...block.querySelectorAll("em.claim:is(.law, .myth)")].map((each) => each.textContent);
  let box = block.nextElementSibling;
  for (let left = [...new Set(quoted)].indexOf(claim.textContent); left > 0 && box; left--)
    box = box.nextElementSibling;
  return box?.matches(BOX) ? box : null;
}
