// A site that was not finished keeps nothing offline: this ends the worker that an earlier one left
// at this address. `python -m publish finish` puts the real worker in its place.
const prefix = `${new URL("./", self.location).pathname} `;

async function end() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  const pages = await self.clients.matchAll({ type: "window" });
  await self.registration.unregister();
  for (const page of pages) page.navigate(page.url);
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(end()));
