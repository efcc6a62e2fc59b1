/* What became of a run: a status, and the sentence that a reader gets. */

import { result } from "./result.js";

const ANEW = "The next Run starts it anew.";

export function unstarted(sentence) {
  return result("broken", sentence);
}

export function stoppedBefore() {
  return result("stopped", "Stopped before Python was loaded.");
}

/** Python ended by itself. */
export function lost(printed, milliseconds) {
  return result("broken", `Python ended while this ran. ${ANEW}`, { stdout: printed }, milliseconds);
}

/** It did not end by itself, so Python was ended with it. */
export function ended(isStopped, seconds, printed, milliseconds) {
  const why = isStopped ? "It did not stop when asked" : `It did not end within ${seconds} s`;
  const sentence = `${why}, so Python itself was ended. ${ANEW}`;
  return result("ended", sentence, { stdout: printed }, milliseconds);
}

/** It ended, and this was told of it; null where that made no sense. */
export function judged(told, { late, milliseconds }, seconds) {
  if (!told) return result("broken", `Python broke down while this ran. ${ANEW}`, {}, milliseconds);
  if (told.stopped) {
    const line = `on line ${Number(told.stopped)}`;
    const sentence = late ? `Stopped ${line}: it did not end within ${seconds} s.` : `Stopped ${line}.`;
    return result("stopped", sentence, told, milliseconds);
  }
  if (told.memory) {
    const sentence = "It needs more memory than a page can have. Make its arrays smaller.";
    return result("broken", sentence, told, milliseconds);
  }
  return result("done", "", told, milliseconds);
}
