// Expressions, a JSON list on standard input, through the explorer: for each what it says of either
// library. "functions" in place of the list asks which functions it knows.

import { evaluate } from "../../docs/assets/javascripts/explorer/evaluate.js";
import { FUNCTIONS } from "../../docs/assets/javascripts/explorer/registry.js";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

function said(text, lib) {
  const { verdict, value, type, text: words } = evaluate(text, lib);
  if (verdict === "refused") return [verdict, type, words];
  if (verdict !== "ok") return [verdict, words, ""];
  if (value.kind === "number") return [verdict, "number", value.dtype === "i" ? "int" : "float"];
  if (value.kind === "pair") return [verdict, "pair", `[${value.values.shape.join(", ")}]`];
  return [verdict, value.shape, value.dtype];
}

const asked = JSON.parse(Buffer.concat(chunks).toString());
const answer = (text) => ["numpy", "torch"].map((lib) => said(text, lib));
console.log(JSON.stringify(asked === "functions" ? Object.keys(FUNCTIONS) : asked.map(answer)));
