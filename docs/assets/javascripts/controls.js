// What a page has from the start: copying, running and editing a snippet, the switch of the quiz,
// what words mean, what is done, and what is for reading offline.

// What a button says, and in its name the snippet that it is of: a page has many of each.
const named = (button, text) => {
  const name = button.closest(".snippet")?.querySelector(".snippet-name").textContent;
  button.textContent = text;
  if (name) button.ariaLabel = `${text} ${name}`;
};

// A snippet is one stop of the Tab key, at its first button; arrow keys lead from there to its other
// buttons, its mark and each claim. An editor, its tools and what a run gives are stops of their own.
// What a paragraph, an item of a list or a table claims is one stop as well, at its first claim.
const HEAD = ".snippet-head :is(button, a)";
const PARTS = `${HEAD}, .receipt > summary, .claim[tabindex], .live-mark, quiz-blank[tabindex]`;
const groupOf = (part) => part.closest(".snippet") ?? part.closest("table, li, p, figure, dd");
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

function rest(snippet) {
  const canRun = document.querySelector("meta[name=live-runtime]");
  const first = snippet.querySelector(canRun ? HEAD : ".snippet-head > :not(run-snippet) button");
  for (const part of snippet.querySelectorAll(PARTS)) part.tabIndex = part === first ? 0 : -1;
  const name = snippet.querySelector(".snippet-name").textContent;
  for (const part of snippet.querySelectorAll(".snippet-head > a, .receipt > summary"))
    part.ariaLabel = `${part.textContent} ${name}`;
}

function restOfProse() {
  const groups = new Set();
  for (const claim of document.querySelectorAll("article .claim[tabindex]")) {
    const group = groupOf(claim);
    if (!group || group.matches(".snippet")) continue;
    if (groups.has(group)) claim.tabIndex = -1;
    groups.add(group);
  }
}
restOfProse();

// What opens says what of, where a page has several of that name: the question, or the figure above.
const openers = [...document.querySelectorAll("article details:not(.receipt, .law) > summary")];
const texts = openers.map((opener) => opener.textContent.trim());
openers.forEach((opener, i) => {
  const above = opener.parentElement.previousElementSibling;
  if (texts.indexOf(texts[i]) !== texts.lastIndexOf(texts[i]) && above?.matches("p, figure"))
    opener.ariaLabel = `${texts[i]}: ${(above.querySelector("figcaption") ?? above).textContent.trim()}`;
});

function step(event) {
  const group = groupOf(event.target);
  const by = STEPS[event.key];
  if (!group || !by || event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(PARTS)) return;
  const parts = [...group.querySelectorAll(PARTS)].filter((part) => part.checkVisibility());
  const to = parts.indexOf(event.target) + by;
  event.preventDefault();
  parts[Math.min(parts.length - 1, Math.max(0, to))].focus();
}
document.addEventListener("keydown", step);

// <copy-snippet>: copies a snippet exactly as its file has it, from the download link beside it
// (or, while the quiz hides a part of it, as it is seen). A cell of a lab has no file: its text.
class CopySnippet extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const link = this.parentElement.querySelector("a[download]");
    const code = this.parentElement.parentElement.querySelector("code");
    const label = button.textContent;
    const say = (text) => named(button, text);
    say(label);
    rest(this.closest(".snippet"));
    const file = async () => {
      if (!link) return new Blob([code.textContent], { type: "text/plain" });
      const response = link.masked ? new Response(link.masked) : await fetch(link.href);
      if (!response.ok) throw new Error(response.statusText);
      return new Blob([await response.text()], { type: "text/plain" });
    };
    button.onclick = async () => {
      try {
        // As a promise: Safari writes only what it was given in the click itself.
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": file() })]);
        say("Copied");
      } catch {
        say("Press Download");
      }
      setTimeout(() => say(label), 2000);
    };
  }
}
customElements.define("copy-snippet", CopySnippet);

// <quiz-switch>: the quiz is fetched when it is turned on, or was left on. The theme reads the same
// key before the first paint.
const SITE = new URL("../..", import.meta.url).pathname;
const KEY = `${SITE}.__quiz`;

class QuizSwitch extends HTMLElement {
  on = false;

  connectedCallback() {
    this.button = this.querySelector("button");
    this.button.onclick = () => {
      this.turn(!this.on);
      localStorage[KEY] = this.on;
    };
    const recall = () => this.on === (localStorage[KEY] === "true") || this.turn(!this.on);
    addEventListener("pageshow", recall); // also of a page that the browser had kept
    recall();
  }

