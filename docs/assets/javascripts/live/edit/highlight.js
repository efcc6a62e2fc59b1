// Colours of code while it is edited: comments, strings, numbers, keywords, in the classes that the
// page's own code has. Light on purpose: the page's code was read by a real lexer.

const TOKENS = new RegExp(
  [
    String.raw`(?<c1>#.*)`,
    String.raw`(?<s1>[rbfuRBFU]{0,2}(?:"""[^]*?(?:"""|$(?![^]))|'''[^]*?(?:'''|$(?![^]))|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))`,
    String.raw`(?<mi>\b(?:0[xob][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?j?))`,
    String.raw`(?<k>\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|None|True|False)\b)`,
    String.raw`\w+`, // whole names, so that a number or a keyword in one is none
  ].join("|"),
  "g",
);

// Fill `code` with the coloured text.
export function highlight(code, text) {
  const pieces = [];
  let end = 0;
  for (const { 0: token, index, groups } of text.matchAll(TOKENS)) {
    const name = Object.keys(groups).find((each) => groups[each]);
    if (!name) continue;
    const span = document.createElement("span");
    span.className = name;
    span.textContent = token;
    pieces.push(text.slice(end, index), span);
    end = index + token.length;
  }
  code.replaceChildren(...pieces, text.slice(end));
}
