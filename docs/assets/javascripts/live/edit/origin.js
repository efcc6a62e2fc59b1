// Where the text of an editor comes from. Code of a link can change the Python that it runs in: it,
// and all that is made of it, runs in one of its own.

let count = 0;

export class Origin {
  name = ""; // what shares a Python has the same; empty for text of the page and of this reader

  constructor(path) {
    this.path = path;
  }

  get isForeign() {
    return this.name !== "";
  }

  setApart() {
    count += 1;
    this.name = `${this.path} ${count}`;
  }

  // Undo can bring back a text that was replaced: what takes its place stays apart where that was.
  replaced() {
    if (this.isForeign) this.setApart();
  }
}
