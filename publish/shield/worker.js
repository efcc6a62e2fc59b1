// The service worker: a site that was visited once is read without a network.
//
// Each version of the site has a cache of its own, filled whole or not at all, each file checked
// against its hash. A page gets every file from the version that it was opened with: a newer worker
// takes over at once, serves new pages from its own cache, and goes on serving the old cache to
// pages that were opened before. What is known stands above this line: see offline.py.

const ROOT = new URL("./", self.location).href;
const PATH = new URL(ROOT).pathname;
const PREFIX = `${PATH} `; // one origin may hold several sites, a path each
const PAGES = `${PREFIX}pages `;
const RUNTIME = `${PREFIX}runtime`;
const OPENED = `${PREFIX}opened`; // the version of each open page: browsers end workers at will
const NETWORK = ""; // a page that came from the network gets all else from there, too
const SNIPPETS = "assets/snippets.json"; // all in one: there are hundreds, of a few lines each
const GRACE = 60_000; // ms in which a page that is on its way is no client yet
const PARALLEL = 6; // requests at a time: nothing that the reader asks for waits behind them

const address = (name) => ROOT + name;
const key = (name, hash) => `${address(name)}?${encodeURIComponent(hash)}`;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { method, headers, mode, url } = event.request;
  if (method !== "GET" || headers.has("range") || !url.startsWith(ROOT)) return;
  const name = new URL(url).pathname.slice(PATH.length).replace(/(^|\/)index\.html$/, "$1");
  const answer = mode === "navigate" ? page : name.startsWith("assets/live/") ? live : part;
  event.respondWith(answer(event, name));
});
self.addEventListener("message", (event) =>
  event.waitUntil(event.data?.live ? keepAll(event.data.live) : adopt(event)));

// A version, whole or not at all.

async function install() {
  const cache = await caches.open(PAGES + VERSION);
  const older = await Promise.all((await versionsKept()).map((version) => caches.open(PAGES + version)));
  const left = [...FILES];
  const work = async () => {
    for (let file; (file = left.pop()); ) await keep(cache, older, ...file);
  };
  try {
    await Promise.all(Array.from({ length: PARALLEL }, work));
  } catch (error) {
    left.length = 0;
    await caches.delete(PAGES + VERSION);
    throw error;
  }
  await self.skipWaiting();
}

async function keep(cache, older, name, hash) {
  for (const other of older) {
    const same = await other.match(key(name, hash)); // what did not change is not fetched again
    if (same) return cache.put(key(name, hash), same);
  }
  const fetched = (mode) => fetch(address(name), { integrity: hash, cache: mode });
  // The browser may hold an older file; what then comes from the site must be the right one.
  const response = await fetched("default").catch(() => fetched("reload"));
  if (response.status !== 200) throw new Error(`${name}: ${response.status}`);
  return cache.put(key(name, hash), response);
}

async function activate() {
  await self.clients.claim();
  await tidy();
}

// Delete what no open page uses any more.
async function tidy() {
  const clients = await self.clients.matchAll({ includeUncontrolled: true, type: "all" });
  const open = new Set(clients.map(({ id }) => id));
  const opened = await caches.open(OPENED);
  const used = new Set();
  for (const request of await opened.keys()) {
    const { version, at } = await (await opened.match(request)).json();
    const id = new URL(request.url).searchParams.get("id");
    if (open.has(id) || Date.now() - at < GRACE) used.add(version);
    else await opened.delete(request);
  }
  used.add(VERSION).delete(NETWORK);
  for (const version of await versionsKept())
    if (!used.has(version)) await caches.delete(PAGES + version);
  if (used.size > 1) return;
  const runtime = await caches.open(RUNTIME);
  const known = new Set(Array.from(LIVE, (file) => key(...file)));
  for (const { url } of await runtime.keys()) if (!known.has(url)) await runtime.delete(url);
}

async function versionsKept() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PAGES)).map((name) => name.slice(PAGES.length));
}

// What a page asks for comes from the version that it was opened with.

async function page(event, name) {
  event.waitUntil(tidy());
  if (FILES.has(`${name}/`)) return Response.redirect(address(`${name}/`));
  const kept = await match(VERSION, name);
  remember(event, event.resultingClientId, kept ? VERSION : NETWORK);
  if (kept) return kept;
  try {
    return await fetch(event.request);
  } catch (error) {
    const missing = await match(VERSION, "404.html"); // offline, and no page of this version
    if (!missing) throw error;
    remember(event, event.resultingClientId, VERSION);
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

async function part(event, name) {
  const version = await recall(event.clientId);
  if (event.resultingClientId) remember(event, event.resultingClientId, version); // of a worker that the page starts
  return (version !== NETWORK && (await match(version, name))) || fetch(event.request);
}

// A page that came from the network tells which edition it is of: it may be the one that is kept.
async function adopt(event) {
  const { id } = event.source;
  if (event.data === EDITION && (await recall(id)) === NETWORK) remember(event, id, VERSION);
}

async function match(version, name) {
  if (name.startsWith("snippets/")) {
    const text = await (await match(version, SNIPPETS))?.json();
    const headers = { "Content-Type": "text/x-python; charset=utf-8" };
    return text && name in text ? new Response(text[name], { headers }) : undefined;
  }
  if (version !== VERSION) {
    const cache = (await versionsKept()).includes(version) && (await caches.open(PAGES + version));
    return cache ? cache.match(address(name), { ignoreSearch: true }) : undefined;
  }
  const hash = FILES.get(name);
  return hash && (await caches.open(PAGES + VERSION)).match(key(name, hash));
}

const versions = new Map();

function remember(event, id, version) {
  versions.set(id, version);
  const said = Response.json({ version, at: Date.now() });
  event.waitUntil(caches.open(OPENED).then((opened) => opened.put(`${ROOT}?id=${id}`, said)));
}

async function recall(id) {
  if (!versions.has(id)) {
    const said = await (await caches.open(OPENED)).match(`${ROOT}?id=${id}`);
    versions.set(id, said ? (await said.json()).version : NETWORK);
  }
  return versions.get(id);
}

// The runtime: addresses that hold a hash, the same for all versions. A file streams through on its
// first use, and is kept if it is what it should be.

async function live(event, name) {
  const runtime = await caches.open(RUNTIME);
  const kept = await runtime.match(address(name), { ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(event.request);
  const hash = LIVE.get(name);
  if (hash && response.status === 200)
    event.waitUntil(keepLive(runtime, key(name, hash), hash, response.clone()).catch(() => {}));
  return response;
}

// What a page ran with before this worker was there to see it come.
async function keepAll(addresses) {
  const runtime = await caches.open(RUNTIME);
  for (const url of addresses) {
    const name = String(url).replace(ROOT, "");
    const hash = LIVE.get(name);
    if (!hash || (await runtime.match(key(name, hash)))) continue;
    const response = await fetch(address(name), { cache: "force-cache" }).catch(() => null);
    if (response?.status === 200) await keepLive(runtime, key(name, hash), hash, response);
  }
}

async function keepLive(runtime, request, hash, response) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (hash !== `sha256-${btoa(String.fromCharCode(...digest))}`) return;
  await runtime.put(request, new Response(bytes, { headers: response.headers }));
}