  async turn(on) {
    this.button.ariaChecked = this.on = on;
    try {
      const quiz = await import("./quiz/quiz.js");
      await (this.on ? quiz.start() : quiz.stop());
    } catch {
      this.button.textContent = "Quiz could not be loaded";
      this.button.ariaChecked = this.on = false;
    }
    document.documentElement.classList.remove("quiz-waits");
  }
}
customElements.define("quiz-switch", QuizSwitch);

// <run-snippet>: runs and edits a snippet, or says why the page cannot. What the buttons do is fetched
// when one is pressed; a site without a runtime shows none of them.
class RunSnippet extends HTMLElement {
  connectedCallback() {
    for (const button of this.children) {
      button.onclick = () => this.press(button);
      named(button, button.textContent);
    }
    const snippet = this.closest(".snippet");
    if (snippet) rest(snippet);
    try {
      if (`${SITE}.__edit.${snippet.dataset.snippet}` in localStorage)
        this.children[1].title = "Your edit is kept";
    } catch {} // a browser may refuse its storage
  }

  async press(button) {
    try {
      if (!button.name && !this.matches("[torch], [law]")) this.tell("Getting ready to run.");
      await (await import("./live/live.js")).press(this, button);
    } catch {
      this.closest(".snippet")?.querySelector(".live-top")?.remove();
      named(button, "Could not be loaded: reload the page");
    }
  }

  // At once and where the eye is: what runs the snippet may have a long way. The cell takes it over.
  tell(text) {
    const snippet = this.closest(".snippet");
    if (!snippet || snippet.querySelector(".live-top")) return;
    const top = document.createElement("div");
    top.className = "live live-top";
    top.innerHTML = '<p class="live-said" role="status"></p>';
    this.closest(".snippet-head").after(top);
    top.firstChild.textContent = text;
  }
}

if (document.querySelector("meta[name=live-runtime]")) {
  customElements.define("run-snippet", RunSnippet);
  const open = async () => {
    if (location.hash.startsWith("#edit=")) (await import("./live/live.js")).open(location.hash);
  };
  addEventListener("hashchange", open);
  open();
}

// <done-tick>: a box for what a reader has done, here or in a plan. Kept in this browser and nowhere
// else; of one page there may be several boxes.
class DoneTick extends HTMLElement {
  connectedCallback() {
    this.box = this.querySelector("input");
    this.key = `${SITE}.__done.${this.getAttribute("page")}`;
    this.box.onchange = () => this.keep(this.box.checked);
    addEventListener("pageshow", () => this.recall()); // also of a page that the browser had kept
    this.recall();
  }

  recall() {
    try {
      this.box.checked = this.key in localStorage;
    } catch {
      this.hidden = true; // a browser may refuse its storage
    }
  }

  keep(isDone) {
    if (isDone) localStorage[this.key] = new Date().toISOString().slice(0, 10);
    else delete localStorage[this.key];
    for (const tick of document.querySelectorAll("done-tick")) tick.recall();
    document.dispatchEvent(new Event("ticked"));
  }
}
customElements.define("done-tick", DoneTick);

// A word of the glossary is a link. What it means opens beside it when a pointer or the focus comes to
// it; a finger has no other way to ask than to tap, and follows the link with a second tap.
async function reach(event) {
  const term = event.target.closest?.("a.term");
  const isTouch = event.pointerType === "touch";
  if (!term || (event.type === "pointerover" && isTouch)) return;
  if (event.type === "click") {
    if (!isTouch || term.hasAttribute("aria-describedby")) return;
    event.preventDefault();
  }
  try {
    await (await import("./glossary/glossary.js")).open(term);
  } catch {
    if (event.type === "click") location.href = term.href;
  }
}
for (const type of ["pointerover", "focusin", "click"]) document.addEventListener(type, reach);

// A finished site names its service worker, which keeps all pages for reading offline. It starts
// when a page has been read for a while, and not for readers who save data.
const offline = document.querySelector("meta[name=offline]");
const PAUSE = 5_000; // ms after the page has loaded

if (offline && navigator.serviceWorker && !navigator.connection?.saveData) {
  const register = async () => {
    await navigator.serviceWorker.register(offline.content, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage(offline.dataset.edition); // of this page, which came before the worker
  };
  const wait = () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(register), PAUSE);
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, { once: true });
}
