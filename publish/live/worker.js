/*
  The end of the script that runs in the worker: starts Python and runs cells.

  `publish.live.bundle` puts Pyodide's two modules before it, as `loadPyodide` and
  `createPyodideModule`, so that the worker imports nothing and its policy can allow no import.

  Code of readers gets at every object of this thread (`import js`), but not at what is named here.
  It can change prototypes: so all that is used after its first run is taken before it.
*/
const { apply } = Reflect;
const { now } = performance;
const clock = () => apply(now, performance, []);
const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data").get;
const openRequest = XMLHttpRequest.prototype.open;
const sendRequest = XMLHttpRequest.prototype.send;
const Request = XMLHttpRequest;

const LOOK = 100; // milliseconds between two looks at whether the page still wants the run
const STOP = 2; // SIGINT
const HEAP = 1 << 30; // bytes that Python may have: a page on a telephone has little more

/** What Pyodide asks now and then for the number of a signal, while Python runs. */
const bell = { until: Infinity, flag: "", next: Infinity, late: false, gone: false };
const signals = {
  get 0() {
    const time = clock();
    if (time < bell.next) return 0;
    bell.next = time + LOOK;
    bell.late = time > bell.until;
    bell.gone = !bell.late && isRevoked(bell.flag);
    return bell.late || bell.gone ? STOP : 0;
  },
  set 0(_) {},
};

/** A busy worker hears no message. A blob's address can be asked for, and the page can revoke it. */
function isRevoked(flag) {
  const request = new Request();
  try {
    apply(openRequest, request, ["GET", flag, false]);
    apply(sendRequest, request, []);
    return false;
  } catch {
    return true;
  }
}

/** Python with NumPy's files. `wasm` is a compiled module, the other files are blobs. */
async function start({ wasm, stdlib, numpy, claims }) {
  const [wheel, zip] = [numpy.arrayBuffer(), claims.arrayBuffer()];
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  self.fetch = async () => new Response(stdlib); // Pyodide asks for it, and for what is compiled
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
  const python = await loadPyodide({
    indexURL: "https://none.invalid/",
    createPyodideModule,
    stdLibURL: "https://none.invalid/stdlib",
    lockFileContents: LOCK,
    stdout: () => {},
    stderr: () => {},
  });
  self.fetch = fetch;
  WebAssembly.instantiateStreaming = instantiateStreaming;
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > HEAP) throw new RangeError("no more memory");
    return apply(grow, this, [pages]);
  };
  python.unpackArchive(await wheel, "wheel");
  python.unpackArchive(await zip, "zip", { extractDir: "/lib/claims" });
  python.runPython("import sys; sys.path.append('/lib/claims')");
  python.setInterruptBuffer(signals);
  return python;
}

self.onmessage = async ({ data }) => {
  self.onmessage = null;
  const { port } = data;
  const post = port.postMessage.bind(port);
  // What is left would be a way to flood the page from a cell.
  delete self.postMessage;
  let python;
  try {
    python = await start(data.files);
  } catch (error) {
    post({ failed: String(error) });
    return;
  }
  const cell = python.pyimport("cell");
  const run = cell.run.bind(cell);
  const size = () => python._module.HEAPU8.length;
  port.onmessage = (event) => {
    const { id, source, name, seconds, flag } = apply(dataOf, event, []);
    post({ started: id });
    const begun = clock();
    Object.assign(bell, { until: begun + seconds * 1000, flag, next: begun + LOOK, late: false, gone: false });
    let text = "";
    let broken = "";
    try {
      text = run(source, name, (output) => post({ id, output }));
    } catch (error) {
      broken = String(error);
    }
    bell.next = Infinity;
    post({ id, text, broken, late: bell.late, milliseconds: clock() - begun, heap: size() });
  };
  post({ ready: cell.versions() });
};
