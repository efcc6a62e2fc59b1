// Finds a snippet on the page, and brings it into view: it may stand in a tab or a closed block.

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
