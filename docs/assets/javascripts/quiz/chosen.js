// Which questions of a page come first: about ten, by rule. The sections take turns, each asks for
// another kind than the one before where it can, and what stands behind a click waits.

import { result } from "./answers.js";
import { heading } from "./places.js";

const FIRST = 10;
const KINDS = ["flow", "sentence", "error", "value", "rule", "shape"]; // the most telling first
const MOST = 3; // of a kind, while there are others
const ERROR = /^[\w.]*(?:Error|Exception)\b/;
const LONG = 40; // of a fact, in letters
const MACHINES = /[<≤≥≈]|(?<!-)>|\d{5}|\d,\d{3}|\.\d{3}/;
const LATER = "details, .tabbed-block:not(:first-child), #check-yourself ~ *, #interview-answer ~ *";

export function choose(questions) {
  const sections = Map.groupBy(questions.filter(worthy), section);
  const rows = [...sections.values()];
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  const chosen = new Set();
  for (const most of [MOST, FIRST]) {
    for (let turn = 0, went = true; went; turn++) {
      went = false;
      for (const [place, row] of rows.entries()) {
        const found = chosen.size < FIRST && pick(row, place + turn, chosen, (wanted) => counts[wanted] < most);
        if (!found) continue;
        counts[kind(found)] += 1;
        chosen.add(found);
        went = true;
      }
    }
  }
  return new Set(questions.filter((question) => chosen.has(question)));
}

// What can be worked out: of code, from what went in; no bound, and no digits for machines.
function worthy(question) {
  const { claim, stated, reason, isSentence } = question;
  if (claim.closest(LATER)) return false;
  if (isSentence) return true;
  const given = !reason || Boolean(reason.given || reason.computed);
  return given && (ERROR.test(stated) || (stated.length <= LONG && !MACHINES.test(stated)));
}

function pick(row, place, chosen, mayBe) {
  const turned = KINDS.map((_, i) => KINDS[(place + i) % KINDS.length]);
  for (const wanted of turned.filter(mayBe)) {
    const found = row.find((each) => !chosen.has(each) && kind(each) === wanted);
    if (found) return found;
  }
  return null;
}

// Tells of a question where the same is said in its section: that hides with it.
export function alike(questions) {
  const said = (question) => (question.isSentence ? null : result(question.stated));
  const groups = Map.groupBy(questions, section).values().flatMap((all) => Map.groupBy(all, said));
  const others = new Map([...groups].flatMap(([key, all]) => all.map((each) => [each, key === null ? [] : all])));
  return (question) => others.get(question).filter((each) => each !== question);
}

export function kind({ claim, code, stated, isSentence }) {
  if (isSentence) return "sentence";
  if (claim.closest("ul.rules")) return "rule";
  if (!code) return "value";
  if (ERROR.test(stated)) return "error";
  if (/->|→/.test(stated)) return "flow";
  return stated.startsWith("(") ? "shape" : "value";
}

const section = ({ claim }) => heading(claim, "h2");
