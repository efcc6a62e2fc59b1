// The reader's edit of one snippet, kept in this browser. An edit belongs to the text that it was
// made of, and no tab overwrites in silence what another one has written.

const SITE = new URL("../../../../", import.meta.url).pathname;

export class Kept {
  constructor(path, original) {
    this.key = `${SITE}.__edit.${path}`;
    this.of = hash(original);
    this.original = original;
    this.last = null; // what this tab read or wrote, to tell what another tab wrote
  }

  // The edit; "" where there is none, or `isOld` where it is of an earlier text of the snippet.
  // `isForeign` where some of it came from a link.
  read() {
    this.last = this.stored();
    return this.peek();
  }

  // The same, and what another tab wrote is still to be told.
  peek() {
    try {
      const { of, source, isForeign } = JSON.parse(this.stored());
      return of === this.of ? { source, isForeign } : { source: "", isOld: true };
    } catch {
      return { source: "" };
    }
  }

  // "kept", "refused" by the browser, or "elsewhere": another tab has written since.
  write(source, isForeign) {
    if (this.isOverwritten) return "elsewhere";
    try {
      if (source === this.original) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify({ of: this.of, source, isForeign }));
    } catch {
      return "refused";
    }
    this.last = this.stored();
    return "kept";
  }

  get isOverwritten() {
    return this.stored() !== this.last;
  }

  stored() {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return null;
    }
  }
}

// FNV-1a: tells two texts of a snippet apart; nothing is secret here.
function hash(text) {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(36);
}
