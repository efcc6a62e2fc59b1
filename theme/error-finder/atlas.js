// The entries of the error atlas, and which of them fit a message. An entry is a heading of level three
// and what follows it. Also read by a cell, of the page that it fetches.

const SHOWN = 5;
const EXPLAINING = 0.5; // a word of an entry's explanation, against one of its messages

const WHOLE = 0.8; // of a message that stands in the question, where the entry fits for certain
const HALF = 0.5;
const SHORT = 3; // words of a message that others have, too
const MOST = 0.6; // of a question in words that an entry has
const FEW = 0.3;

const OR = /,? or /; // between two symptoms of one entry
const TYPE = /^[\w.]*(?:Error|Exception)\b/;
const ERROR_COMMENT = /# \w*(?:Error|Exception)\b.*(?:\n# .*)*/g;

const words = (text) => new Set(text.toLowerCase().match(/[a-z_]{2,}/g));

export class Atlas {
  constructor(page) {
    this.entries = [...page.querySelectorAll("article h3[id]")].map(read);
    this.spread = new Map();
    for (const { told } of this.entries)
      for (const word of told) this.spread.set(word, (this.spread.get(word) ?? 0) + 1);
  }

  find(text) {
    const question = lastError(text);
    const scored = this.entries.map((entry) => ({ entry, score: this.score(entry, question) }));
    scored.sort((a, b) => b.score - a.score);
    const best = scored[0].score;
    return scored.filter(({ entry, score }) => score > 0 && score >= best / 2 && this.fits(entry, question))
      .slice(0, SHOWN).map(({ entry }) => entry);
  }

  // What entry and question share, and twice that where the question holds a whole message of it.
  score(entry, question) {
    const asked = words(question);
    const shared = this.weight(entry.said, asked) + EXPLAINING * this.weight(entry.told, asked);
    return shared * (1 + this.whole(entry, question));
  }

  // How much of a message of the entry stands in the question. One of few words stands there as it is.
  whole(entry, question) {
    const [asked, said] = [words(question), question.toLowerCase()];
    return Math.max(...entry.messages.map(({ own, text }) =>
      own.size < SHORT ? Number(said.includes(text)) : this.weight(own, asked) / this.weight(own, own)));
  }

  // Of an error nearly all of a message must be there; of a symptom the words of the question count, too.
  fits(entry, question) {
    const asked = words(question.replace(TYPE, ""));
    const whole = this.whole(entry, question);
    const told = this.weight(entry.told, asked) / this.weight(asked, asked);
    if (TYPE.test(question)) return whole >= WHOLE || (whole >= HALF && told >= 1 - FEW / 2);
    return whole >= WHOLE || told >= MOST || (entry.isSymptom && whole >= HALF && told >= FEW);
  }

  // Rare words count more.
  weight(own, asked) {
    let sum = 0;
    for (const word of own)
      if (asked.has(word))
        sum += Math.log((1 + this.entries.length) / (this.spread.get(word) ?? 1));
    return sum;
  }
}

function read(heading) {
  const parts = [heading];
  for (let next = heading.nextElementSibling; next && !/^H[1-3]$/.test(next.tagName);
    next = next.nextElementSibling) parts.push(next);
  const code = [...heading.querySelectorAll("code")].map((element) => element.textContent);
  const title = heading.cloneNode(true);
  title.querySelector(".headerlink")?.remove();
  const sources = parts.flatMap((part) => [...part.querySelectorAll("pre code")]);
  const comments = sources.flatMap((source) => source.textContent.match(ERROR_COMMENT) ?? []);
  return {
    id: heading.id,
    title: title.textContent,
    isSymptom: !code.length,
    messages: [...(code.length ? code : title.textContent.split(OR)), ...comments].map(message),
    said: words([title.textContent, ...comments].join(" ")),
    told: words(parts.map((part) => part.textContent).join(" ")),
    fix: fixOf(parts),
  };
}

function message(text) {
  return { own: words(text), text: text.toLowerCase() };
}

// Without the links behind it.
function fixOf(parts) {
  const found = parts.find((part) => part.localName === "p" && part.textContent.startsWith("Fix:"))?.cloneNode(true);
  for (const link of found?.querySelectorAll("a") ?? []) link.remove();
  return found ? found.textContent.replace(/^Fix:\s*/, "").replace(/[\s,]+$/, "") : "";
}

// Of a pasted traceback, what its last error says.
function lastError(text) {
  const start = [...text.matchAll(/^[\w.]*(?:Error|Exception)\b/gm)].at(-1)?.index ?? 0;
  return text.slice(start);
}
