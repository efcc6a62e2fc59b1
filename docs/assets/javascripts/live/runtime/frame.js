"use strict";
/*
  Runs in a frame without an origin, without storage, whose policy allows no connection: starts and
  ends the worker that runs cells. The page sends the files, in pieces; between page and worker
  there is a port of their own. A flag is a blob's address that the worker asks for and that is
  revoked when the page wants the run to stop.
*/
addEventListener("message", ({ ports: [page], source }) => {
  if (source !== parent || !page) return;
  let compile;
  const stream = new ReadableStream({ start: (controller) => (compile = controller) });
  const headers = { "Content-Type": "application/wasm" };
  // Compiled while it arrives, and once for all workers.
  const wasm = WebAssembly.compileStreaming(new Response(stream, { headers }));
  wasm.catch(() => {}); // The worker tells of it.
  const pieces = {};
  const files = {}; // blobs: what a worker gets of them is no copy
  let worker = null;
  let flag = "";

  const receive = ({ role, piece }) => {
    if (role === "wasm") return piece ? compile.enqueue(piece) : compile.close();
    (pieces[role] ??= []).push(piece);
    if (piece) return;
    files[role] = new Blob(pieces[role].slice(0, -1), { type: "text/javascript" });
    delete pieces[role];
  };
  const arm = () => page.postMessage({ flag: (flag = URL.createObjectURL(new Blob(["run"]))) });
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const start = async (port) => {
    end();
    const code = URL.createObjectURL(files.code);
    const mine = (worker = new Worker(code));
    mine.onerror = () => mine === worker && page.postMessage({ gone: true });
    const { stdlib, numpy, claims } = files;
    mine.postMessage({ files: { wasm: await wasm, stdlib, numpy, claims }, port }, [port]);
    URL.revokeObjectURL(code);
    arm();
  };
  page.onmessage = ({ data, ports: [port] }) => {
    if (data.role) receive(data);
    else if (data.ask === "start") start(port).catch(() => page.postMessage({ gone: true }));
    else if (data.ask === "stop") {
      URL.revokeObjectURL(flag);
      arm();
    } else if (data.ask === "end") end();
  };
}, { once: true });
