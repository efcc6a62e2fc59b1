// Other products: outer, dot, einsum.

import { align } from "../broadcast.js";
import { matmul } from "./matmul.js";
import { written } from "./reshape.js";
import { Refused, Unread, array, common, result, size, tight } from "../value.js";

function two(call) {
  const other = call.args[0];
  if (call.args.length !== 1 || Object.keys(call.named).length || other.kind !== "array" || (call.lib === "torch" && other.dtype !== "f"))
    throw new Unread(`${call.name} is read with two arrays of floats`);
  return [call.self, other];
}

function outer(call) {
  const [a, b] = two(call);
  if (call.lib === "torch")
    for (const [name, { shape }] of [["self", a], ["vec2", b]])
      if (shape.length !== 1) throw new Refused("RuntimeError", `outer: Expected 1-D argument ${name}, but got ${shape.length}-D`);
  const shape = [size(a.shape), size(b.shape)];
  return { ...array(shape, call.lib === "numpy" ? common("numpy", [a.dtype, b.dtype]) : "f"), cost: size(shape) };
}

function dot(call) {
  const [a, b] = two(call);
  const [one, other] = [a.shape.length, b.shape.length];
  if (call.lib === "torch") {
    if (one !== 1 || other !== 1) throw new Refused("RuntimeError", `1D tensors expected, but got ${one}D and ${other}D tensors`);
    if (a.dtype !== "f") throw new Unread("dot is read with two arrays of floats");
    return matmul("torch", a, b);
  }
  const type = common("numpy", [a.dtype, b.dtype]);
  if (!one || !other) {
    const shape = [...a.shape, ...b.shape];
    return { ...result("numpy", shape, type), cost: size(shape) };
  }
  const at = Math.max(other - 2, 0);
  const k = a.shape[one - 1];
  if (k !== b.shape[at])
    throw new Refused("ValueError", `shapes ${tight(a.shape)} and ${tight(b.shape)} not aligned: ${k} (dim ${one - 1}) != ${b.shape[at]} (dim ${at})`);
  const shape = [...a.shape.slice(0, -1), ...b.shape.toSpliced(at, 1)];
  return { ...result("numpy", shape, type), cost: 2 * size(shape) * k };
}

// The letters of each operand and of the result.
function letters(text) {
  const [left, right] = text.replaceAll(" ", "").split("->");
  if (!/^[a-zA-Z,]*$/.test(left) || !/^[a-zA-Z]*$/.test(right ?? "")) throw new Unread("einsum is read with letters, commas and one arrow");
  const all = left.replaceAll(",", "");
  const once = [...new Set(all)].filter((each) => all.split(each).length === 2).sort().join("");
  return [left.split(","), right ?? once];
}

const refuse = { numpy: (text) => new Refused("ValueError", text), torch: (text) => new Refused("RuntimeError", `einsum(): ${text}`) };

