// What a text is made of, for the search: its words, each without its ending.
"use strict"

const STOP = new Set((
  "a about am an and any are as at be been between both but by can could did difference differ " +
  "different do does doing for from get gets give given has have how i if in into is it its just " +
  "like make me mean meaning means my of on one or our same shall should so than that the their " +
  "them then there these they this those to use used uses using versus vs was we were what whats " +
  "when where whether which while who why will with work works would you your"
).split(" "))

const IRREGULAR = new Map(Object.entries({
  axes: "axis", dims: "dim", dimensions: "dim", dimension: "dim", dimensional: "dim",
  indices: "index", indexes: "index", matrices: "matrix", vertices: "vertex", keepdims: "keepdim",
  multiplication: "multiply", multiplications: "multiply", multiplied: "multiply",
  multiplies: "multiply", summation: "sum", summed: "sum", summing: "sum", division: "divide",
  dividing: "divide", biases: "bias", losses: "loss", grads: "gradient", grad: "gradient",
  gradients: "gradient", einsums: "einsum", softmaxes: "softmax", caches: "cache",
  attn: "attention", mults: "multiply", mul: "multiply", nans: "nan", flops: "flop",
}))

// Words that readers take for each other. What an entry says exactly still counts for more.
const ALIKE = [
  "axis dim", "matmul multiply product", "gpu cuda", "fast speed slow quick performance",
  "cost flop complexity expensive", "memory ram byte", "error exception fail crash break",
  "scale divide sqrt root", "mask hide ignore", "elementwise hadamard pointwise",
  "weight parameter", "linear dense", "copy clone", "bf16 bfloat16", "half fp16 float16",
  "fp32 float32", "transpose permute swap flip", "reshape view", "gqa grouped", "mqa multiquery",
  "sdpa scaled_dot_product_attention", "contiguous stride", "concat concatenate cat stack join",
  "decode generate inference", "sequence token", "neuron output unit", "row example", "empty zero",
]

function stem(word) {
  if (IRREGULAR.has(word)) word = IRREGULAR.get(word)
  if (word.length < 4 || /\d/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) word = word.slice(0, -3) + "y"
  else if (/(?:ss|sh|ch|x)es$/.test(word)) word = word.slice(0, -2)
  else if (/[^sui]s$/.test(word)) word = word.slice(0, -1)
  if (/[aeiouy].*ing$/.test(word) && word.length > 5) word = undouble(word.slice(0, -3))
  else if (/[aeiouy].*[^e]ed$/.test(word) && word.length > 4) word = undouble(word.slice(0, -2))
  return word.length > 3 ? word.replace(/e$/, "") : word
}

const undouble = word => word.replace(/([bdgmnprt])\1$/, "$1")

// The words of a text in order. A name such as `torch.mm`, `d_k` or `MultiheadAttention` counts as
// a whole and as its parts.
function words(text) {
  const plain = text.normalize("NFKC").replace(/√/g, " sqrt ").replace(/@/g, " matmul ")
    .replace(/['’](?=s\b|t\b)/g, "")
  const found = []
  for (const [name] of plain.matchAll(/[\p{L}\p{N}_.]+/gu)) {
    const whole = name.toLowerCase().replace(/^[._]+|[._]+$/g, "")
    if (!whole) continue
    const parts = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[\s._]+/)
    const several = parts.filter(Boolean).length > 1
    if (several) found.push(...parts.filter(part => part.length > 1 && !STOP.has(part)).map(stem))
    if (several && whole.includes("_")) found.push(whole.replace(/_/g, ""))
    if (!STOP.has(whole)) found.push(several ? whole : stem(whole))
  }
  return found
}

const GROUPS = ALIKE.map(group => group.split(" ").map(stem))

// What else a reader may have meant by a word.
const alike = word => new Set(GROUPS.filter(group => group.includes(word)).flat())
