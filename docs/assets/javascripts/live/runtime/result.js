/*
  What the page believes of a run. A cell can do as it likes in its worker, so its answer is text
  of a stranger: every field gets its type and a bound here, and is never read as HTML.
*/
const SHOWN = 10_000;
const VERDICTS = ["verified", "violated", "unread", "unreached"];

const text = (value, most = 2_001) => (typeof value === "string" ? value.slice(0, most) : "");
const whole = (value) => (Number.isSafeInteger(value) && value >= 0 ? value : 0);
const list = (value) => (Array.isArray(value) ? value.slice(0, 1_000) : []);

function claim(told) {
  const { line, end_line, col, text: stated, kind, verdict, seen, message, hint } = told ?? {};
  return {
    line: whole(line), end_line: whole(end_line), col: whole(col),
    text: text(stated), kind: text(kind),
    verdict: VERDICTS.includes(verdict) ? verdict : "unread",
    seen: text(seen), message: text(message), hint: text(hint),
  };
}

function failure(told) {
  if (!told) return null;
  const { line, message, hint, told: operands, traceback } = told;
  return {
    line: whole(line), message: text(message), hint: text(hint), told: text(operands), traceback: text(traceback),
  };
}

/** A Result of a status, with what is known beside it. */
export function result(status, sentence, told = {}, milliseconds = 0) {
  return {
    status, sentence,
    stdout: text(told?.stdout, SHOWN), truncated: whole(told?.truncated),
    stderr: text(told?.stderr, SHOWN),
    claims: list(told?.claims).map(claim),
    failure: failure(told?.failure),
    milliseconds: Number.isFinite(milliseconds) ? milliseconds : 0,
  };
}

/** The JSON of a worker; null where it is none. */
export function parse(json) {
  try {
    const told = typeof json === "string" && json.length < 4_000_000 ? JSON.parse(json) : null;
    return told && typeof told === "object" ? told : null;
  } catch {
    return null;
  }
}

/** Pieces of output, as long as they fit on a page. */
export function bounded(tell) {
  let room = SHOWN;
  return (piece) => {
    const kept = text(piece, room);
    room -= kept.length;
    if (kept) tell?.(kept);
  };
}
