// Is a typed answer what the page states? Shapes by dimension, numbers to the digits given, what is
// printed by its numbers and words, errors by type.
//
//   judge("(8, 4)", "Z has shape (8, 4)", "8, 5")
//   → { right: false, why: "Dimension 1 is wrong, counting from 0." }

import { closeness, number } from "./numbers.js";

const ARROW = /(?:->|→|⟶|=>)/;
const ERROR = /^[\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Iteration)(?=:|$)/i;
const FAILS = /^(?:(?:an )?(?:error|exception)|raises|fails)\.?$/i;
const SHAPE = /\([^()]*\)/g;
const DIMENSION = /^(?:…|_|\d+|[\d\s*/+()-]*[A-Za-z_][\w\s*/+()?-]*)$/;

const RIGHT = { right: true, why: "" };
const wrong = (why) => ({ right: false, why });

export function judge(stated, seen, typed) {
  const answer = plain(result(typed));
  const fact = plain(result(stated));
  if (!answer) return wrong("Type an answer, or reveal it.");
  if (fact === "error" || ERROR.test(fact)) return error(fact, answer);
  if (FAILS.test(answer) || ERROR.test(answer)) return wrong("It raises no error.");
  const shapes = shapesOf(fact);
  if (shapes) return shape(shapes, shapesSeen(seen), answer);
  if (/^[<>≤≥]/.test(fact)) return inequality(fact, answer);
  if (number(fact)) return one(fact, answer);
  if (formula(fact) === formula(answer)) return RIGHT;
  if (/[A-Za-z]/.test(fact) && seen.endsWith(` ${answer.replaceAll(",", "")}`)) return RIGHT;
  if (/[A-Za-z_]\w* [*+]|[*+] [A-Za-z_]/.test(fact)) return wrong("Not that formula.");
  return printed(fact, answer);
}

// What a flow or rule comes to; anything else as it stands.
export function result(text) {
  const parts = text.trim().split(ARROW);
  return ERROR.test(text.trim()) ? text.trim() : parts[parts.length - 1].trim();
}

