// Expressions, a JSON list on standard input, through the explorer: for each what it says of either library.

import { evaluate } from "../../docs/assets/javascripts/explorer/evaluate.js";

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

const texts = JSON.parse(Buffer.concat(chunks).toString());
console.log(JSON.stringify(texts.map((text) => ["numpy", "torch"].map((lib) => said(text, lib)))));
