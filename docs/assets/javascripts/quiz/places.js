// Where on a page something stands.

// The block of the article that holds an element.
export function block(element) {
  while (element.parentElement && element.parentElement.localName !== "article") element = element.parentElement;
  return element;
}

// The nearest heading above an element, of the level given or of any.
export function heading(element, level = "h1, h2, h3, h4") {
  let above = block(element);
  while (above && !above.matches(level)) above = above.previousElementSibling;
  return above;
}
