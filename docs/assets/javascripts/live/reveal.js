// Finds a snippet on the page, and brings it into view: it may stand in a tab or a closed block. Brings
// what a run came to into view.

export function find(path) {
  return document.querySelector(`.snippet[data-snippet="${CSS.escape(path)}"]`);
}

export function reveal(snippet) {
  for (let each = snippet; each; each = each.parentElement) {
    if (each.localName === "details") each.open = true;
    if (each.matches(".tabbed-block")) {
      const at = [...each.parentElement.children].indexOf(each);
      each.closest(".tabbed-set").querySelectorAll(":scope > input")[at].click();
    }
  }
  snippet.scrollIntoView({ block: "center", behavior: "instant" });
}

const EDGE = 12; // px

// As far as the head of the snippet stays in view, which tells the result in a sentence.
export function follow(head, box) {
  const below = box.getBoundingClientRect().bottom - innerHeight + EDGE;
  const top = document.querySelector(".md-header").getBoundingClientRect().bottom + EDGE;
  const by = Math.min(below, head.getBoundingClientRect().top - top);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (by > 0) scrollBy({ top: by, behavior: isCalm ? "instant" : "smooth" });
}
