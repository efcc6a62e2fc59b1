// What an expression is made of while shapes are worked out, and the three ways in which it stops.

// The library refuses: the type and the very text of its error.
export class Refused extends Error {
  constructor(type, text) {
    super(text);
    this.type = type;
  }
}

// The explorer does not read this: it says so and guesses nothing.
export class Unread extends Error {
  constructor(text, at) {
    super(text);
    this.at = at;
  }
}

export const size = (shape) => shape.reduce((a, b) => a * b, 1);

export function contiguous(shape) {
  const strides = Array(shape.length);
  for (let i = shape.length - 1, step = 1; i >= 0; i--) {
    strides[i] = step;
    step *= Math.max(shape[i], 1);
  }
  return strides;
}

// `dtype` is b, i, f or d: bool, int64, float32, float64. `scalar`: what NumPy hands out of an array.
export function array(shape, dtype = "f", strides = contiguous(shape), scalar = false) {
  return { kind: "array", shape, dtype, strides, scalar };
}

// What NumPy's functions return: of no dimensions it is a scalar, no array.
export const result = (lib, shape, dtype, strides) => array(shape, dtype, strides, lib === "numpy" && !shape.length);

export const number = (value, whole = true) => ({ kind: "number", value, dtype: whole ? "i" : "f" });
export const NONE = { kind: "none" };

const BYTES = { b: 1, i: 8, f: 4, d: 8 };
export const bytes = ({ shape, dtype }) => size(shape) * BYTES[dtype];

export const same = (a, b) => a.length === b.length && a.every((each, i) => each === b[i]);

// NumPy's way and PyTorch's way of writing a shape.
export const tight = (shape) => `(${shape.join(",")}${shape.length === 1 ? "," : ""})`;
export const square = (shape) => `[${shape.join(", ")}]`;
export const python = (shape) => `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;

// The dtype of what is made of several: NumPy takes float64 where whole numbers meet float32.
export function common(lib, dtypes) {
  if (lib === "numpy" && dtypes.includes("i") && dtypes.includes("f")) return "d";
  return [..."dfib"].find((each) => dtypes.includes(each));
}

const NAMES = { b: "bool", i: "int64", f: "float32", d: "float64" };
export function typeName(lib, value) {
  if (value.kind === "number") return value.dtype === "i" ? "int" : "float";
  if (value.kind === "tuple") return "tuple";
  if (value.kind !== "array") return value.kind;
  if (lib === "torch") return "Tensor";
  return value.scalar ? `numpy.${NAMES[value.dtype]}` : "numpy.ndarray";
}

// An axis of `ndim` axes, from either end, or what each library says of one that is not there.
export function axis(lib, given, ndim, before = "") {
  const room = lib === "torch" ? Math.max(ndim, 1) : ndim;
  if (given >= -room && given < room) return given < 0 ? given + room : given;
  if (lib === "torch")
    throw new Refused("IndexError", `Dimension out of range (expected to be in range of [${-room}, ${room - 1}], but got ${given})`);
  throw new Refused("AxisError", `${before}axis ${given} is out of bounds for array of dimension ${ndim}`);
}

// A whole number that was given, or Unread.
export function whole(value) {
  if (value?.kind !== "number" || value.dtype !== "i") throw new Unread("a whole number is expected here");
  return value.value;
}

export const isWhole = (value) => value?.kind === "number" && value.dtype === "i";
export const wholes = (value) => (value.kind === "tuple" ? value.items.map(whole) : [whole(value)]);
