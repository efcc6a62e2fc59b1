// Style sheets that come with what needs them first: each once, in the order in which they are named.

const FOLDER = new URL("../stylesheets/", import.meta.url);
const asked = new Map(); // a promise of each

export function style(...names) {
  return Promise.all(names.map((name) => asked.get(name) ?? fetched(name)));
}

function fetched(name) {
  const here = new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: new URL(name, FOLDER), onload: resolve, onerror: reject });
    document.head.append(link);
  });
  asked.set(name, here);
  return here;
}
