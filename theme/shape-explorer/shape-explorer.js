// <shape-explorer>: type an expression, and at each keystroke see every shape on the way, or where it
// clashes, in the words of NumPy and of PyTorch. Without it the page shows checked examples.

import { evaluate } from "../assets/javascripts/explorer/evaluate.js";
import { fixes } from "../assets/javascripts/explorer/fixes.js";
import { RULES } from "../assets/javascripts/explorer/rules.js";
import { bytes, python } from "../assets/javascripts/explorer/value.js";

const EXAMPLES = [
  "X(8, 3) @ W(4, 3).T + b(4,)",
  "X(8, 3) @ W(4, 3)",
  "softmax(Q(2, 5, 16) @ K(2, 5, 16).mT, dim=-1) @ V(2, 5, 16)",
  "X(B, T, C).reshape(B, T, 4, -1).transpose(1, 2)",
  "X(8, 3) - X.mean(axis=1)",
  'einsum("bij,bjk->bik", A(2, 3, 4), B(2, 4, 5))',
  "np.concatenate([np.ones((2, 3)), np.ones((2, 4))], axis=0)",
];
const NAMES = { numpy: "NumPy", torch: "PyTorch" };

const make = (tag, text = "", rest = {}) => Object.assign(document.createElement(tag), { textContent: text, ...rest });

class ShapeExplorer extends HTMLElement {
  connectedCallback() {
    this.root = this.getAttribute("root");
    const label = make("label", "An expression, with a shape behind each new name");
    this.input = make("textarea", "", { id: "expression", rows: 3, spellcheck: false, autocapitalize: "off" });
    label.htmlFor = this.input.id;
    const examples = make("p", "Examples: ");
    examples.append(...EXAMPLES.map((text) => this.button(text, text)));
    this.status = make("div", "", { role: "status" });
    this.steps = make("div");
    this.append(label, this.input, examples, this.status, this.steps);
    this.input.oninput = () => this.show();
    const recall = () => this.open(this.linked() ?? EXAMPLES[0]);
    addEventListener("hashchange", recall);
    recall();
  }

  linked() {
    if (!location.hash.startsWith("#e=")) return null;
    try {
      return decodeURIComponent(location.hash.slice(3));
    } catch {
      return null;
    }
  }

  button(text, expression) {
    return make("button", text, {
      type: "button",
      onclick: () => {
        this.open(expression);
        this.input.focus();
      },
    });
  }

  open(text) {
    if (this.input.value === text) return;
    this.input.value = text;
    this.show(location.hash && !this.linked());
  }

  show(keepAddress = false) {
    const text = this.input.value;
    if (!keepAddress) history.replaceState(null, "", `#e=${encodeURIComponent(text)}`);
    const answers = Object.keys(NAMES).map((lib) => evaluate(text, lib));
    const shown = answers.filter(({ other }) => !other);
    this.status.replaceChildren(...shown.flatMap((each) => this.verdict(text, each)));
    const longest = shown.reduce((one, other) => (other.steps.length > one.steps.length ? other : one), shown[0]);
    this.steps.replaceChildren(...(longest?.steps.length ? [make("p", sizes(longest)), this.list(longest)] : []));
  }

  verdict(text, answer) {
    const name = NAMES[answer.lib];
    const { verdict, value, steps } = answer;
    if (verdict === "empty") return [];
    if (verdict === "unread") return [make("p", `${name}: ${answer.text}.`)];
    if (verdict === "ok") {
      if (value.kind !== "array") return [make("p", `${name}: ${value.kind === "pair" ? "values and indices, each of shape " + python(value.values.shape) : "a number"}`)];
      const flops = steps.reduce((sum, step) => sum + step.flops, 0);
      return [make("p", `${name}: shape ${python(value.shape)}, about ${flops.toLocaleString("en")} FLOPs, a result of ${bytes(value).toLocaleString("en")} bytes`)];
    }
    const said = make("p", `${name} refuses ${steps.at(-1)?.source ?? "it"}: `, { className: "refused" });
    said.append(make("code", `${answer.type}: ${answer.text}`));
    const offers = fixes(text, answer.lib, steps.at(-1));
    if (!offers.length) return [said];
    const list = make("p", `Each of these runs in ${name}: `);
    list.append(...offers.map((each) => this.button(each.what, each.text)));
    return [said, list];
  }

  list({ steps }) {
    const list = make("ol");
    for (const step of steps) {
      const item = make("li");
      const [words, link, picture] = RULES[step.rule];
      const shapes = step.operands.map(({ shape }) => shape);
      item.append(make("code", step.source), ` → ${step.out?.shape ? python(step.out.shape) : "refused"} `);
      item.append(make("a", words, { href: `${this.root}/${link}` }));
      if (shapes.length) item.append(make("pre", picture(shapes, step.out?.shape)));
      list.append(item);
    }
    return list;
  }
}

function sizes({ sizes: named }) {
  const known = Object.entries(named).map(([name, size]) => `${name} = ${size}`);
  return known.length ? `Step by step, with ${known.join(", ")}:` : "Step by step:";
}

customElements.define("shape-explorer", ShapeExplorer);
