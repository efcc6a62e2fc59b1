// Operators between elements: + - * / // % **, comparisons and the minus sign.

import { broadcast } from "./broadcast.js";
import { elementwise } from "./strides.js";
import { Refused, Unread, array, number, result, size } from "./value.js";

const COMPARES = ["<", "<=", ">", ">=", "==", "!="];
const RANK = "bifd";

function joined(lib, a, b) {
  const [low, high] = [a, b].map(({ dtype }) => RANK.indexOf(dtype)).sort();
  if (lib === "numpy" && low === 1 && high === 2 && a.kind === b.kind) return "d";
  const strong = [a, b].filter(({ kind }) => kind === "array");
  const weak = [a, b].find(({ kind }) => kind === "number");
  if (!weak) return RANK[high];
  const own = strong[0].dtype;
  if (weak.dtype === "f") return RANK.indexOf(own) >= 2 ? own : lib === "numpy" ? "d" : "f";
  return own === "b" ? "i" : own;
}

function dtypeOf(lib, sign, a, b) {
  if (COMPARES.includes(sign)) return "b";
  const found = joined(lib, a, b);
  const bools = [a, b].filter(({ dtype }) => dtype === "b").length;
  if (bools && (sign === "**" || (bools === 2 && ["//", "%"].includes(sign)))) throw new Unread(`\`${sign}\` of truth values is not read here`);
  if (sign === "-" && bools) refuseMinus(lib, bools);
  if (sign === "/" && "bi".includes(found)) return lib === "numpy" ? "d" : "f";
  return found;
}

function refuseMinus(lib, bools) {
  if (lib === "torch")
    throw new Refused(
      "RuntimeError",
      bools === 2
        ? "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead."
        : "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.",
    );
  if (bools === 2)
    throw new Refused(
      "TypeError",
      "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
    );
}

const plain = { "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "//": (a, b) => Math.floor(a / b) };

export function operator(lib, sign, a, b) {
  if (a.kind === "number" && b.kind === "number") {
    if (!plain[sign] || (sign === "//" && !b.value)) throw new Unread(`\`${sign}\` of two numbers is not read here`);
    return number(plain[sign](a.value, b.value), a.dtype === "i" && b.dtype === "i");
  }
  const operands = [a, b].filter(({ kind }) => kind === "array");
  if ([a, b].some(({ kind }) => kind !== "array" && kind !== "number")) throw new Unread(`\`${sign}\` of these is not read here`);
  // PyTorch refuses a minus between truth values before it looks at shapes; NumPy too.
  const dtype = dtypeOf(lib, sign, a, b);
  const shape = broadcast(lib, [a, b].map((each) => each.shape ?? []));
  const out = result(lib, shape, dtype, elementwise(shape, operands));
  return { ...out, cost: size(shape) };
}

export function negative(lib, of) {
  if (of.kind === "number") return number(-of.value, of.dtype === "i");
  if (of.kind !== "array") throw new Unread("a minus before this is not read here");
  if (of.dtype === "b")
    throw lib === "numpy"
      ? new Refused("TypeError", "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.")
      : new Refused("RuntimeError", "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.");
  const out = lib === "torch" ? array(of.shape, of.dtype, elementwise(of.shape, [of])) : result(lib, of.shape, of.dtype);
  return { ...out, cost: size(of.shape) };
}
