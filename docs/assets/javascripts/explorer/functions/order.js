// Axes in another order: T, mT, transpose, swapaxes, permute.

import { sizes } from "../arguments.js";
import { permuted } from "../strides.js";
import { Refused, Unread, array, axis, isWhole, wholes } from "../value.js";

const ordered = (of, order) => {
  const [shape, strides] = permuted(of, order);
  return array(shape, of.dtype, strides, of.scalar);
};

const count = ({ shape }) => shape.map((_, i) => i);

function swapped(of, i, j) {
  const order = count(of);
  if (order.length) [order[i], order[j]] = [j, i];
  return ordered(of, order);
}

export function T(lib, of) {
  return ordered(of, count(of).reverse());
}

export function mT(lib, of) {
  const ndim = of.shape.length;
  if (lib === "torch" && !ndim) return of;
  if (lib === "numpy" && of.scalar) throw new Refused("AttributeError", `'numpy.${{ f: "float32", b: "bool", i: "int64", d: "float64" }[of.dtype]}' object has no attribute 'mT'`);
  if (ndim < 2)
    throw lib === "numpy"
      ? new Refused("ValueError", "matrix transpose with ndim < 2 is undefined")
      : new Refused("RuntimeError", `tensor.mT is only supported on matrices or batches of matrices. Got ${ndim}-D tensor.`);
  return swapped(of, ndim - 2, ndim - 1);
}

function numpyTranspose(of, order) {
  if (order.length !== of.shape.length) throw new Refused("ValueError", "axes don't match array");
  const seen = new Set();
  const axes = order.map((each) => {
    const at = axis("numpy", each, of.shape.length);
    if (seen.has(at)) throw new Refused("ValueError", "repeated axis in transpose");
    seen.add(at);
    return at;
  });
  return ordered(of, axes);
}

function transpose(call) {
  const { lib, self, args } = call;
  if (Object.keys(call.named).length) throw new Unread("transpose is read without names of arguments");
  if (lib === "numpy") {
    if (call.as === "f" && args.length > 1)
      throw new Refused("TypeError", `transpose() takes from 1 to 2 positional arguments but ${args.length + 1} were given`);
    return args.length ? numpyTranspose(self, sizes(call)) : T(lib, self);
  }
  const wrong = (text) => new Refused("TypeError", `transpose()${text}`);
  if (!args.length) throw wrong(' missing 2 required positional argument: "dim0", "dim1"');
  if (args.length > 2) {
    if (call.as === "f") throw new Unread("transpose takes two axes");
    throw wrong(` takes 2 positional arguments but ${args.length} were given`);
  }
  if (args[0].kind === "tuple" && args.length === 1) throw wrong(`: argument 'dim0' (position ${call.as === "f" ? 2 : 1}) must be int, not tuple`);
  if (args.length < 2) throw wrong(' missing 1 required positional arguments: "dim1"');
  return swapaxes(call);
}

function swapaxes({ lib, self, args, named }) {
  if (args.length !== 2 || !args.every(isWhole) || Object.keys(named).length) throw new Unread("two axes are expected here");
  const [one, two] = args.map(({ value }) => value);
  const ndim = self.shape.length;
  return swapped(self, axis(lib, one, ndim, "axis1: "), axis(lib, two, ndim, "axis2: "));
}

function permute(call) {
  if (call.as === "m" && !call.args.length) throw new Refused("TypeError", 'permute() missing 1 required positional arguments: "dims"');
  if (call.as === "f" && (call.args.length !== 1 || call.args[0].kind !== "tuple")) throw new Unread("permute takes a tuple here");
  const order = call.as === "f" ? wholes(call.args[0]) : sizes(call);
  const ndim = call.self.shape.length;
  if (order.length !== ndim)
    throw new Refused(
      "RuntimeError",
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${ndim} is not equal to len(dims) = ${order.length}`,
    );
  const seen = new Set();
  const axes = order.map((each) => {
    const at = axis("torch", each, ndim);
    if (seen.has(at)) throw new Refused("RuntimeError", "permute(): duplicate dims are not allowed.");
    seen.add(at);
    return at;
  });
  return ordered(call.self, axes);
}

export default {
  transpose: { numpy: "fm", torch: "fm", rule: "order", run: transpose },
  swapaxes: { numpy: "fm", torch: "fm", rule: "order", run: swapaxes },
  permute: { numpy: "", torch: "fm", rule: "order", run: permute },
};
