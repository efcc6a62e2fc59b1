// A tree to shapes: what each step makes, in NumPy or in PyTorch, up to the step that fails.

import { negative, operator } from "./elementwise.js";
import { matmul } from "./functions/matmul.js";
import { T, mT } from "./functions/order.js";
import { indexed } from "./index.js";
import { parse } from "./parse.js";
import { FUNCTIONS } from "./registry.js";
import { NONE, Refused, Unread, array, number, typeName, whole } from "./value.js";

const MODULES = { np: "numpy", numpy: "numpy", torch: "torch", F: "torch", nn: "torch" };
const MAKERS = ["ones", "zeros", "empty", "rand", "randn", "full", "random", "normal", "standard_normal"];
const PRIMES = [7, 11, 13, 17, 19, 23, 29, 31];
const WORDS = { None: NONE, True: { kind: "truth", value: true }, False: { kind: "truth", value: false } };

// The name of a module's function, and the module: torch.nn.functional.softmax is torch's softmax.
function path(tree) {
  if (tree.type === "name") return [tree.name];
  if (tree.type !== "attribute") return [];
  const before = path(tree.of);
  return before.length ? [...before, tree.name] : [];
}

class Evaluation {
  constructor(lib, text, sizes) {
    Object.assign(this, { lib, text, sizes, steps: [], names: new Map() });
  }

  step(tree, rule, operands, make) {
    const step = { tree, from: tree.from, to: tree.to, source: this.text.slice(tree.from, tree.to), rule, operands: operands.filter(({ kind }) => kind === "array") };
    this.steps.push(step);
    const out = make();
    step.out = out.kind === "pair" ? out.values : out;
    step.flops = out.cost ?? 0;
    return out;
  }

  value(tree) {
    return this[tree.type](tree);
  }

  number({ value, whole: isWhole }) {
    return number(value, isWhole);
  }

  quoted({ value }) {
    return { kind: "text", value };
  }

  tuple({ items }) {
    return { kind: "tuple", items: items.map((each) => this.value(each)) };
  }

  ellipsis() {
    return { kind: "ellipsis" };
  }

  slice({ parts }) {
    return { kind: "slice", parts: parts.map((each) => each && this.bound(this.value(each))) };
  }

  bound(value) {
    return value.kind === "none" ? null : whole(value);
  }

  name({ name, from }) {
    if (WORDS[name]) return WORDS[name];
    if (this.names.has(name)) return this.names.get(name);
    const error = new Unread(`Which shape has ${name}? Write it as ${name}(8, 3)`, from);
    error.missing = name;
    throw error;
  }

  negative(tree) {
    const of = this.value(tree.of);
    return of.kind === "number" ? negative(this.lib, of) : this.step(tree, "elementwise", [of], () => negative(this.lib, of));
  }

  binary(tree) {
    const [left, right] = [this.value(tree.left), this.value(tree.right)];
    if (left.kind === "number" && right.kind === "number") return operator(this.lib, tree.sign, left, right);
    const product = tree.sign === "@";
    const make = () => (product ? matmul(this.lib, left, right) : operator(this.lib, tree.sign, left, right));
    return this.step(tree, product ? "matmul" : "broadcast", [left, right], make);
  }

  index(tree) {
    const of = this.value(tree.of);
    let items = tree.items.map((each) => this.value(each));
    if (items.length === 1 && items[0].kind === "tuple") ({ items } = items[0]);
    return this.step(tree, "index", [of], () => indexed(this.lib, of, items));
  }

  attribute(tree) {
    const of = this.value(tree.of);
    const { name } = tree;
    if (of.kind === "pair" && ["values", "indices"].includes(name)) return of[name];
    if (of.kind !== "array") throw new Unread(`.${name} of this is not read here`, tree.from);
    if (this.lib === "numpy" && ["values", "indices"].includes(name)) throw new Refused("AttributeError", `'${typeName(this.lib, of)}' object has no attribute '${name}'`);
    if (name === "T" || name === "mT") return this.step(tree, "order", [of], () => (name === "T" ? T : mT)(this.lib, of));
    throw new Unread(`.${name} is not read here`, tree.to - name.length);
  }