// Without what a library prints around a value.
function plain(text) {
  return text
    .replace(/\btorch\.Size\(\[([^\]]*)\]\)/g, (_, sizes) => `(${sizes})`)
    .replace(/,\s*(?:dtype|device|grad_fn|requires_grad)=[^,()]*/g, "")
    .replace(/\b(?:tensor|array|(?:np|torch)\.\w+)\(([^()]*)\)/g, "$1")
    .replace(/\.\.\./g, "…")
    .replace(/−/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function error(fact, answer) {
  const said = answer.toLowerCase();
  if (FAILS.test(answer)) return RIGHT;
  const type = ERROR.exec(answer)?.[0];
  if (fact === "error") return type ? RIGHT : wrong("That is not what happens.");
  const stated = ERROR.exec(fact)[0];
  if (!type) return wrong("That is not what happens.");
  if (type.toLowerCase() !== stated.toLowerCase()) return wrong("Not of that type.");
  const message = fact.slice(stated.length + 1).replace(/…$/, "").trim().toLowerCase();
  const told = said.slice(type.length + 1).trim().replace(/…$/, "");
  return message.startsWith(told) || told.startsWith(message)
    ? RIGHT
    : wrong("The type is right, the message is not.");
}

// The shapes that a fact consists of, each as its dimensions; null where it is something else.
function shapesOf(fact) {
  if (fact === "scalar") return [[]];
  if (!fact.startsWith("(") || fact.replace(SHAPE, "").replace(/[\s,]/g, "")) return null;
  const shapes = shapesIn(fact);
  return shapes.flat().every((size) => DIMENSION.test(size)) ? shapes : null;
}

// Behind a rule its draws are told, which are no answer to it.
const shapesSeen = (seen) => (/\)'?$/.test(plain(seen)) ? shapesIn(plain(seen)) : []);
const shapesIn = (text) => (text.match(SHAPE) ?? []).map((shape) => sizes(shape.slice(1, -1)));
const sizes = (text) => text.split(",").map((size) => size.trim()).filter(Boolean);
const dimension = (size) =>
  size.replace(/\s/g, "").replace(/(\d)\*(?=[A-Za-z_])/g, "$1").toLowerCase();

function shape(stated, seen, answer) {
  const given = answerShapes(answer, stated.length);
  if (given.length !== stated.length) return wrong(`It is not ${given.length} shape${given.length === 1 ? "" : "s"}.`);
  const real = seen.slice(-stated.length);
  const reasons = stated.map((sizes, i) => mismatch(sizes, real[i] ?? [], given[i]));
  const first = reasons.findIndex(Boolean);
  if (first < 0) return RIGHT;
  return wrong(stated.length > 1 ? `Shape ${first + 1} of ${stated.length}: ${reasons[first]}` : reasons[first]);
}

function answerShapes(answer, count) {
  if (answer === "scalar") return [[]];
  if (SHAPE.test(answer) || count > 1) return shapesIn(answer);
  const inner = answer.replace(/[[\]]/g, "");
  return [/,/.test(inner) ? sizes(inner) : inner.split(/\s*[x×]\s*|\s+/).filter(Boolean)];
}

function mismatch(stated, real, given) {
  if (given.length !== stated.length)
    return `The number of dimensions is not ${given.length}.`;
  if (given.some((size, i) => /^\d+$/.test(stated[i]) && /^[a-z]/i.test(size)))
    return "Give sizes as numbers.";
  const off = given.flatMap((size, i) => {
    const known = [stated[i], ...(real.length === stated.length ? [real[i]] : [])];
    return known.map(dimension).includes(dimension(size)) ? [] : [i];
  });
  if (!off.length) return "";
  const list = new Intl.ListFormat("en").format(off.map(String));
  return `Dimension${off.length > 1 ? "s" : ""} ${list} ${off.length > 1 ? "are" : "is"} wrong, counting from 0.`;
}

function inequality(fact, answer) {
  const bound = number(fact.slice(1));
  const given = number(answer.replace(/^[<>≤≥≈~=]+/, ""));
  if (!bound || !given) return wrong("It is a number.");
  const [a, b] = [given.size, bound.size];
  const same = answer.startsWith(fact[0]) && a === b;
  const holds = { "<": a < b, ">": a > b, "≤": a <= b, "≥": a >= b }[fact[0]];
  return same || holds ? RIGHT : wrong("Not that number.");
}

function one(fact, answer) {
  const given = number(answer.replace(/^[≈~=\s[(]+|[\])\s]+$/g, ""));
  return given ? closeness(number(fact), given) : wrong("It is one number.");
}

// Arithmetic on names, with the factors of each product and the terms of each sum in one order.
function formula(text) {
  const squeezed = text.replace(/\s|\*\*1\b/g, "").toLowerCase();
  if (!/^[\w*+]+$/.test(squeezed)) return squeezed;
  return squeezed.split("+").map((term) => term.split("*").sort().join("*")).sort().join("+");
}

// Numbers and words in order; brackets only where the answer has some.
function printed(fact, answer) {
  const stated = tokens(fact), given = tokens(answer);
  const values = (all) => all.filter((token) => !/^[[\]]$/.test(token));
  const [a, b] = [values(stated), values(given)];
  if (a.length !== b.length)
    return wrong(b.length === 1 && a.length > 1 ? "It is more than one value." : `There are not ${b.length} values.`);
  for (const [i, token] of a.entries()) {
    const [x, y] = [number(token), number(b[i])];
    const fits = x && y ? closeness({ ...x, rounded: x.rounded || fact.startsWith("≈") }, y) : same(token, b[i]);
    if (!fits.right) return a.length > 1 ? wrong(`Value ${i} is wrong, counting from 0.`) : wrong("That is not it.");
  }
  const brackets = given.length > b.length;
  return brackets && shapeless(stated) !== shapeless(given)
    ? wrong("The values are right, the brackets are not.")
    : RIGHT;
}

const same = (a, b) => (a.toLowerCase() === b.toLowerCase() ? RIGHT : wrong(""));
const tokens = (text) =>
  text.replace(/^≈\s*/, "").match(/[[\]]|[-+]?\d{1,3}(?:,\d{3})+(?!\d)(?![^[]*\])|[^\s,[\]()'"“”]+/g) ?? [];
const shapeless = (all) => all.map((token) => (/^[[\]]$/.test(token) ? token : ".")).join("");
