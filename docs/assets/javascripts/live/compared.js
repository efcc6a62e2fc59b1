// A run of a changed snippet beside the page: a comment of the page that no longer holds is no fault of
// the reader's. It is told what it is now.

export function compared(result, source, file) {
  if (source === file) return result;
  const lines = source.split("\n");
  const ofPage = file.split("\n");
  // The page's line as it is, or another in its place.
  const isOfPage = ({ line, col }) => {
    const text = lines[line - 1] ?? "";
    const isReplaced = (each) => each.endsWith(text.slice(col)) && !lines.includes(each);
    return text !== "" && (ofPage.includes(text) || ofPage.some(isReplaced));
  };
  const claims = result.claims.map((claim) =>
    claim.verdict === "violated" && isOfPage(claim) ? { ...claim, verdict: "changed", message: now(claim.seen) } : claim);
  return { ...result, claims };
}

const PRINTED = /^it printed '(.*)'$/s;
const IS = /^.*?(?: has shape | is )(.+)$/s;

function now(seen) {
  const [, value] = PRINTED.exec(seen) ?? IS.exec(seen) ?? [];
  return value === undefined ? `now ${seen}` : `now it is ${value}`;
}