  call(tree) {
    const names = path(tree.of);
    const module = MODULES[names[0]];
    if (names.length && !this.names.has(names[0]) && (names.length === 1 || module)) return this.function(tree, names, module);
    const { of: callee } = tree;
    if (callee.type !== "attribute") throw new Unread("this call is not read here", tree.from);
    const self = this.value(callee.of);
    if (self.kind === "number" || self.kind === "pair") throw new Unread(`.${callee.name} of this is not read here`, tree.from);
    const entry = this.entry(tree, callee.name, "m", self);
    return this.run(tree, entry, callee.name, "m", self, this.given(tree));
  }

  given(tree) {
    const args = tree.items.map((each) => this.value(each));
    const named = Object.fromEntries(Object.entries(tree.named).map(([name, each]) => [name, this.value(each)]));
    return { args, named };
  }

  function(tree, names, module) {
    const name = names.at(-1);
    if (module && module !== this.lib) throw Object.assign(new Unread(`a line of ${module === "numpy" ? "NumPy" : "PyTorch"}`), { other: true });
    if (MAKERS.includes(name)) return this.literal(tree);
    if (!FUNCTIONS[name]) {
      if (module || tree.items.some((each) => !["number", "name", "negative", "binary"].includes(each.type))) throw new Unread(`${names.join(".")} is not read here`, tree.from);
      return this.literal(tree, name);
    }
    const entry = this.entry(tree, name, "f");
    const { args, named } = this.given(tree);
    if (!args.length) throw new Unread(`${name} needs an array`, tree.from);
    return this.run(tree, entry, name, "f", args[0], { args: args.slice(1), named });
  }

  // Python looks a function up before it works out what it is called with.
  entry(tree, name, as, self) {
    const entry = FUNCTIONS[name];
    if (!entry) throw new Unread(`${name} is not read here`, tree.from);
    const lacks = as === "m" && self.scalar && entry.scalar === false;
    if (entry[this.lib].includes(as) && !lacks) return entry;
    const where = as === "m" ? `'${typeName(this.lib, self)}' object` : `module '${this.lib === "numpy" ? "numpy" : "torch.nn.functional"}'`;
    const refuse = () => {
      throw new Refused("AttributeError", `${where} has no attribute '${name}'`);
    };
    return this.step(tree, entry.rule, self ? [self] : [], refuse);
  }

  run(tree, entry, name, as, self, { args, named }) {
    const { lib } = this;
    const inside = [self, ...args].flatMap((each) => (each.kind === "tuple" ? each.items : [each]));
    return this.step(tree, entry.rule, inside, () => {
      if (self.kind !== "array" && !entry.loose) throw new Unread(`${name} is read with an array first`, tree.from);
      return entry.run({ lib, name, as, self, args, named });
    });
  }

  literal(tree, name) {
    const items = tree.items.length === 1 && tree.items[0].type === "tuple" ? tree.items[0].items : tree.items;
    const shape = items.map((each) => this.size(each));
    if (shape.some((each) => each < 0)) throw new Unread("a size is no less than zero", tree.from);
    const made = array(shape);
    if (name) this.names.set(name, made);
    return made;
  }

  size(tree) {
    if (tree.type !== "name" || this.names.has(tree.name)) return whole(this.value(tree));
    const given = number(PRIMES[Object.keys(this.sizes).length % PRIMES.length]);
    this.names.set(tree.name, given);
    this.sizes[tree.name] = given.value;
    return given.value;
  }
}

// verdict: ok, refused or unread. Steps stand in the order in which Python takes them.
export function evaluate(text, lib) {
  const sizes = {};
  const run = new Evaluation(lib, text, sizes);
  const seen = () => ({ lib, steps: run.steps, sizes });
  try {
    const lines = parse(text);
    if (!lines.length) return { verdict: "empty", ...seen() };
    let value;
    for (const { name, tree } of lines) {
      value = run.value(tree);
      if (name) run.names.set(name, value);
      if (name && value.kind === "number") sizes[name] = value.value;
    }
    return { verdict: "ok", value, ...seen() };
  } catch (error) {
    if (error instanceof Refused) return { verdict: "refused", type: error.type, text: error.message, ...seen() };
    if (error instanceof Unread) return { verdict: "unread", text: error.message, at: error.at, missing: error.missing, other: error.other, ...seen() };
    throw error;
  }
}
