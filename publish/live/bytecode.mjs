// node bytecode.mjs PYODIDE FOLDER: compiles the archives in FOLDER with the Python of PYODIDE.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , pyodide, folder] = process.argv;
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: `${pyodide}/`,
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" }, // sets are written in an order of their own
});
python.mountNodeFS("/archives", folder);
python.runPython(readFileSync(new URL("archives.py", import.meta.url), "utf8"));
python.runPython("main(Path('/archives'))");
