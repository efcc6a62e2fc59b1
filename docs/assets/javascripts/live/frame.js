/*
  Runs in a frame without an origin, without storage, whose policy allows no connection: starts and
  ends the worker that runs cells. The page sends the files; between page and worker there is a
  port of their own. A flag is a blob's address that the worker asks for and the page has revoked.
*/
addEventListener("message", ({ data, ports: [page], source }) => {
  if (source !== parent || !page) return;
  const code = URL.createObjectURL(new Blob([data.code], { type: "text/javascript" }));
  const module = WebAssembly.compile(data.files.wasm);
  let worker = null;
  let flag = "";
  const arm = () => page.postMessage({ flag: (flag = URL.createObjectURL(new Blob(["run"]))) });
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  page.onmessage = async ({ data: { ask }, ports: [port] }) => {
    if (ask === "start") {
      end();
      worker = new Worker(code);
      const mine = worker;
      mine.onerror = () => mine === worker && page.postMessage({ gone: true });
      const wasm = await module;
      mine.postMessage({ files: { ...data.files, wasm }, port }, [port]);
      arm();
    } else if (ask === "stop") {
      URL.revokeObjectURL(flag);
      arm();
    } else if (ask === "end") {
      end();
    }
  };
}, { once: true });
