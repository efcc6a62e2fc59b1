// Two tabs with two edits of one snippet: which of them stays is for the reader to say, and nothing
// is kept of this one until then.

const TWO = "Another tab has another edit of this snippet. Nothing is kept of this one until you choose.";

export class Tabs {
  isTorn = false; // the reader has yet to choose

  // `edits` has the text that is shown and that of the page, and what keeps and tells.
  constructor(edits) {
    this.edits = edits;
    addEventListener("storage", () => this.compare());
    addEventListener("pageshow", () => this.compare()); // a page that was kept heard of no change
  }

  compare() {
    const { kept, note } = this.edits;
    if (!kept.isOverwritten) return;
    if (this.textOf(kept.peek()) === this.edits.source) {
      kept.read();
      return;
    }
    this.isTorn = true;
    note.tell(TWO, {
      "Show the other": () => this.choose((theirs) => theirs),
      "Keep this one": () => this.choose(() => this.edits.source),
    });
  }

  choose(text) {
    const { kept, note, origin } = this.edits;
    const theirs = kept.read();
    this.isTorn = false;
    if (theirs.isForeign) origin.setApart();
    this.edits.replace(text(this.textOf(theirs)));
    this.edits.keep();
    note.clear();
  }

  textOf({ source }) {
    return source || this.edits.text;
  }
}
