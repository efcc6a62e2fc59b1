/* Fetches the files of the runtime from this site, and tells how many bytes are there. */

/** The folder of the files, as an address; null on a site that was built without them. */
function folder() {
  const named = document.querySelector('meta[name="live-runtime"]')?.content;
  return named ? new URL(named, document.baseURI).href : null;
}

/** Every file named in files.json, as ArrayBuffers by role. Rejects with an Error in words. */
export async function download(tell) {
  const base = folder();
  if (!base) throw new Error("This site was built without the files that run code.");
  const listed = await (await get(base + "files.json")).json();
  const total = listed.reduce((sum, file) => sum + file.bytes, 0);
  let loaded = 0;
  const arrived = (bytes) => tell({ loaded: (loaded += bytes), total });
  const entries = listed.map(async ({ role, name, bytes }) => [
    role,
    await read(await get(base + name), bytes, arrived),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

async function get(address) {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) {
    const why = response ? `the site answered ${response.status}` : "the site does not answer";
    throw new Error(`${address.split("/").pop()} could not be loaded: ${why}.`);
  }
  return response;
}

async function read(response, bytes, arrived) {
  const all = new Uint8Array(bytes);
  const reader = response.body.getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true }));
    if (done) break;
    if (at + value.length > bytes) throw new Error("A file is longer than it should be: reload the page.");
    all.set(value, at);
    at += value.length;
    arrived(value.length);
  }
  if (at < bytes) throw new Error("The connection broke while the files were loading.");
  return all.buffer;
}
