// <plan-progress>: how much of the plans is done, as a file to save, to load and to forget. What is
// done stands in this browser's storage, where <done-tick> puts it; without it a plan is a list.

import { forgotten, loaded, read, written } from "./ticks.js";

const FILE = "shapes-that-ran-ticks.json";
const FORGET = "Forget all ticks";
const SURE = "Forget them? Press again";

class PlanProgress extends HTMLElement {
  connectedCallback() {
    this.status = Object.assign(document.createElement("p"), { role: "status" });
    this.save = button("Save as a file", () => this.export());
    this.load = button("Load a file", () => this.picker.click());
    this.forget = button(FORGET, () => this.reset());
    this.picker = Object.assign(document.createElement("input"), { type: "file", accept: ".json,application/json" });
    this.picker.hidden = true;
    this.picker.ariaLabel = "File with ticks";
    this.picker.onchange = () => this.import();
    const buttons = Object.assign(document.createElement("div"), { className: "buttons" });
    buttons.append(this.save, this.load, this.forget, this.picker);
    this.append(this.status, buttons);
    document.addEventListener("ticked", () => this.show());
    addEventListener("pageshow", () => this.show());
    this.show();
  }

  show(said = "") {
    const done = read();
    const steps = document.querySelectorAll(".plan done-tick");
    const pages = new Set([...steps].map(pageOf));
    const ticked = [...pages].filter((page) => done.has(page)).length;
    this.status.textContent = [said, `${ticked} of ${pages.size} done.`].filter(Boolean).join(" ");
    this.save.disabled = this.forget.disabled = !done.size;
    this.forget.textContent = FORGET;
    for (const plan of document.querySelectorAll(".plan")) left(plan, done);
  }

  export() {
    const href = URL.createObjectURL(new Blob([written()], { type: "application/json" }));
    Object.assign(document.createElement("a"), { href, download: FILE }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1_000);
  }

  async import() {
    const [file] = this.picker.files;
    this.picker.value = "";
    if (!file) return;
    const { added, why } = await loaded(file);
    if (why) this.status.textContent = `Nothing was changed: ${why}`;
    else this.tell(added === 1 ? "1 tick was added." : `${added} ticks were added.`);
  }

  // What cannot be undone is asked for twice.
  reset() {
    if (this.forget.textContent === FORGET) {
      this.forget.textContent = SURE;
      return;
    }
    forgotten();
    this.tell("All ticks are forgotten.");
  }

  tell(said) {
    for (const tick of document.querySelectorAll("done-tick")) tick.recall();
    this.show(said);
  }
}

const pageOf = (tick) => tick.getAttribute("page");

// Behind the sum of a plan, what is left of it.
function left(plan, done) {
  const total = plan.nextElementSibling;
  total.whole ??= total.textContent;
  const open = [...plan.children].filter((step) => !done.has(pageOf(step.querySelector("done-tick"))));
  const minutes = open.reduce((sum, step) => sum + Number(step.dataset.minutes), 0);
  const rest = minutes ? `Left: about ${told(minutes)}.` : "All of it is done.";
  total.textContent = open.length === plan.children.length ? total.whole : `${total.whole} ${rest}`;
}

// As publish/read/pace.py tells minutes.
function told(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(" ");
}

function button(label, act) {
  const element = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  element.onclick = act;
  return element;
}

customElements.define("plan-progress", PlanProgress);
