// Small changes to an expression that was refused, each kept only where the changed expression works.

import { evaluate } from "./evaluate.js";

const put = (text, { from, to }, other) => text.slice(0, from) + other + text.slice(to);

// Candidates for one operand of the step that failed: turned, with an axis more or fewer.
function changes(source) {
  const of = /^[\w.]+(\([^()]*\))?(\.m?T)?$/.test(source) ? source : `(${source})`;
  const turned = /\.m?T$/.test(source) ? source.replace(/\.m?T$/, "") : `${of}.mT`;
  return [
    [turned, turned === source.replace(/\.m?T$/, "") ? "without the transpose" : "transposed"],
    [`${of}[:, None]`, "as a column"],
    [`${of}[None]`, "with an axis in front"],
    [`${of}[..., None]`, "with an axis at the end"],
  ];
}

// The operands of the failed step, as they stand in the text.
function sides(tree) {
  if (tree?.type === "binary") return [tree.right, tree.left];
  if (tree?.type !== "call") return [];
  return [...(tree.of.type === "attribute" ? [tree.of.of] : []), ...tree.items].filter(({ type }) => type !== "number");
}

export function fixes(text, lib, failed, most = 4) {
  const found = [];
  for (const side of sides(failed?.tree))
    for (const [other, what] of changes(text.slice(side.from, side.to))) {
      const fixed = put(text, side, other);
      if (found.length < most && !found.some((each) => each.text === fixed) && evaluate(fixed, lib).verdict === "ok")
        found.push({ text: fixed, what: `${text.slice(side.from, side.to)} ${what}` });
    }
  return found;
}
