// What layers call: linear, layer_norm, conv1d, conv2d, scaled_dot_product_attention.

import { bind } from "../arguments.js";
import { pair } from "../broadcast.js";
import { isContiguous } from "../strides.js";
import { matmul, mm } from "./matmul.js";
import { expanded } from "./stretch.js";
import { Refused, Unread, array, same, size, square, whole, wholes } from "../value.js";

const runtime = (text) => new Refused("RuntimeError", text);
const floats = (call, given) => {
  if (call.self.dtype !== "f" || given.some((each) => each && (each.kind !== "array" || each.dtype !== "f"))) throw new Unread(`${call.name} is read with arrays of floats`);
};

function linear(call) {
  const { weight, bias } = bind(call, ["weight", "bias"]);
  const { shape } = call.self;
  if (!weight) throw new Unread("linear is read with a weight");
  floats(call, [weight, bias]);
  if (!shape.length) throw runtime(`both arguments to linear need to be at least 1D, but they are 0D and ${weight.shape.length}D`);
  if (weight.shape.length !== 2 || (bias && bias.shape.length !== 1)) throw new Unread("linear is read with a weight of two axes and a bias of one");
  const rows = shape.slice(0, -1);
  const [out, k] = weight.shape;
  const flat = [size(rows), shape.at(-1)];
  if (bias && (shape.length === 2 || isContiguous(call.self))) {
    mm(flat, [k, out]);
    expanded(bias, [size(rows), out]);
  } else {
    const made = matmul("torch", call.self, array([k, out], "f", [1, k])).shape;
    const wide = bias ? pair(made, bias.shape) : made;
    if (!same(wide, made)) throw runtime(`output with shape ${square(made)} doesn't match the broadcast shape ${square(wide)}`);
  }
  return { ...array([...rows, out]), cost: 2 * size(rows) * out * k + (bias ? size(rows) * out : 0) };
}

function layerNorm(call) {
  const { normalized_shape: over, weight, bias } = bind(call, ["normalized_shape", "weight", "bias"]);
  if (over?.kind !== "tuple") throw new Unread("layer_norm is read with a tuple of sizes");
  floats(call, [weight, bias]);
  const sizes = wholes(over);
  const { shape } = call.self;
  if (!sizes.length) throw runtime("Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got normalized_shape = []");
  for (const [name, each] of [["weight", weight], ["bias", bias]])
    if (each && !same(each.shape, sizes)) throw runtime(`Expected ${name} to be of same shape as normalized_shape, but got ${name} of shape ${square(each.shape)} and normalized_shape = ${square(sizes)}`);
  if (!same(shape.slice(-sizes.length), sizes)) throw runtime(`Given normalized_shape=${square(sizes)}, expected input with shape [*, ${sizes.join(", ")}], but got input of size${square(shape)}`);
  return { ...array(shape), cost: 8 * size(shape) };
}

function conv(call) {
  const axes = Number(call.name[4]);
  const { weight, bias, stride, padding } = bind(call, ["weight", "bias", "stride", "padding"]);
  const { shape } = call.self;
  if (!weight || weight.shape?.length !== axes + 2 || weight.shape.includes(0) || shape.includes(0)) throw new Unread(`${call.name} is read with a weight of ${axes + 2} axes, none empty`);
  floats(call, [weight, bias]);
  const [step, pad] = [stride ? whole(stride) : 1, padding ? whole(padding) : 0];
  if (step < 1 || pad < 0) throw new Unread("a stride is at least one, a padding at least zero");
  if (shape.length !== axes + 1 && shape.length !== axes + 2)
    throw runtime(`Expected ${axes + 1}D (unbatched) or ${axes + 2}D (batched) input to ${call.name}, but got input of size: ${square(shape)}`);
  const batch = shape.length === axes + 2 ? shape : [1, ...shape];
  const [out, channels, ...kernel] = weight.shape;
  if (batch[1] !== channels)
    throw runtime(`Given groups=1, weight of size ${square(weight.shape)}, expected input${square(batch)} to have ${channels} channels, but got ${batch[1]} channels instead`);
  if (bias && !same(bias.shape, [out])) throw runtime(`Given weight of size ${square(weight.shape)}, expected bias to be 1-dimensional with ${out} elements, but got bias of size ${square(bias.shape)} instead`);
  const padded = batch.slice(2).map((each) => each + 2 * pad);
  if (padded.some((each, i) => each < kernel[i])) throw runtime(`Calculated padded input size per channel: (${padded.join(" x ")}). Kernel size: (${kernel.join(" x ")}). Kernel size can't be greater than actual input size`);
  const places = padded.map((each, i) => Math.floor((each - kernel[i]) / step) + 1);
  const made = [...(shape.length === axes + 2 ? [batch[0]] : []), out, ...places];
  return { ...array(made), cost: 2 * size(made) * channels * size(kernel) };
}

// Only what a query, keys and values of two or three axes do; of four, PyTorch has kernels of its own.
function attention(call) {
  const { key, value } = bind(call, ["key", "value"]);
  if (!key || !value) throw new Unread("attention is read with a query, keys and values");
  floats(call, [key, value]);
  const all = [call.self, key, value].map(({ shape }) => shape);
  const [q, k, v] = all;
  if (all.some((each) => each.length < 2))
    throw runtime(`Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: ${q.length} key.dim: ${k.length} and value.dim: ${v.length} instead.`);
  const lead = q.slice(0, -2);
  const fits = q.at(-1) === k.at(-1) && k.at(-2) === v.at(-2) && [k, v].every((each) => same(each.slice(0, -2), lead));
  if (!fits || all.some((each) => each.includes(0))) throw new Unread("attention is read where its shapes fit: PyTorch's kernels differ in what they refuse");
  const [n, d, m] = [q.at(-2), q.at(-1), k.at(-2)];
  return { ...array([...lead, n, v.at(-1)]), cost: size(lead) * n * m * (2 * d + 2 * v.at(-1) + 5) };
}

const layer = { numpy: "", torch: "f" };
export default {
  linear: { ...layer, rule: "matmul", run: linear },
  layer_norm: { ...layer, rule: "reduce", run: layerNorm },
  conv1d: { ...layer, rule: "conv", run: conv },
  conv2d: { ...layer, rule: "conv", run: conv },
  scaled_dot_product_attention: { ...layer, rule: "attention", run: attention },
};
