/* How far the files of the runtime are, for all who wait for the first Python. */

const listeners = new Set();
let last = null;

export const progress = {
  follow(listener) {
    listeners.add(listener);
    if (last) listener(last);
  },

  leave(listener) {
    listeners.delete(listener);
  },

  tell(bytes) {
    last = bytes;
    for (const listener of listeners) listener(bytes);
  },

  /** The files are here and in use: who comes now waits for none. */
  end() {
    last = null;
  },
};
