// The controls that a page has from the start: copying a snippet, and the switch of the quiz.

// <copy-snippet>: copies a snippet exactly as its file has it, from the download link beside it
// (or, while the quiz hides a part of it, as it is seen). A cell of a lab has no file: its text.
class CopySnippet extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const link = this.parentElement.querySelector("a[download]");
    const code = this.parentElement.parentElement.querySelector("code");
    const label = button.textContent;
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
        button.textContent = "Copied";
      } catch {
        button.textContent = "Press Download";
      }
      setTimeout(() => (button.textContent = label), 2000);
    };
  }
}
customElements.define("copy-snippet", CopySnippet);

// <quiz-switch>: the quiz is fetched when it is turned on, or was left on. The theme reads the same
// key before the first paint.
const KEY = `${new URL("../..", import.meta.url).pathname}.__quiz`;

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
      const quiz = await import("./quiz.js");
      await (this.on ? quiz.start() : quiz.stop());
    } catch {
      this.button.textContent = "Quiz could not be loaded";
      this.button.ariaChecked = this.on = false;
    }
    document.documentElement.classList.remove("quiz-waits");
  }
}
customElements.define("quiz-switch", QuizSwitch);
