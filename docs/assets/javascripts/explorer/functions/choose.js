// One value or the other, element by element: where, masked_fill.

import { broadcast, pair } from "../broadcast.js";
import { operator } from "../elementwise.js";
import { elementwise } from "../strides.js";
import { Refused, Unread, array, size } from "../value.js";

function where(call) {
  const { lib, self, args } = call;
  if (args.length !== 2 || Object.keys(call.named).length || args.some(({ kind }) => !["array", "number"].includes(kind))) throw new Unread("where is read with a condition and two values");
  const [a, b] = args;
  if (lib === "torch" && self.dtype !== "b") throw new Refused("RuntimeError", `where expected condition to be a boolean tensor, but got a tensor with dtype ${{ f: "Float", i: "Long", d: "Double" }[self.dtype]}`);
  const shapes = [self, a, b].map(({ shape }) => shape ?? []);
  const shape = lib === "numpy" ? broadcast(lib, shapes) : pair(pair(shapes[0], shapes[1]), shapes[2]);
  const dtype = a.kind === "number" && b.kind === "number" ? (a.dtype === "f" || b.dtype === "f" ? (lib === "numpy" ? "d" : "f") : "i") : operator(lib, "+", { ...a, shape: [] }, { ...b, shape: [] }).dtype;
  const operands = [self, a, b].filter(({ kind }) => kind === "array");
  return { ...array(shape, dtype, elementwise(shape, operands)), cost: size(shape) };
}

function maskedFill(call) {
  const [mask, value] = call.args;
  if (call.args.length !== 2 || mask.kind !== "array" || Object.keys(call.named).length || call.self.dtype !== "f" || !["array", "number"].includes(value.kind)) throw new Unread("masked_fill is read with floats, a mask and a value");
  const { shape: own } = call.self;
  const shape = pair(mask.shape, own);
  if (value.kind === "array" && value.shape.length)
    throw new Refused("RuntimeError", `masked_fill_ only supports a 0-dimensional value tensor, but got tensor with ${value.shape.length} dimension(s).`);
  if (mask.dtype !== "b") throw new Refused("RuntimeError", `masked_fill_ only supports boolean masks, but got mask with dtype ${{ f: "float", i: "long int", d: "double" }[mask.dtype]}`);
  return { ...array(shape, "f", elementwise(shape, [call.self])), cost: size(shape) };
}

export default {
  where: { numpy: "f", torch: "f", rule: "broadcast", run: where },
  masked_fill: { numpy: "", torch: "m", rule: "broadcast", run: maskedFill },
};
