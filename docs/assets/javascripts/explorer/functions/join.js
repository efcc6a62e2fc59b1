// Arrays side by side: concatenate, cat, stack.

import { bind } from "../arguments.js";
import { Refused, Unread, array, axis, common, same, square, whole } from "../value.js";

function parts(call, names) {
  const { self } = call;
  if (self.kind !== "tuple" || !self.items.length || self.items.some(({ kind }) => kind !== "array"))
    throw new Unread(`${call.name} is read with a tuple or list of arrays`);
  const { axis: given } = bind(call, names);
  return [self.items, given ? whole(given) : 0];
}

const dtype = (lib, items) => common(lib, items.map((each) => each.dtype));

const joined = (lib, items, at) => {
  const length = items.reduce((sum, { shape }) => sum + shape[at], 0);
  return array(items[0].shape.with(at, length), dtype(lib, items));
};

function numpy(items, given) {
  const ndim = items[0].shape.length;
  const refuse = (text) => new Refused("ValueError", text);
  if (!ndim) throw refuse("zero-dimensional arrays cannot be concatenated");
  const at = axis("numpy", given, ndim);
  for (const [i, { shape }] of items.entries()) {
    if (shape.length !== ndim)
      throw refuse(`all the input arrays must have same number of dimensions, but the array at index 0 has ${ndim} dimension(s) and the array at index ${i} has ${shape.length} dimension(s)`);
    const off = shape.findIndex((each, j) => j !== at && each !== items[0].shape[j]);
    if (off >= 0)
      throw refuse(`all the input array dimensions except for the concatenation axis must match exactly, but along dimension ${off}, the array at index 0 has size ${items[0].shape[off]} and the array at index ${i} has size ${shape[off]}`);
  }
  return joined("numpy", items, at);
}

// An empty vector takes no part, whatever the others are.
function torch(items, given) {
  const refuse = (text) => new Refused("RuntimeError", text);
  const flat = items.findIndex(({ shape }) => !shape.length);
  if (flat >= 0) throw refuse(`zero-dimensional tensor (at position ${flat}) cannot be concatenated`);
  const skipped = ({ shape }) => shape.length === 1 && !shape[0];
  const first = items.find((each) => !skipped(each));
  if (!first) return array([0], dtype("torch", items));
  const ndim = first.shape.length;
  const at = axis("torch", given, ndim);
  for (const [i, each] of items.entries()) {
    if (skipped(each)) continue;
    if (each.shape.length !== ndim) throw refuse(`Tensors must have same number of dimensions: got ${ndim} and ${each.shape.length}`);
    const off = each.shape.findIndex((length, j) => j !== at && length !== first.shape[j]);
    if (off >= 0)
      throw refuse(`Sizes of tensors must match except in dimension ${at}. Expected size ${first.shape[off]} but got size ${each.shape[off]} for tensor number ${i} in the list.`);
  }
  return { ...joined("torch", items.filter((each) => !skipped(each)), at), dtype: dtype("torch", items) };
}

function concatenate(call) {
  const [items, at] = parts(call, ["axis"]);
  return (call.lib === "numpy" ? numpy : torch)(items, at);
}

function stack(call) {
  const [items, given] = parts(call, ["axis"]);
  const [{ shape }] = items;
  const other = items.findIndex((each) => !same(each.shape, shape));
  const late = call.lib === "torch" ? axis(call.lib, given, shape.length + 1) : 0;
  if (other >= 0)
    throw call.lib === "numpy"
      ? new Refused("ValueError", "all input arrays must have the same shape")
      : new Refused("RuntimeError", `stack expects each tensor to be equal size, but got ${square(shape)} at entry 0 and ${square(items[other].shape)} at entry ${other}`);
  const at = call.lib === "numpy" ? axis(call.lib, given, shape.length + 1) : late;
  return array(shape.toSpliced(at, 0, items.length), dtype(call.lib, items));
}

const joins = { numpy: "f", torch: "f", rule: "join", loose: true };
export default {
  concatenate: { ...joins, run: concatenate },
  cat: { ...joins, numpy: "", run: concatenate },
  stack: { ...joins, run: stack },
};
