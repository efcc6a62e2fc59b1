// The same elements in another shape: reshape, view, flatten, ravel, squeeze, unsqueeze, expand_dims.

import { bind, sizes } from "../arguments.js";
import { viewed } from "../strides.js";
import { Refused, Unread, array, axis, contiguous, size, square, typeName, whole, wholes } from "../value.js";

// How NumPy writes a shape in which a size may be unknown.
export function written(shape) {
  const known = shape.findIndex((each) => each >= 0);
  if (known < 0) return shape.length ? "()" : "()";
  const parts = shape.slice(known).map((each) => (each < 0 ? "newaxis" : each));
  return `(${parts.join(",")}${shape.length === 1 ? "," : ""})`;
}

function numpyShape(total, to) {
  if (to.filter((each) => each < 0).length > 1) throw new Refused("ValueError", "can only specify one unknown dimension");
  const known = size(to.filter((each) => each >= 0));
  const open = to.findIndex((each) => each < 0);
  if (open < 0 ? known === total : known && total % known === 0) return to.map((each) => (each < 0 ? total / known : each));
  throw new Refused("ValueError", `cannot reshape array of size ${total} into shape ${written(to)}`);
}

function torchShape(total, to) {
  const refuse = (text) => new Refused("RuntimeError", text);
  let open = -1;
  let known = 1;
  for (const [i, each] of to.entries()) {
    if (each === -1) {
      if (open >= 0) throw refuse("only one dimension can be inferred");
      open = i;
    } else if (each < 0) throw refuse(`invalid shape dimension ${each} at index ${i} of shape ${square(to)}`);
    else known *= each;
  }
  if (open >= 0 ? total !== known && !(known && total % known === 0) : total !== known)
    throw refuse(`shape '${square(to)}' is invalid for input of size ${total}`);
  if (open >= 0 && !known)
    throw refuse(`cannot reshape tensor of 0 elements into shape ${square(to)} because the unspecified dimension size -1 can be any value and is ambiguous`);
  return to.map((each) => (each < 0 ? total / known : each));
}

export function reshaped(lib, of, to) {
  const total = size(of.shape);
  if (lib === "numpy") return array(numpyShape(total, to), of.dtype, undefined, of.scalar && !to.length);
  const shape = torchShape(total, to);
  return array(shape, of.dtype, viewed(of, shape) ?? contiguous(shape));
}

function reshape(call) {
  if (call.as === "m" && !call.args.length)
    throw new Refused("TypeError", call.lib === "numpy" ? "reshape() takes exactly 1 argument (0 given)" : 'reshape() missing 1 required positional arguments: "shape"');
  if (call.as === "f" && (call.args.length !== 1 || call.args[0].kind !== "tuple")) throw new Unread("reshape takes a tuple here");
  return reshaped(call.lib, call.self, sizes(call));
}

function view(call) {
  if (!call.args.length) throw new Unread("view is read with sizes");
  const to = sizes(call);
  if (call.lib === "numpy") {
    if (call.args.length > 2) throw new Refused("TypeError", `view() takes from 0 to 2 positional arguments but ${call.args.length} were given`);
    if (call.args.length > 1) throw new Refused("ValueError", "Type must be a sub-type of ndarray type");
    if (call.args[0].kind === "tuple") throw new Unread("view with a tuple is not read for NumPy");
    throw new Refused("TypeError", `Cannot interpret '${to[0]}' as a data type`);
  }
  const shape = torchShape(size(call.self.shape), to);
  const strides = viewed(call.self, shape);
  if (strides) return array(shape, call.self.dtype, strides);
  throw new Refused(
    "RuntimeError",
    "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
  );
}

function flatten(call) {
  const { lib, self, args, named } = call;
  if (lib === "numpy") {
    const [unknown] = Object.keys(named);
    if (args.length > 1) throw new Refused("TypeError", `flatten() takes from 0 to 1 positional arguments but ${args.length} were given`);
    if (args.length) throw new Refused("TypeError", `order must be str, not ${typeName(lib, args[0])}`);
    if (unknown) throw new Refused("TypeError", `flatten() got an unexpected keyword argument '${unknown}'`);
    return array([size(self.shape)], self.dtype);
  }
  const { start_dim: start, end_dim: end } = bind(call, ["start_dim", "end_dim"]);
  const ndim = self.shape.length;
  const first = axis(lib, start ? whole(start) : 0, ndim);
  const last = axis(lib, end ? whole(end) : -1, ndim);
  if (first > last) throw new Refused("RuntimeError", "flatten() has invalid args: start_dim cannot come after end_dim");
  if (!ndim) return reshaped(lib, self, [1]);
  if (first === last) return self;
  return reshaped(lib, self, [...self.shape.slice(0, first), size(self.shape.slice(first, last + 1)), ...self.shape.slice(last + 1)]);
}

function ravel(call) {
  if (call.args.length || Object.keys(call.named).length) throw new Unread("ravel is read without arguments");
  return array([size(call.self.shape)], call.self.dtype);
}

export function unique(lib, axes, ndim) {
  const seen = new Set();
  for (const each of axes) {
    const at = axis(lib, each, ndim);
    if (seen.has(at))
      throw lib === "numpy" ? new Refused("ValueError", "duplicate value in 'axis'") : new Refused("RuntimeError", `dim ${at} appears multiple times in the list of dims`);
    seen.add(at);
  }
  return seen;
}

function squeeze(call) {
  const { lib, self } = call;
  const { axis: given } = bind(call, ["axis"]);
  const ndim = self.shape.length;
  const lone = lib === "numpy" && !ndim && given?.kind === "number" && [0, -1].includes(given.value);
  const axes = given && !lone ? unique(lib, wholes(given), ndim) : new Set(self.shape.keys());
  if (lib === "numpy" && given && [...axes].some((i) => self.shape[i] !== 1))
    throw new Refused("ValueError", "cannot select an axis to squeeze out which has size not equal to one");
  const kept = [...self.shape.keys()].filter((i) => !axes.has(i) || self.shape[i] !== 1);
  return array(kept.map((i) => self.shape[i]), self.dtype, kept.map((i) => self.strides[i]), self.scalar);
}

// One more axis of size one at `at`.
export function widened(of, at) {
  const step = at < of.shape.length ? of.shape[at] * of.strides[at] : 1;
  return array(of.shape.toSpliced(at, 0, 1), of.dtype, of.strides.toSpliced(at, 0, step));
}

function unsqueeze(call) {
  const { dim } = bind(call, ["dim"]);
  return widened(call.self, axis("torch", whole(dim), call.self.shape.length + 1));
}

function expandDims(call) {
  const { axis: given } = bind(call, ["axis"]);
  const axes = wholes(given);
  const ndim = call.self.shape.length + axes.length;
  const places = axes.map((each) => axis("numpy", each, ndim));
  if (new Set(places).size < places.length) throw new Refused("ValueError", "repeated axis");
  return places.sort((a, b) => a - b).reduce(widened, call.self);
}

export default {
  reshape: { numpy: "fm", torch: "fm", rule: "reshape", run: reshape },
  view: { numpy: "m", torch: "m", rule: "reshape", run: view },
  flatten: { numpy: "m", torch: "fm", rule: "reshape", run: flatten },
  ravel: { numpy: "fm", torch: "fm", rule: "reshape", run: ravel },
  squeeze: { numpy: "fm", torch: "fm", rule: "squeeze", run: squeeze },
  unsqueeze: { numpy: "", torch: "fm", rule: "squeeze", run: unsqueeze },
  expand_dims: { numpy: "f", torch: "", rule: "squeeze", run: expandDims },
};
