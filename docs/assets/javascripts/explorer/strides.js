// Where PyTorch puts the elements of a result: it decides whether `view` works afterwards.

import { Unread, contiguous, same, size } from "./value.js";

export function known({ strides }) {
  if (strides.some(Number.isNaN)) throw new Unread("what follows an einsum here depends on where PyTorch put its elements");
}

export function isContiguous({ shape, strides }) {
  known({ strides });
  if (!size(shape)) return true;
  const dense = contiguous(shape);
  return shape.every((length, i) => length === 1 || strides[i] === dense[i]);
}

const isDense = ({ shape, strides }) => {
  const order = shape.map((_, i) => i).filter((i) => shape[i] > 1).sort((a, b) => strides[a] - strides[b]);
  let step = 1;
  for (const i of order) {
    if (strides[i] !== step) return false;
    step *= shape[i];
  }
  return true;
};

// Strides of an elementwise result: in the order that its operands are laid out.
export function elementwise(shape, operands) {
  if (operands.some(({ strides }) => strides.some(Number.isNaN))) return shape.map(() => NaN);
  if (operands.every((each) => same(each.shape, shape))) {
    if (operands.every(isContiguous)) return contiguous(shape);
    const [first, ...rest] = operands;
    if (operands.every(isDense) && rest.every((each) => same(each.strides, first.strides))) return first.strides;
  }
  const stretched = operands.map(({ shape: own, strides }) =>
    shape.map((length, i) => {
      const at = i - shape.length + own.length;
      return at < 0 || (own[at] === 1 && length !== 1) ? 0 : strides[at];
    }),
  );
  const swap = (one, other) => {
    for (const strides of stretched) {
      const [a, b] = [strides[one], strides[other]];
      if (!a || !b) continue;
      if (a !== b) return a < b ? -1 : 1;
      if (shape[one] > shape[other]) return 1;
    }
    return 0;
  };
  const order = shape.map((_, i) => shape.length - 1 - i);
  for (let i = 1; i < order.length; i++)
    for (let high = i, low = i - 1; low >= 0; low--) {
      const sign = swap(order[low], order[high]);
      if (sign < 0) break;
      if (sign > 0) {
        [order[low], order[high]] = [order[high], order[low]];
        high = low;
      }
    }
  const strides = Array(shape.length);
  let step = 1;
  for (const i of order) {
    strides[i] = step;
    step *= Math.max(shape[i], 1);
  }
  return order.every((each, i) => each === shape.length - 1 - i) ? contiguous(shape) : strides;
}

// The strides of a view of another shape, or null where only a copy has that shape.
export function viewed({ shape, strides }, to) {
  known({ strides });
  if (!size(shape)) return same(shape, to) ? strides : contiguous(to);
  const out = Array(to.length);
  let left = to.length - 1;
  let base = shape.length ? strides.at(-1) : 1;
  let count = 1;
  let wanted = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    count *= shape[i];
    if (i && (shape[i - 1] === 1 || strides[i - 1] === count * base)) continue;
    while (left >= 0 && (wanted < count || to[left] === 1)) {
      out[left] = wanted * base;
      wanted *= to[left];
      left -= 1;
    }
    if (wanted !== count) return null;
    if (i) {
      base = strides[i - 1];
      count = 1;
      wanted = 1;
    }
  }
  if (!shape.length) return to.map(() => 1);
  return left === -1 ? out : null;
}

export function permuted({ shape, strides }, order) {
  return [order.map((i) => shape[i]), order.map((i) => strides[i])];
}
