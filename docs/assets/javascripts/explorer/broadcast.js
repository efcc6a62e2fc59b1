// Shapes aligned at their right ends: what two or more of them make, and where they clash.

import { Refused, tight } from "./value.js";

// The common shape, or the axis from the right at which it fails.
export function align(shapes) {
  const ndim = Math.max(...shapes.map((shape) => shape.length));
  const out = Array(ndim).fill(1);
  for (let back = 1; back <= ndim; back++)
    for (const shape of shapes) {
      const here = shape.at(-back) ?? 1;
      if (back > shape.length || here === 1) continue;
      const so = out[ndim - back];
      if (so !== 1 && so !== here) return { back };
      out[ndim - back] = here;
    }
  return { shape: out };
}

// PyTorch goes two at a time and from the right.
export function pair(a, b) {
  const { shape, back } = align([a, b]);
  if (shape) return shape;
  const ndim = Math.max(a.length, b.length);
  throw new Refused(
    "RuntimeError",
    `The size of tensor a (${a.at(-back)}) must match the size of tensor b (${b.at(-back)}) at non-singleton dimension ${ndim - back}`,
  );
}

export function broadcast(lib, shapes) {
  if (lib === "torch") return shapes.reduce(pair);
  const { shape } = align(shapes);
  if (shape) return shape;
  throw new Refused("ValueError", `operands could not be broadcast together with shapes ${shapes.map((each) => `${tight(each)} `).join("")}`);
}
