// <error-finder>: paste an error message, and the entries of the page that fit are listed, best first.
// Without it the page is a plain list. An entry is a heading of level three and what follows it.

const SHOWN = 5;
const EXPLAINING = 0.5; // a word of an entry's explanation, against one of its messages

const ERROR_COMMENT = /# \w*(?:Error|Exception)\b.*(?:\n# .*)*/g;

const words = (text) => new Set(text.toLowerCase().match(/[a-z_]{2,}/g));

class ErrorFinder extends HTMLElement {
  connectedCallback() {
    this.entries = [...document.querySelectorAll("article h3[id]")].map(read);
    this.spread = new Map();
    for (const { told } of this.entries)
      for (const word of told) this.spread.set(word, (this.spread.get(word) ?? 0) + 1);

    const label = document.createElement("label");
    label.textContent = "Paste an error or a symptom";
    this.input = document.createElement("textarea");
    Object.assign(this.input, { id: "error-message", rows: 2, spellcheck: false });
    label.htmlFor = this.input.id;
    this.status = document.createElement("p");
    this.status.role = "status";
    this.list = document.createElement("ol");
    this.append(label, this.input, this.status, this.list);

    this.input.oninput = () => this.show();
    this.input.onkeydown = (event) => {
      const first = this.list.querySelector("a");
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || !first) return;
      event.preventDefault();
      first.click();
    };
  }

  show() {
    const found = this.find(this.input.value);
    this.list.replaceChildren(...found.map(link));
    this.status.textContent = this.input.value.trim() && summary(found.length);
  }

  find(text) {
    const asked = words(lastError(text));
    const scored = this.entries.map((entry) => ({ entry, score: this.score(entry, asked) }));
    scored.sort((a, b) => b.score - a.score);
    const best = scored[0].score;
    return scored.filter(({ score }) => score > 0 && score >= best / 2).slice(0, SHOWN)
      .map(({ entry }) => entry);
  }

  // What entry and question share, and twice that where the question holds a whole message of it.
  score(entry, asked) {
    const shared = this.weight(entry.said, asked) + EXPLAINING * this.weight(entry.told, asked);
    const whole = entry.messages.map((message) =>
      this.weight(message, asked) / this.weight(message, message));
    return shared * (1 + Math.max(...whole));
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
    messages: [...(code.length ? code : [title.textContent]), ...comments].map(words),
    said: words([title.textContent, ...comments].join(" ")),
    told: words(parts.map((part) => part.textContent).join(" ")),
  };
}

// Of a pasted traceback, what its last error says.
function lastError(text) {
  const start = [...text.matchAll(/^[\w.]*(?:Error|Exception)\b/gm)].at(-1)?.index ?? 0;
  return text.slice(start);
}

function summary(count) {
  if (count === 0) return "No entry has these words. Try the last line of the traceback.";
  if (count === 1) return "One entry fits. Enter opens it.";
  return `${count} entries fit, best first. Enter opens the first.`;
}

function link({ id, title }) {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = `#${id}`;
  anchor.textContent = title;
  item.append(anchor);
  return item;
}

customElements.define("error-finder", ErrorFinder);
