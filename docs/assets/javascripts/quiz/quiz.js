// The quiz of a page: what it states hides and is asked for. Fetched by <quiz-switch>.

import { style } from "../styles.js";
import { QuizCard } from "./card.js";
import { alike, choose } from "./chosen.js";
import { covers } from "./covers.js";
import { questions, thoughts } from "./questions.js";
import { explain } from "./reasons.js";
import { QuizScore } from "./score.js";

let quiz = null;

export async function start() {
  await style("buttons.css", "quiz.css");
  if (quiz) return;
  const article = document.querySelector("article");
  const found = questions(article);
  await explain(found);
  quiz ??= new Quiz(article, found);
}

export function stop() {
  quiz?.end();
  quiz = null;
}

class Quiz {
  constructor(article, stated) {
    this.article = article;
    this.stated = stated; // of which some are never asked for, and hide with what says the same
    this.questions = thoughts(stated);
    this.covers = covers(article);
    this.chosen = choose(this.questions);
    this.alike = alike(stated);
    this.score = new QuizScore(this.questions.map(({ stated }) => stated), this.chosen.size);
    this.card = new QuizCard(this);
    this.hide();
    document.body.append(this.score, this.card);
    this.score.onnext = (event) => this.next(this.asked ?? -1, event);
    this.score.onagain = () => this.again();
    this.score.onall = () => this.again();
    article.addEventListener("click", this);
    article.addEventListener("keydown", this);
    document.documentElement.classList.add("quiz");
  }

  hide() {
    const asked = this.score.all ? this.questions : [...this.chosen];
    this.current = new Set(asked);
    for (const each of this.stated) {
      each.show();
      if (!this.current.has(each)) each.silence(); // its text is read, and no more
    }
    for (const [i, question] of asked.entries()) {
      if (this.score.isSettled(this.questions.indexOf(question))) continue;
      question.hide(`Hidden, question ${i + 1} of ${asked.length}`);
      for (const each of this.echoes(question)) each.hide("Hidden, it says the same");
    }
    for (const question of new Map(this.stated.map((each) => [each.file, each])).values()) question.mask();
    for (const cover of this.covers) cover.hide();
    this.uncover();
  }

  echoes(question) {
    return this.alike(question).filter((each) => !this.current.has(each));
  }

  end() {
    for (const question of this.stated) {
      question.show();
      question.tell();
    }
    for (const cover of this.covers) cover.show();
    this.score.remove();
    this.card.remove();
    this.article.removeEventListener("click", this);
    this.article.removeEventListener("keydown", this);
    document.documentElement.classList.remove("quiz");
  }

  again() {
    if (this.card.isOpen) this.card.hidePopover();
    this.score.clear();
    this.asked = undefined;
    this.hide();
  }

  handleEvent(event) {
    const { question } = event.target.closest("quiz-blank, quiz-sentence") ?? {};
    if (!question || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    this.ask(question, event);
  }

  ask(question, { pointerType }) {
    this.asked = this.questions.indexOf(question);
    this.card.ask(question, pointerType === "touch");
  }

  // The next hidden question that can be seen: tabs and details may be closed.
  next(after, event) {
    const waits = (each) => this.current.has(each) && each.isHidden && each.isVisible;
    const question = this.questions.find((each, i) => i > after && waits(each));
    if (question) this.ask(question, event);
    else this.score.say("That was the last hidden question that is open on this page.");
    return Boolean(question);
  }

  tried(question, why) {
    this.score.record(this.questions.indexOf(question), "tried", `Wrong. ${why}`);
  }

  settle(question, state, told) {
    question.show();
    for (const each of this.echoes(question)) each.show();
    this.score.record(this.questions.indexOf(question), state, told);
    this.uncover();
  }

  // What a run printed shows again once nothing of it is asked for any more.
  uncover() {
    const asking = new Set(this.stated.filter((each) => each.isHidden).map((each) => each.snippet));
    for (const cover of this.covers)
      if (cover.snippet && !asking.has(cover.snippet)) cover.show();
  }
}
