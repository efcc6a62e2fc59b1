// Marks in the margin of code, a sign a line, with what a run saw there as their label.

import { make } from "./elements.js";

export const SIGNS = { verified: "✓", violated: "✗", unread: "?", unreached: "–" };

export class Marks {
  constructor() {
    this.element = make("div", "live-marks");
  }

  // `count` is how many lines are shown.
  show({ claims, failure }, count) {
    const marks = new Map(claims.map((claim) => [claim.line, mark(claim.verdict, claim.line, told(claim))]));
    if (failure) marks.set(failure.line, mark("violated", failure.line, failure.message));
    this.element.replaceChildren(...Array.from({ length: count }, (_, i) => marks.get(i + 1) ?? make("div")));
  }

  clear() {
    this.element.replaceChildren();
  }
}

function told({ verdict, message, seen }) {
  return verdict === "verified" ? seen : message;
}

function mark(verdict, line, text) {
  const element = make("div", `live-mark live-${verdict}`, SIGNS[verdict]);
  element.role = "note";
  element.tabIndex = 0;
  element.ariaLabel = `${SIGNS[verdict]} line ${line}: ${text}`;
  return element;
}
