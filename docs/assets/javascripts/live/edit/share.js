// The button that gives the reader a link to an edited snippet: in the clipboard, else in the
// address bar.

import { button } from "../elements.js";
import { pack } from "./link.js";

const LABEL = "Share";
const PAUSE = 3_000; // ms that the button tells where the link is

// `source` gives the text that is shown.
export function shareButton(path, source) {
  return button(LABEL, async (pressed) => {
    const link = pack(path, source()).then((fragment) => new URL(fragment, location).href);
    try {
      // As a promise: Safari writes only what it was given in the click itself.
      const text = link.then((href) => new Blob([href], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
      pressed.textContent = "Link copied";
    } catch {
      history.replaceState(history.state, "", await link);
      pressed.textContent = "The link is in the address bar";
    }
    setTimeout(() => (pressed.textContent = LABEL), PAUSE);
  });
}
