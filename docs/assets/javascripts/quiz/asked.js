// What every question has: the claim that it asks about, which tells nothing while it is hidden.

const TOLD = ["aria-label", "data-seen", "role", "tabindex"];

export class Asked {
  constructor(claim) {
    this.claim = claim;
    this.lines = [claim];
    this.blanks = [];
    this.told = TOLD.map((name) => [name, claim.getAttribute(name)]);
    // Told on its own where its label tells more; else behind the label's sign.
    this.seen = claim.dataset.seen || claim.ariaLabel.slice(2);
  }

  get isHidden() {
    return this.blanks.length > 0;
  }

  get isVisible() {
    return this.claim.checkVisibility();
  }

  silence() {
    for (const [name] of this.told) this.claim.removeAttribute(name);
  }

  // Once its blanks are gone.
  tell() {
    this.blanks = [];
    for (const [name, value] of this.told) this.claim.setAttribute(name, value);
  }
}
