// What shows values without stating them one by one: printed output, pictures, measurements. Each is
// covered as a whole, with a button that shows it.

const COVERED = {
  "pre.output samp": "Show the output",
  "figure.picture svg": "Show the picture",
  ".timings table": "Show the measurements",
};

// What the text states and no question asks for stays to be read, and tells meanwhile its text alone:
// words that were counted, and what a question of the text gives.
const READ = ".claim[aria-label]:not([data-seen], .quote, figcaption *)";

export function covers(article) {
  const found = Object.entries(COVERED).flatMap(([selector, words]) =>
    [...article.querySelectorAll(selector)].map((covered) => new Cover(covered, words)));
  return [...found, ...[...article.querySelectorAll(READ)].map((read) => new Read(read))];
}

class Read {
  constructor(claim) {
    this.claim = claim;
    this.label = claim.getAttribute("aria-label");
  }

  hide() {
    this.claim.removeAttribute("aria-label");
  }

  show() {
    this.claim.setAttribute("aria-label", this.label);
  }
}

class Cover {
  constructor(covered, words) {
    this.covered = covered;
    this.snippet = covered.closest(".snippet")?.dataset.snippet;
    this.label = covered.getAttribute("aria-label");
    this.button = document.createElement("button");
    Object.assign(this.button, { type: "button", className: "button quiz-cover", textContent: words });
    this.button.onclick = () => {
      this.show();
      const focusable = covered.closest("[tabindex]") ?? covered;
      if (focusable === covered) {
        covered.tabIndex = -1;
        covered.onblur = () => covered.removeAttribute("tabindex");
      }
      focusable.focus({ preventScroll: true });
    };
  }

  hide() {
    this.covered.toggleAttribute("data-covered", true);
    this.covered.removeAttribute("aria-label");
    (this.covered.closest("pre") ?? this.covered).before(this.button);
  }

  show() {
    this.covered.toggleAttribute("data-covered", false);
    if (this.label !== null) this.covered.setAttribute("aria-label", this.label);
    this.button.remove();
  }
}
