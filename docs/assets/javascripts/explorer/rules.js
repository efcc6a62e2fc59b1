// What each rule says, in a sentence and as a small picture, and the section of a lesson that shows it.

import { python } from "./value.js";

// Shapes one under the other, aligned at their right ends, as broadcasting reads them.
function aligned(shapes) {
  const ndim = Math.max(...shapes.map((shape) => shape.length));
  const rows = shapes.map((shape) => [...Array(ndim - shape.length).fill(""), ...shape.map(String)]);
  const wide = Math.max(1, ...rows.flat().map((each) => each.length));
  return rows.map((row) => row.map((each) => each.padStart(wide)).join("  ")).join("\n");
}

const marked = ([a, b]) => (a && b ? `(… ${a.at(-2) ?? ""} [${a.at(-1)}]) @ (… [${b.at(b.length > 1 ? -2 : -1)}] ${b.length > 1 ? b.at(-1) : ""})` : "");
const arrow = (shapes, out) => `${shapes.map(python).join(", ")} → ${out ? python(out) : "?"}`;

export const RULES = {
  matmul: ["The two sizes in brackets must be the same and go; axes before the last two broadcast.", "lessons/shapes/#inner-sizes-match", marked],
  broadcast: ["Aligned at the right ends: sizes are the same, or one of them is one.", "lessons/broadcasting/#align-from-the-right", aligned],
  elementwise: ["Each element by itself: the shape stays.", "lessons/shapes-axes/#axes-that-come-and-go", arrow],
  order: ["The same axes in another order.", "lessons/shapes-axes/#transposing-a-stack", arrow],
  reshape: ["The same number of elements in another shape.", "lessons/shapes-axes/#reshape-view-and-memory", arrow],
  squeeze: ["Axes of size one come and go.", "lessons/shapes-axes/#axes-that-come-and-go", arrow],
  index: ["A whole number takes an axis away, a slice keeps it, None adds one.", "lessons/shapes-axes/#axes-that-come-and-go", arrow],
  reduce: ["The axes that are named go, or stay with size one.", "lessons/broadcasting/#keep-the-axis", arrow],
  softmax: ["Along one axis the weights add up to one: the shape stays.", "lessons/attention/#step-by-step-with-shapes", arrow],
  join: ["Side by side along one axis: all others are the same.", "lessons/shapes-axes/#axes-that-come-and-go", arrow],
  repeat: ["Each axis gets longer, by a copy.", "lessons/shapes-axes/#axes-that-come-and-go", arrow],
  outer: ["Each number of one with each of the other.", "lessons/products/", arrow],
  einsum: ["One letter for each axis; a letter that is missing after the arrow is added up.", "lessons/products-einsum/#one-letter-for-each-axis", arrow],
  conv: ["The kernel slides along the last axes; channels must be the same.", "lessons/matmul/#the-forward-pass", arrow],
  attention: ["Queries meet keys, and their weights add up values.", "lessons/attention/#step-by-step-with-shapes", arrow],
};
