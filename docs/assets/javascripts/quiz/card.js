// <quiz-card>: asks for one hidden fact beside it, judges what is typed, and tells what the run showed.

import { judge } from "./answers.js";
import { because } from "./reasons.js";

const GAP = 6; // pixels between a line and the card

export class QuizCard extends HTMLElement {
  constructor(quiz) {
    super();
    this.quiz = quiz;
  }

  connectedCallback() {
    this.popover = "auto";
    this.role = "dialog";
    this.tabIndex = -1;
    this.innerHTML = `
      <p id="quiz-line"></p>
      <form>
        <label for="quiz-answer">Your answer</label>
        <input id="quiz-answer" autocomplete="off" autocapitalize="off" spellcheck="false"
          enterkeyhint="done" aria-describedby="quiz-hint quiz-verdict quiz-why">
        <p id="quiz-hint"></p>
        <p id="quiz-verdict"></p>
        <p id="quiz-why"></p>
        <button class="button" type="submit">Check</button>
        <button class="button" type="button" name="true">True</button>
        <button class="button" type="button" name="false">False</button>
        <button class="button" type="button" name="reveal">Reveal</button>
      </form>
      <div>
        <p></p>
        <p></p>
        <div></div>
        <button class="button" type="button" name="next">Next</button>
        <button class="button" type="button" name="close">Close</button>
      </div>`;
    [this.line, this.form, this.told] = this.children;
    [, this.reason, this.picture] = this.told.children;
    this.input = this.querySelector("input");
    this.verdict = this.querySelector("#quiz-verdict");
    this.why = this.querySelector("#quiz-why");
    this.form.onsubmit = (event) => {
      event.preventDefault();
      this.check();
    };
    const on = (name, act) => (this.querySelector(`[name=${name}]`).onclick = act);
    on("true", () => this.decide(true));
    on("false", () => this.decide(false));
    on("reveal", () => this.settle("shown", `${this.question.seen}.`));
    on("next", (event) => this.quiz.next(this.quiz.asked, event) || this.close());
    on("close", () => this.close());
    this.ontoggle = ({ newState }) => this.mark(newState === "open");
    this.onkeydown = (event) => {
      if (event.key === "Escape") this.close();
    };
  }

  get isOpen() {
    return this.matches(":popover-open");
  }

  ask(question, touched) {
    this.mark(false);
    this.question = question;
    this.mark(true);
    this.line.textContent = question.line;
    this.line.hidden = question.isSentence;
    this.line.classList.toggle("quiz-code", Boolean(question.code));
    this.ariaLabel = [question.blanks[0].ariaLabel, question.isSentence ? "" : question.line].filter(Boolean).join(": ");
    this.input.value = this.verdict.textContent = this.why.textContent = "";
    this.offer(question.isSentence);
    this.form.hidden = false;
    this.told.hidden = true;
    if (!this.isOpen) this.showPopover();
    this.place(question.blanks);
    // On a touch screen the input would bring up the keyboard before the reader chose to type.
    (touched ? this : question.isSentence ? this.querySelector("[name=true]") : this.input).focus({ preventScroll: true });
  }

  // Of a sentence, whether it is true; of a fact, what it is.
  offer(isSentence) {
    for (const part of this.querySelectorAll("label, input, [type=submit]")) part.hidden = isSentence;
    for (const part of this.querySelectorAll("[name=true], [name=false]")) part.hidden = !isSentence;
    this.querySelector("#quiz-hint").textContent = isSentence
      ? "True or false? If false, show a counterexample: have one in mind, then compare it with the smallest found."
      : "A shape, a number, what is printed, or “error”.";
  }

  // One of two answers: a wrong one tells the right one, and is settled.
  decide(said) {
    const { isTrue, seen } = this.question;
    if (said === isTrue) this.settle("right", `Right. ${seen}.`);
    else this.settle("shown", `Wrong. ${seen}.`);
  }

  // Below the fact, or above it where there is more room; the page scrolls to it if need be.
  place(blanks) {
    const [first, last] = [blanks[0], blanks[blanks.length - 1]];
    const { top } = first.getBoundingClientRect();
    if (top < 2 * GAP + this.offsetHeight || top > innerHeight - 2 * this.offsetHeight)
      first.scrollIntoView({ block: "center", behavior: "instant" });
    const above = first.getBoundingClientRect();
    const below = last.getBoundingClientRect();
    const fits = below.bottom + GAP + this.offsetHeight < innerHeight - 60;
    const y = fits ? below.bottom + GAP : above.top - GAP - this.offsetHeight;
    const x = Math.min(above.left, document.documentElement.clientWidth - this.offsetWidth - GAP);
    this.style.top = `${scrollY + y}px`;
    this.style.left = `${Math.max(GAP, x)}px`;
  }

  // Which fact is asked for, to the eye and to a screen reader.
  mark(isOpen) {
    const [blank] = this.question?.blanks ?? [];
    if (blank) blank.ariaExpanded = isOpen;
  }

  check() {
    const { stated, seen } = this.question;
    const typed = this.input.value;
    const { right, why } = judge(stated, seen, typed);
    if (right) return this.settle("right", `Right. ${seen}.`);
    this.verdict.textContent = `✗ ${why}`;
    this.verdict.className = "quiz-wrong";
    if (typed.trim()) this.why.textContent = because(this.question);
    this.input.select();
    if (typed.trim()) this.quiz.tried(this.question, why);
  }

  settle(state, told) {
    this.quiz.settle(this.question, state, told);
    this.form.hidden = true;
    this.told.hidden = false;
    this.told.className = `quiz-${state}`;
    this.told.firstElementChild.textContent = `${state === "right" ? "✓ " : ""}${told}`;
    this.reason.textContent = because(this.question);
    this.picture.replaceChildren(...picture(this.question, this.quiz.covers));
    this.place([this.question.claim]);
    this.querySelector("[name=next]").focus({ preventScroll: true });
  }

  close() {
    if (!this.isOpen) return;
    this.hidePopover();
    const { blanks, claim } = this.question;
    (blanks[0] ?? claim).focus({ preventScroll: true });
  }
}
// Of what a line of code makes; copied, since that of the page may be covered still.
function picture({ reason }, covers) {
  const drawn = document.querySelectorAll("article figure.picture svg")[reason?.picture];
  if (!drawn) return [];
  const made = drawn.cloneNode(true);
  made.removeAttribute("data-covered");
  made.setAttribute("aria-label", covers.find(({ covered }) => covered === drawn).label);
  return [made];
}
customElements.define("quiz-card", QuizCard);
