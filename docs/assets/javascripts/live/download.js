/* Fetches the files of the runtime from this site, piece by piece, and counts their bytes. */

/** The folder of the files, as an address; null on a site that was built without them. */
function folder() {
  const named = document.querySelector('meta[name="live-runtime"]')?.content;
  return named ? new URL(named, document.baseURI).href : null;
}

/**
 * Hands over every file named in files.json: `hand(role, piece)` for each piece of it, and
 * `hand(role, null)` behind the last. Rejects with an Error in words.
 */
export async function download(hand, tell) {
  const base = folder();
  if (!base) throw new Error("This site was built without the files that run code.");
  const listed = await (await get(base + "files.json")).json();
  const total = listed.reduce((sum, file) => sum + file.bytes, 0);
  let loaded = 0;
  const read = async ({ role, name, bytes }) => {
    const reader = (await get(base + name)).body.getReader();
    let left = bytes;
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true }));
      if (done) break;
      left -= value.length;
      tell({ loaded: (loaded += value.length), total });
      hand(role, value);
    }
    if (left > 0) throw new Error("The connection broke while the files were loading.");
    if (left < 0) throw new Error(`${name} is another version than the page: reload the page.`);
    hand(role, null);
  };
  await Promise.all(listed.map(read));
}

async function get(address) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) {
    const why = response ? `the site answered ${response.status}` : "the site does not answer";
    throw new Error(`${address.split("/").pop()} could not be loaded: ${why}.`);
  }
  return response;
}
