// Text to a tree: the part of Python's expressions that lines about shapes are made of.

import { Unread } from "./value.js";

const TOKEN = /\s*(?:#[^\n]*)?(?:(\d+\.\d*(?:e-?\d+)?|\d+e-?\d+|\d+)|([A-Za-z_]\w*)|("[^"]*"|'[^']*')|(\.\.\.|\*\*|\/\/|<=|>=|==|!=|[-+*/%@<>=()[\],.:]))/y;
const LEVELS = [["<", "<=", ">", ">=", "==", "!="], ["+", "-"], ["*", "/", "//", "%", "@"]];

export function tokens(text) {
  const found = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).replace(/#.*/g, "").trim(); at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (!match) throw new Unread(`\`${text.slice(at).trim()[0]}\` is not read here`, at);
    const kind = match[1] ? "number" : match[2] ? "name" : match[3] ? "text" : "sign";
    const word = match[1] ?? match[2] ?? match[3] ?? match[4];
    found.push({ kind, word, from: TOKEN.lastIndex - word.length, to: TOKEN.lastIndex });
  }
  return found;
}

class Parser {
  constructor(text) {
    this.text = text;
    this.left = tokens(text);
    this.at = 0;
  }

  get next() {
    return this.left[this.at] ?? { kind: "end", word: "", from: this.text.length, to: this.text.length };
  }

  is(...words) {
    return this.next.kind === "sign" && words.includes(this.next.word);
  }

  take(word) {
    const token = this.next;
    if (word && !this.is(word)) throw new Unread(`\`${word}\` is missing`, token.from);
    this.at += 1;
    return token;
  }

  node(type, from, rest) {
    return { type, from, to: this.left[this.at - 1].to, ...rest };
  }

  binary(level = 0) {
    if (level === LEVELS.length) return this.unary();
    let left = this.binary(level + 1);
    while (this.is(...LEVELS[level])) {
      if (level === 0 && left.compares) throw new Unread("a chain of comparisons is not read here", this.next.from);
      const sign = this.take().word;
      const right = this.binary(level + 1);
      left = this.node("binary", left.from, { sign, left, right, compares: level === 0 });
    }
    return left;
  }

  unary() {
    if (!this.is("-", "+")) return this.power();
    const { word, from } = this.take();
    const of = this.unary();
    if (word === "+") return of;
    if (of.type === "number") return this.node("number", from, { value: -of.value, whole: of.whole });
    return this.node("negative", from, { of });
  }

  power() {
    const left = this.postfix();
    if (!this.is("**")) return left;
    this.take();
    const right = this.unary();
    return this.node("binary", left.from, { sign: "**", left, right });
  }

  postfix() {
    let of = this.atom();
    for (;;) {
      if (this.is(".")) {
        this.take();
        const name = this.take();
        if (name.kind !== "name") throw new Unread("a name is missing after the dot", name.from);
        of = this.node("attribute", of.from, { of, name: name.word });
      } else if (this.is("(")) {
        this.take();
        of = this.call(of);
      } else if (this.is("[")) {
        this.take();
        const { items, comma } = this.list("]", () => this.slice());
        if (!items.length) throw new Unread("an index is missing", this.next.from);
        of = this.node("index", of.from, { of, items, comma });
      } else return of;
    }
  }

  call(of) {
    const named = {};
    const item = () => {
      const [name, sign] = [this.next, this.left[this.at + 1]];
      if (name.kind !== "name" || sign?.word !== "=") return this.binary();
      this.at += 2;
      named[name.word] = this.binary();
      return null;
    };
    const items = this.list(")", item).items.filter((each) => each);
    return this.node("call", of.from, { of, items, named });
  }

  list(end, item) {
    const items = [];
    let comma = false;
    while (!this.is(end)) {
      items.push(item());
      if (this.is(end)) break;
      this.take(",");
      comma = true;
    }
    this.take(end);
    return { items, comma };
  }

  slice() {
    const from = this.next.from;
    if (this.is("...")) {
      this.take();
      return this.node("ellipsis", from);
    }
    const parts = [null, null, null];
    let colons = 0;
    while (!this.is(",", "]")) {
      if (this.is(":")) {
        this.take();
        if (++colons > 2) throw new Unread("a slice has two colons at most", from);
      } else parts[colons] = this.binary();
    }
    return colons ? this.node("slice", from, { parts }) : parts[0];
  }

  atom() {
    const token = this.take();
    const { kind, word, from } = token;
    if (kind === "number") {
      const whole = /^\d+$/.test(word);
      return this.node("number", from, { value: Number(word), whole });
    }
    if (kind === "text") return this.node("quoted", from, { value: word.slice(1, -1) });
    if (kind === "name") return this.node("name", from, { name: word });
    if (word === "[") return this.node("tuple", from, { items: this.list("]", () => this.binary()).items });
    if (word === "(") {
      const { items, comma } = this.list(")", () => this.binary());
      if (items.length === 1 && !comma) return { ...items[0], from, to: this.left[this.at - 1].to, compares: false };
      return this.node("tuple", from, { items });
    }
    throw new Unread(kind === "end" ? "the line is not finished" : `\`${word}\` is not expected here`, from);
  }
}

// The statements of a text, each an expression that may have a name.
export function parse(text) {
  const found = [];
  let start = 0;
  for (const line of text.split(/[;\n]/)) {
    const head = /^\s*([A-Za-z_]\w*)\s*=(?!=)/.exec(line);
    const before = start + (head ? head[0].length : 0);
    start += line.length + 1;
    const blank = " ".repeat(before) + text.slice(before, before + line.length - (head?.[0].length ?? 0));
    if (!blank.replace(/#.*/, "").trim()) continue;
    const parser = new Parser(blank);
    const tree = parser.binary();
    if (parser.next.kind !== "end") throw new Unread(`\`${parser.next.word}\` is not expected here`, parser.next.from);
    found.push({ name: head?.[1], tree });
  }
  return found;
}