function numpyEinsum(inputs, out, operands) {
  const fail = refuse.numpy;
  const last = operands.length - 1;
  for (const [i, { shape }] of operands.entries()) {
    if (i === last && inputs.length > operands.length) throw fail("more operands provided to einstein sum function than specified in the subscripts string");
    if (i < last && i === inputs.length - 1) throw fail("fewer operands provided to einstein sum function than specified in the subscripts string");
    if (inputs[i].length > shape.length) throw fail(`einstein sum subscripts string contains too many subscripts for operand ${i}`);
    if (inputs[i].length < shape.length)
      throw fail("operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.");
  }
  checkOut(out, inputs, (each) => `einstein sum subscripts string included output subscript '${each}' which never appeared in an input`, (each) => `einstein sum subscripts string includes output subscript '${each}' multiple times`, fail);
  const rest = [...new Set(inputs.join(""))].filter((each) => !out.includes(each)).sort();
  const order = [...out, ...rest];
  const mapped = operands.map(({ shape }, i) => {
    const own = {};
    // NumPy takes one operand whose letters all stand in the result as a view, in words of its own.
    let view = operands.length === 1;
    for (const [j, letter] of [...inputs[i]].entries()) {
      view &&= out.includes(letter);
      const before = (view ? own[letter] || null : own[letter]) ?? shape[j];
      if (before !== shape[j])
        throw fail(`dimensions in ${view ? "single operand" : `operand ${i}`} for collapsing index '${letter}' don't match (${before} != ${shape[j]})`);
      own[letter] = shape[j];
    }
    return order.map((letter) => own[letter] ?? -1);
  });
  const collapsed = operands.map(({ shape }, i) => tight(shape.filter((_, j) => inputs[i].indexOf(inputs[i][j]) === j)));
  const { shape } = align(mapped.map((each) => each.map((length) => Math.abs(length))));
  if (!shape) throw fail(`operands could not be broadcast together with remapped shapes [original->remapped]: ${operands.map((_, i) => `${collapsed[i]}->${written(mapped[i])} `).join("")}`);
  return [shape.slice(0, out.length), shape];
}

function checkOut(out, inputs, missing, twice, fail) {
  for (const [i, each] of [...out].entries()) {
    if (out.indexOf(each) < i) throw fail(twice(each));
    if (!inputs.join("").includes(each)) throw fail(missing(each));
  }
}

function torchEinsum(inputs, out, operands) {
  const fail = refuse.torch;
  if (inputs.length > operands.length) throw fail("fewer operands were provided than specified in the equation");
  if (inputs.length < operands.length) throw fail("more operands were provided than specified in the equation");
  for (const [i, { shape }] of operands.entries())
    if (inputs[i].length !== shape.length)
      throw fail(`the number of subscripts in the equation (${inputs[i].length}) does not match the number of dimensions (${shape.length}) for operand ${i} and no ellipsis was given`);
  checkOut(out, inputs, (each) => `output subscript ${each} does not appear in the equation for any input operand`, (each) => `output subscript ${each} appears more than once in the output`, fail);
  const seen = {};
  for (const [i, { shape }] of operands.entries()) {
    const own = {};
    for (const [j, letter] of [...inputs[i]].entries()) {
      if (letter in own && own[letter] !== shape[j]) throw fail(`subscript ${letter} is repeated for operand ${i} but the sizes don't match, ${shape[j]} != ${own[letter]}`);
      if (!(letter in own) && (seen[letter] ?? 1) !== 1 && shape[j] !== 1 && seen[letter] !== shape[j])
        throw fail(`subscript ${letter} has size ${shape[j]} for operand ${i} which does not broadcast with previously seen size ${seen[letter]}`);
      own[letter] = shape[j];
      if ((seen[letter] ?? 1) === 1) seen[letter] = shape[j];
    }
  }
  return [[...out].map((each) => seen[each]), Object.values(seen)];
}

function einsum(call) {
  const { self, args, lib } = call;
  if (self.kind !== "text" || !args.length || args.some(({ kind, dtype }) => kind !== "array" || (lib === "torch" && dtype !== "f")) || Object.keys(call.named).length)
    throw new Unread("einsum is read with its letters first, then arrays of floats");
  const [inputs, out] = letters(self.value);
  const [shape, all] = (lib === "numpy" ? numpyEinsum : torchEinsum)(inputs, out, args);
  const dtype = common(lib, args.map((each) => each.dtype));
  // Where PyTorch's einsum puts the elements of its result is not worked out: what depends on it is not read.
  return { ...result(lib, shape, dtype, shape.map(() => NaN)), cost: size(all) * (args.length === 1 ? 1 : 2) };
}

export default {
  outer: { numpy: "f", torch: "fm", rule: "outer", run: outer },
  dot: { numpy: "fm", torch: "fm", scalar: false, rule: "matmul", run: dot },
  einsum: { numpy: "f", torch: "f", rule: "einsum", loose: true, run: einsum },
};
