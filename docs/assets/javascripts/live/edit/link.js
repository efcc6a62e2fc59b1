// An edited snippet as the fragment of a link, `#edit=<path>,<code>`: the code is deflated and in
// base64url. What stands in a fragment is sent to no server.

const LONGEST = 100_000; // characters of code; a small fragment could unpack to anything
const BROKEN = "The link to an edited snippet is damaged: ask for it again.";

export async function pack(path, source) {
  const deflated = new Blob([source]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  let bytes = "";
  for await (const chunk of chunks(deflated)) for (const byte of chunk) bytes += String.fromCharCode(byte);
  const code = btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `#edit=${path},${code}`;
}

// Throws an Error with a sentence for the reader.
export async function unpack(fragment) {
  const [, path, code] = /^#edit=([\w/.]+),([\w-]+)$/.exec(fragment) ?? [];
  if (!code) throw new Error(BROKEN);
  try {
    const bytes = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const deflated = new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt())]).stream();
    const text = deflated
      .pipeThrough(new DecompressionStream("deflate-raw"))
      .pipeThrough(new TextDecoderStream("utf-8", { fatal: true }));
    let source = "";
    for await (const chunk of chunks(text)) {
      source += chunk;
      if (source.length > LONGEST) throw new Error(BROKEN);
    }
    return { path, source: source.replace(/\r\n?/g, "\n") };
  } catch {
    throw new Error(BROKEN);
  }
}

// A stream is no async iterable everywhere yet.
async function* chunks(stream) {
  const reader = stream.getReader();
  for (let read; !(read = await reader.read()).done; ) yield read.value;
}
