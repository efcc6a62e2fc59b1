// <quiz-score>: how many questions of this page were answered, kept in this browser and nowhere else.

const STATES = ["tried", "shown", "right"];

export class QuizScore extends HTMLElement {
  constructor(facts, chosen) {
    super();
    this.chosen = chosen;
    this.total = facts.length;
    this.page = sum(facts.join("\n")); // a page that changed starts anew
    this.key = `${location.pathname}.quiz`;
    ;[this.states, this.all] = this.stored();
  }

  connectedCallback() {
    this.role = "region";
    this.ariaLabel = "Quiz";
    this.innerHTML = `
      <p></p>
      <button class="button" type="button">Next</button>
      <button class="button" type="button">Start again</button>
      <button class="button" type="button"></button>
      <p role="status"></p>`;
    const [told, next, again, all, status] = this.children;
    Object.assign(this, { told, other: all, status });
    next.onclick = (event) => this.onnext(event);
    again.onclick = () => this.onagain();
    all.onclick = () => this.turn();
    next.disabled = again.disabled = !this.total;
    all.hidden = this.chosen === this.total;
    this.tell();
  }

  get right() {
    return Object.values(this.states).filter((state) => state === "right").length;
  }

  get summary() {
    const tried = Object.keys(this.states).length;
    return `${this.right} right of ${tried} tried`;
  }

  isSettled(index) {
    return this.states[index] === "right" || this.states[index] === "shown";
  }

  record(index, state, told) {
    if (STATES.indexOf(state) > STATES.indexOf(this.states[index])) this.states[index] = state;
    this.store();
    this.tell();
    this.say(`${told} ${this.summary}.`);
  }

  // All questions instead of the chosen ones, and back.
  turn() {
    this.all = !this.all;
    this.onall();
  }

  get count() {
    return this.all ? this.total : this.chosen;
  }

  clear() {
    this.states = {};
    this.store();
    this.tell();
    this.say("All hidden again.");
  }

  tell() {
    this.told.textContent = this.count
      ? `${this.summary}, ${this.count} ${this.all ? "in all" : "chosen"}`
      : "Nothing on this page is asked for";
    this.other.textContent = this.all ? `Ask ${this.chosen} chosen` : `Ask all ${this.total}`;
  }

  // Read aloud when the screen reader is done with what it says.
  say(text) {
    this.status.textContent = text;
  }

  stored() {
    try {
      const { page, states, all } = JSON.parse(localStorage.getItem(this.key)) ?? {};
      return page === this.page ? [states, Boolean(all)] : [{}, false];
    } catch {
      return [{}, false];
    }
  }

  store() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ page: this.page, states: this.states, all: this.all }));
    } catch {} // a browser that keeps nothing
  }
}
customElements.define("quiz-score", QuizScore);

function sum(text) {
  let found = 0;
  for (const char of text) found = (Math.imul(found, 31) + char.codePointAt(0)) | 0;
  return found;
}
