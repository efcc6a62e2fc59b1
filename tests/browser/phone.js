// What does not fit a phone, a line each: read by test_phone.py in a page whose tabs and folds are open.

() => {
  const MOST_WIDTH = innerWidth;
  const TARGET = 24; // px, as in WCAG 2.5.8
  const found = [];
  const rects = (node, start, end) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width }) => width);
  };
  const textsOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts;
  };
  const say = (what, element) => {
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
    found.push(`${what}: <${element.localName} class="${element.className}"> ${text}`);
  };

  // The page does not scroll sideways.
  const wide = document.documentElement.scrollWidth;
  if (wide > MOST_WIDTH) found.push(`the page is ${wide}px wide`);

  // A word in a cell stands on one line, inside of its cell; a cell that is there is seen, or, where
  // rows are cards, each of its column says what it says.
  const isTold = (head) =>
    [...head.closest("table").querySelectorAll(`tr > :nth-child(${head.cellIndex + 1}):not(thead *)`)].every(
      (cell) => getComputedStyle(cell).display !== "table-cell" && cell.dataset.head === head.textContent.trim());
  for (const cell of document.querySelectorAll("article :is(td, th)")) {
    const box = cell.getBoundingClientRect();
    if (!box.width && cell.textContent.trim() && !isTold(cell)) say("hidden cell", cell);
    for (const text of textsOf(cell))
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}_]+(?:[.,:]+[\p{L}\p{N}_]+)*/gu)) {
        const parts = rects(text, index, index + word.length);
        const length = parts.reduce((sum, { width }) => sum + width, 0);
        if (length > MOST_WIDTH - 64) continue; // no cell shows it whole
        if (parts.some(({ top }) => Math.abs(top - parts[0].top) > 2)) say(`broken word "${word}"`, cell);
        else if (parts.some(({ left, right }) => left < box.left - 1 || right > box.right + 1))
          say(`"${word}" sticks out`, cell);
      }
  }

  // A comment in code is seen whole, without scrolling sideways.
  for (const comment of document.querySelectorAll("article pre code .c1")) {
    const box = comment.closest("pre").getBoundingClientRect();
    const parts = textsOf(comment).flatMap((text) =>
      [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => rects(text, index, index + word.length)));
    if (parts.some(({ left, right }) => left < box.left || right > Math.min(box.right, MOST_WIDTH)))
      say("clipped comment", comment);
  }

  // What is pressed is large enough, but for what stands in a line of text, whose height is the text's.
  const inLine = (element) =>
    getComputedStyle(element).display.startsWith("inline") &&
    element.closest("p, li, td, th, h1, h2, h3, h4, figcaption, pre, summary, dt, dd, blockquote");
  const targets = "a[href], button, input, select, textarea, summary, label, [tabindex='0'], [role=button]";
  for (const target of document.querySelectorAll(targets)) {
    if (!target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || inLine(target)) continue;
    const { width, height } = target.getBoundingClientRect();
    if (width && height && (width < TARGET || height < TARGET))
      say(`target of ${Math.round(width)}×${Math.round(height)}`, target);
  }
  return found;
}
