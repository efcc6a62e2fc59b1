// Square brackets: whole numbers, slices, None and the ellipsis.

import { widened } from "./functions/reshape.js";
import { Refused, Unread, array } from "./value.js";

const index = (text) => new Refused("IndexError", text);

function positions({ parts }, length) {
  const [start, stop, step] = parts;
  const by = step ?? 1;
  const fit = (value, otherwise) => {
    if (value === null) return otherwise;
    const at = value < 0 ? value + length : value;
    return Math.min(Math.max(at, by < 0 ? -1 : 0), by < 0 ? length - 1 : length);
  };
  const from = fit(start, by < 0 ? length - 1 : 0);
  const to = fit(stop, by < 0 ? -1 : length);
  return Math.max(0, Math.ceil((to - from) / by));
}

function check(lib, of, items) {
  const ndim = of.shape.length;
  const used = items.filter(({ kind }) => kind === "number" || kind === "slice").length;
  const dots = items.filter(({ kind }) => kind === "ellipsis").length;
  if (lib === "numpy") {
    if (of.scalar && used) throw index("invalid index to scalar variable.");
    if (of.scalar && dots > 1) throw new Unread("two ellipses are not read here");
    if (dots > 1) throw index("an index can only have a single ellipsis ('...')");
    if (used > ndim) throw index(`too many indices for array: array is ${ndim}-dimensional, but ${used} were indexed`);
  } else if (used > ndim) {
    if (items.length === 1 && items[0].kind === "number")
      throw index("invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number");
    if (items.length === 1) throw index("slice() cannot be applied to a 0-dim tensor.");
    throw index(`too many indices for tensor of dimension ${ndim}`);
  }
}

export function indexed(lib, of, items) {
  if (of.kind === "pair") {
    if (items.length === 1 && [0, 1].includes(items[0].value)) return items[0].value ? of.indices : of.values;
    throw new Unread("values and indices come as [0] and [1]");
  }
  if (of.kind !== "array") throw new Unread("an index into this is not read here");
  if (items.some(({ kind }) => !["number", "slice", "none", "ellipsis"].includes(kind))) throw new Unread("an index is read with whole numbers, slices, None and `...`");
  const ndim = of.shape.length;
  check(lib, of, items);
  let out = array(of.shape, of.dtype, of.strides);
  let at = 0;
  let own = 0;
  for (const [place, item] of items.entries()) {
    if (item.kind === "none") {
      out = widened(out, at);
      at += 1;
    } else if (item.kind === "ellipsis") {
      const rest = items.slice(place + 1).filter(({ kind }) => kind === "number" || kind === "slice").length;
      const by = Math.max(0, ndim - own - rest);
      at += by;
      own += by;
    } else {
      const length = out.shape[at];
      if (item.kind === "number") {
        if (item.value >= length || item.value < -length)
          throw index(lib === "numpy" ? `index ${item.value} is out of bounds for axis ${own} with size ${length}` : `index ${item.value} is out of bounds for dimension ${place} with size ${length}`);
        out = array(out.shape.toSpliced(at, 1), of.dtype, out.strides.toSpliced(at, 1));
      } else {
        const step = item.parts[2] ?? 1;
        if (!step) throw new Refused("ValueError", "slice step cannot be zero");
        if (lib === "torch" && step < 0) throw new Refused("ValueError", "step must be greater than zero");
        out = array(out.shape.with(at, positions(item, length)), of.dtype, out.strides.with(at, out.strides[at] * step));
        at += 1;
      }
      own += 1;
    }
  }
  out.scalar = lib === "numpy" && !out.shape.length && !items.some(({ kind }) => kind === "ellipsis");
  return out;
}
