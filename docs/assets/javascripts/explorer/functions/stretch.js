// More of the same: broadcast_to and expand, which copy nothing; tile and repeat, which do.

import { sizes } from "../arguments.js";
import { Refused, Unread, array, axis, isWhole, size, square, tight, whole, wholes } from "../value.js";

const runtime = (text) => new Refused("RuntimeError", text);

export function expanded(of, to) {
  const lead = to.length - of.shape.length;
  if (lead < 0)
    throw runtime(
      `expand(${of.dtype === "f" ? "torch.FloatTensor" : of.dtype === "b" ? "CPUBoolType" : "CPULongType"}{${square(of.shape)}}, size=${square(to)}): the number of sizes provided (${to.length}) must be greater or equal to the number of dimensions in the tensor (${of.shape.length})`,
    );
  const shape = [...to];
  const strides = Array(to.length).fill(0);
  const bare = !of.shape.length;
  for (let i = to.length - 1; i >= 0; i--) {
    const own = i < lead ? 1 : of.shape[i - lead];
    if (to[i] === -1 && !bare) {
      if (i < lead) throw runtime(`The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension ${i}`);
      shape[i] = own;
    } else if (own !== to[i] && own !== 1)
      throw runtime(`The expanded size of the tensor (${to[i]}) must match the existing size (${own}) at non-singleton dimension ${i}.  Target sizes: ${square(to)}.  Tensor sizes: ${square(of.shape)}`);
    if (i >= lead && own === shape[i]) strides[i] = of.strides[i - lead];
  }
  if (shape.some((each) => each < 0)) {
    if (shape.includes(0)) throw new Unread("a size is no less than zero");
    throw runtime("numel: integer multiplication overflow");
  }
  return array(shape, of.dtype, strides);
}

function broadcastTo(call) {
  const { lib, self, args } = call;
  if (args.length !== 1 || Object.keys(call.named).length || (lib === "torch" && args[0].kind !== "tuple")) throw new Unread("broadcast_to takes a tuple here");
  const to = wholes(args[0]);
  if (lib === "torch") return expanded(self, to);
  const refuse = (text) => new Refused("ValueError", text);
  if (!to.length && self.shape.length) throw refuse("cannot broadcast a non-scalar to a scalar array");
  if (to.some((each) => each < 0)) throw refuse("all elements of broadcast shape must be non-negative");
  if (to.length < self.shape.length) throw refuse("input operand has more dimensions than allowed by the axis remapping");
  if (self.shape.some((each, i) => each !== 1 && each !== to[i + to.length - self.shape.length]))
    throw refuse(`operands could not be broadcast together with remapped shapes [original->remapped]: ${tight(self.shape)}  and requested shape ${tight(to)}`);
  return array(to, self.dtype);
}

function times(shape, counts) {
  const ndim = Math.max(shape.length, counts.length);
  const full = (list) => [...Array(ndim - list.length).fill(1), ...list];
  const own = full(shape);
  return full(counts).map((each, i) => each * own[i]);
}

function copies(of, counts) {
  const shape = times(of.shape, counts);
  const wrong = shape.find((each) => each < 0);
  if (wrong !== undefined) throw runtime(`Trying to create tensor with negative dimension ${wrong}: ${square(shape)}`);
  return array(shape, of.dtype);
}

function tile(call) {
  const { lib, self, args } = call;
  const lone = args.length === 1 && isWhole(args[0]);
  if (Object.keys(call.named).length || (call.as === "f" && args.length !== 1)) throw new Unread("tile takes a tuple here");
  if (lib === "torch" && call.as === "f" && lone) throw new Refused("TypeError", "tile(): argument 'dims' (position 2) must be tuple of ints, not int");
  const counts = sizes(call);
  if (lib === "torch") return copies(self, counts);
  const shape = times(self.shape, counts);
  if (counts.some((each) => each < 0)) {
    if (!size(self.shape)) throw new Unread("tile by less than zero is not read here");
    throw new Refused("ValueError", "negative dimensions are not allowed");
  }
  return array(shape, self.dtype);
}

function repeat(call) {
  const { lib, self, args, named } = call;
  if (lib === "torch") {
    if (named.axis) throw new Refused("TypeError", "repeat() got an unexpected keyword argument 'axis'");
    if (!args.length) throw new Refused("TypeError", 'repeat() missing 1 required positional arguments: "repeats"');
    const counts = sizes(call);
    if (counts.length < self.shape.length) throw runtime("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor");
    return copies(self, counts);
  }
  if (!args.length) throw new Refused("TypeError", "repeat() missing required argument 'repeats' (pos 1)");
  if (args.length > 2) throw new Refused("TypeError", `repeat() takes at most 2 arguments (${args.length} given)`);
  const count = whole(args[0]);
  const along = args[1] ?? named.axis;
  if (Object.keys(named).some((each) => each !== "axis")) throw new Unread("repeat is read with axis");
  const lone = along && !self.shape.length && [0, -1].includes(whole(along));
  if (lone) throw new Unread("repeat of a number along an axis is not read here");
  const at = along ? axis("numpy", whole(along), self.shape.length) : 0;
  if (count < 0) throw new Refused("ValueError", "negative dimensions are not allowed");
  const from = along ? self.shape : [size(self.shape)];
  return array(from.with(at, from[at] * count), self.dtype);
}

export default {
  broadcast_to: { numpy: "f", torch: "fm", rule: "broadcast", run: broadcastTo },
  expand: {
    numpy: "", torch: "m", rule: "broadcast",
    run: (call) => expanded(call.self, sizes(call)),
  },
  tile: { numpy: "f", torch: "fm", rule: "repeat", run: tile },
  repeat: { numpy: "m", torch: "m", rule: "repeat", run: repeat },
};
