// Products: the operator @ and matmul, mm, bmm, mv.

import { align, pair } from "../broadcast.js";
import { known } from "../strides.js";
import { Refused, Unread, array, common, contiguous, result, size, tight, typeName } from "../value.js";

const SIGNATURE = "(n?,k),(k,m?)->(n?,m?)";

function numpy(a, b) {
  for (const [i, { shape }] of [a, b].entries())
    if (!shape.length)
      throw new Refused("ValueError", `matmul: Input operand ${i} does not have enough dimensions (has 0, gufunc core with signature ${SIGNATURE} requires 1)`);
  const [k, own] = [a.shape.at(-1), b.shape.at(b.shape.length > 1 ? -2 : -1)];
  if (k !== own)
    throw new Refused("ValueError", `matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature ${SIGNATURE} (size ${own} is different from ${k})`);
  const [left, right] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const core = [...a.shape.slice(-2, -1), ...(b.shape.length > 1 ? b.shape.slice(-1) : [])];
  const { shape } = align([left, right]);
  if (shape) return [...shape, ...core];
  const mapped = ({ shape: all }) => `${tight(all)}->(${all.slice(0, -2).join(",")},newaxis,newaxis)`;
  throw new Refused("ValueError", `operands could not be broadcast together with remapped shapes [original->remapped]: ${mapped(a)} ${mapped(b)}  and requested shape ${tight(core)}`);
}

const refuse = (text) => {
  throw new Refused("RuntimeError", text);
};

export function mm([n, k], [own, m]) {
  if (k !== own) refuse(`mat1 and mat2 shapes cannot be multiplied (${n}x${k} and ${own}x${m})`);
  return [n, m];
}

export function mv([n, k], [own]) {
  if (k !== own) refuse(`size mismatch, got input (${n}), mat (${n}x${k}), vec (${own})`);
  return [n];
}

export function bmm([batch, n, k], [other, own, m]) {
  if (batch !== other || k !== own) refuse(`Expected size for first two dimensions of batch2 tensor to be: [${batch}, ${k}] but got: [${other}, ${own}].`);
  return [batch, n, m];
}

const swapped = ({ shape, strides }) => {
  const turn = (list) => [...list.slice(0, -2), list.at(-1), list.at(-2)];
  return array(turn(shape), "f", turn(strides));
};

// PyTorch multiplies a stack by one matrix as one product of matrices where it can do so without a copy.
function folds(a, b, large, small) {
  if (large.shape.length < 3 || small.shape.length > 2) return false;
  if (a.shape.length === 2) return false;
  known(large);
  if (!size(large.shape)) return true;
  return large.shape.slice(0, -2).every((_, i) => large.strides[i] === large.strides[i + 1] * large.shape[i + 1]);
}

function torch(a, b) {
  const [one, two] = [a.shape.length, b.shape.length];
  if (!one || !two) refuse(`both arguments to matmul need to be at least 1D, but they are ${one}D and ${two}D`);
  if (one === 1 && two === 1) {
    const [n, m] = [a.shape[0], b.shape[0]];
    if (n !== m) refuse(`inconsistent tensor size, expected tensor [${n}] and src [${m}] to have the same number of elements, but got ${n} and ${m} elements respectively`);
    return [[]];
  }
  if (one <= 2 && two === 1) return [mv(a.shape, b.shape)];
  if (one === 1 && two === 2) return [mm([1, ...a.shape], b.shape).slice(1)];
  if (one === 2 && two === 2) return [mm(a.shape, b.shape)];
  const first = one >= two;
  const [large, small] = first ? [a, b] : [swapped(b), two > 1 && one === 2 ? swapped(a) : a];
  if (folds(a, b, large, small)) {
    const rows = large.shape.slice(0, -1);
    const flat = [size(rows), large.shape.at(-1)];
    if (small.shape.length === 1) {
      mv(flat, small.shape);
      return [rows];
    }
    const out = array([...rows, mm(flat, small.shape)[1]]);
    const turned = first ? out : swapped(out);
    return [turned.shape, turned.strides];
  }
  const lhs = one === 1 ? [1, ...a.shape] : a.shape;
  const rhs = two === 1 ? [...b.shape, 1] : b.shape;
  const batch = pair(lhs.slice(0, -2), rhs.slice(0, -2));
  const [, n, m] = bmm([size(batch), ...lhs.slice(-2)], [size(batch), ...rhs.slice(-2)]);
  return [[...batch, ...(one === 1 ? [] : [n]), ...(two === 1 ? [] : [m])]];
}

export function matmul(lib, a, b) {
  if (lib === "torch") {
    if ([a, b].some(({ kind }) => kind !== "array")) {
      if ([a, b].some(({ kind }) => kind !== "array" && kind !== "number")) throw new Unread("`@` of these is not read here");
      throw new Refused("TypeError", `unsupported operand type(s) for @: '${typeName(lib, a)}' and '${typeName(lib, b)}'`);
    }
    if (a.dtype !== "f" || b.dtype !== "f") throw new Unread("products of other dtypes than float32 are not read here");
  }
  const [left, right] = [a, b].map((each) => (each.kind === "number" ? { shape: [] } : each));
  const [shape, strides = contiguous(shape)] = lib === "torch" ? torch(left, right) : [numpy(left, right)];
  const out = result(lib, shape, common(lib, [a.dtype, b.dtype]), strides);
  return { ...out, cost: 2 * size(shape) * a.shape.at(-1) };
}

const only = (call, counts) => {
  const operands = [call.self, call.args[0]];
  if (call.args.length !== 1 || Object.keys(call.named).length || operands.some((each) => each.kind !== "array" || each.dtype !== "f"))
    throw new Unread(`${call.name} is read with two arrays of floats`);
  return operands.map(({ shape }) => shape);
};

const sized = (shape, k) => ({ ...array(shape), cost: 2 * size(shape) * k });

export default {
  matmul: {
    numpy: "f", torch: "fm", rule: "matmul",
    run: (call) => {
      if (call.args.length !== 1 || Object.keys(call.named).length || call.args[0].kind !== "array") throw new Unread("matmul is read with two arrays");
      return matmul(call.lib, call.self, call.args[0]);
    },
  },
  mm: {
    numpy: "", torch: "fm", rule: "matmul",
    run: (call) => {
      const [a, b] = only(call);
      if (a.length !== 2) refuse("self must be a matrix");
      if (b.length !== 2) refuse("mat2 must be a matrix");
      return sized(mm(a, b), a[1]);
    },
  },
  bmm: {
    numpy: "", torch: "fm", rule: "matmul",
    run: (call) => {
      const [a, b] = only(call);
      if (a.length !== 3) refuse("batch1 must be a 3D tensor");
      if (b.length !== 3) refuse("batch2 must be a 3D tensor");
      return sized(bmm(a, b), a[2]);
    },
  },
  mv: {
    numpy: "", torch: "fm", rule: "matmul",
    run: (call) => {
      const [a, b] = only(call);
      if (!a.length) throw new Refused("IndexError", "Dimension specified as 0 but tensor has no dimensions");
      if (a.length !== 2 || b.length !== 1) refuse(`vector + matrix @ vector expected, got 1, ${a.length}, ${b.length}`);
      return sized(mv(a, b), a[1]);
    },
  },
};
