// Marks in the margin of code, a sign a line, with what a run saw there as their label. A line that a
// narrow screen breaks is as high as its rows.

import { make } from "./elements.js";

export const SIGNS = { verified: "✓", violated: "✗", changed: "→", unread: "?", unreached: "–" };

export class Marks {
  // `code` is what the page shows.
  constructor(code) {
    this.element = make("div", "live-marks");
    this.lines = code.getElementsByClassName("line");
    new ResizeObserver(() => this.align()).observe(code);
  }

  // `count` is how many lines are shown.
  show({ claims, failure }, count) {
    const marks = new Map(claims.map((claim) => [claim.line, mark(claim.verdict, claim.line, told(claim))]));
    if (failure) marks.set(failure.line, mark("violated", failure.line, raised(failure)));
    this.element.replaceChildren(...Array.from({ length: count }, (_, i) => marks.get(i + 1) ?? make("div")));
    this.align();
  }

  // While the code is edited, its lines are not broken, and the page's own are hidden.
  align() {
    [...this.element.children].forEach((mark, i) => {
      const height = this.lines[i]?.offsetHeight;
      mark.style.height = height ? `${height}px` : "";
    });
  }

  clear() {
    this.element.replaceChildren();
  }
}

// What went wrong, in the reader's own sizes where they are known, else in the words of the error.
export function raised({ told, message }) {
  return told || message.replace(/^raised (.*), which nothing states$/s, "$1");
}

function told({ verdict, message, seen }) {
  return verdict === "verified" ? seen : message;
}

function mark(verdict, line, text) {
  const element = make("div", `live-mark live-${verdict}`, SIGNS[verdict]);
  element.role = "note";
  element.tabIndex = -1; // arrow keys come to it: see controls.js
  element.ariaLabel = `${SIGNS[verdict]} line ${line}: ${text}`;
  return element;
}
