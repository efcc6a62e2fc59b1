// Axes that go: sum, mean, max, min, prod, amax, amin. And softmax, which keeps them.

import { bind } from "../arguments.js";
import { unique } from "./reshape.js";
import { Refused, Unread, array, axis, result, size, whole, wholes } from "../value.js";

const PRIVATE = { sum: "_sum()", mean: "_mean()", max: "_amax()", min: "_amin()", prod: "_prod()" };
const LONG = { max: "maximum", amax: "maximum", min: "minimum", amin: "minimum" };

function gone(call, given) {
  const { lib, self, name } = call;
  const ndim = self.shape.length;
  if (!given || given.kind === "none") return new Set(self.shape.keys());
  const axes = wholes(given);
  if (lib === "torch") {
    // Of an array without elements, amax and amin look at each axis in turn; else all axes come before what is twice.
    if (LONG[name] && !size(self.shape)) for (const each of axes) empty(call, { items: [each] }, [axis(lib, each, ndim)]);
    for (const each of axes) axis(lib, each, ndim);
  }
  if (lib === "torch") return axes.length || given.kind === "number" ? unique(lib, axes, ndim) : new Set(self.shape.keys());
  if (!ndim && given.kind === "number" && name !== "mean" && [0, -1].includes(axes[0])) return new Set();
  for (const each of axes) axis(lib, each, ndim);
  return unique(lib, axes, ndim);
}

function empty(call, given, axes) {
  const { lib, self, name } = call;
  if (!LONG[name]) return;
  if (lib === "numpy") {
    if (!size(self.shape.filter((_, i) => axes.has(i)))) throw new Refused("ValueError", `zero-size array to reduction operation ${LONG[name]} which has no identity`);
    return;
  }
  if (size(self.shape)) return;
  if (!given || !(axes.size ?? axes.length) || given.items?.length === 0)
    throw new Refused("RuntimeError", `${name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`);
  // amax and amin name the axis as it was given.
  const own = (n) => given.items?.[n]?.value ?? given.items?.[n] ?? given.value;
  for (const [n, i] of [...axes].entries())
    if (self.shape[i] === 0) throw new Refused("IndexError", `${name}(): Expected reduction dim ${name.startsWith("a") ? own(n) : i} to have non-zero size.`);
}

function reduce(call) {
  const { lib, self, name, as } = call;
  const { axis: given, keepdims } = bind(call, lib === "numpy" ? ["axis", "", "", "keepdims"] : ["axis", "keepdims"], as === "m" ? PRIVATE[name] : undefined);
  if (call.args.length > (lib === "numpy" ? 1 : 2) || (keepdims && keepdims.kind !== "truth")) throw new Unread(`${name} is not read with these arguments`);
  if (lib === "torch") {
    if ((keepdims || given?.kind === "none") && (!given || given.kind === "none") ) throw new Unread(`${name} is not read with these arguments`);
    if (given?.kind === "tuple" && ["max", "min", "prod"].includes(name)) throw new Unread(`${name} of several axes is not read for PyTorch`);
    if (name === "mean" && !"fd".includes(self.dtype))
      throw new Refused("RuntimeError", `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${self.dtype === "b" ? "Bool" : "Long"}`);
  }
  const axes = gone(call, given);
  const keep = keepdims?.value;
  const shape = self.shape.flatMap((length, i) => (axes.has(i) ? (keep ? [1] : []) : [length]));
  empty(call, given, axes);
  const dtype = { sum: "i", prod: "i", mean: lib === "numpy" ? "d" : "f" }[name];
  const out = { ...result(lib, shape, dtype && !"fd".includes(self.dtype) ? dtype : self.dtype), cost: size(self.shape) };
  if (lib === "torch" && given && ["max", "min"].includes(name)) return { kind: "pair", values: out, indices: array(shape, "i"), cost: out.cost };
  return out;
}

function softmax(call) {
  const { axis: given } = bind(call, ["axis"]);
  if (!given) {
    if (call.as === "f" || Object.keys(call.named).length) throw new Unread("softmax is read with an axis");
    throw new Refused("TypeError", 'softmax() missing 1 required positional arguments: "dim"');
  }
  if (!"fd".includes(call.self.dtype)) throw new Unread("softmax of truth values and whole numbers is not read here");
  axis("torch", whole(given), call.self.shape.length);
  return { ...array(call.self.shape, call.self.dtype), cost: 5 * size(call.self.shape) };
}

const both = { numpy: "fm", torch: "fm", rule: "reduce", run: reduce };
export default {
  sum: both, mean: both, max: both, min: both, prod: both,
  amax: { ...both, numpy: "f" },
  amin: { ...both, numpy: "f" },
  softmax: { numpy: "", torch: "fm", rule: "softmax", run: softmax },
};
