// Stands in for the runtime of cells where a test is about the cell: no Python runs. A comment that starts
// with a shape is a claim; a shape with a 9 in it is wrong. What else happens is named in the text.

const gate = () => {
  let open;
  const promise = new Promise((resolve) => (open = resolve));
  return { promise, open };
};
let ended = gate();
const slow = () => (sessionStorage.slow ? gate() : null);
window.fake = { runs: [], loads: 0, loading: slow(), starting: slow() };

export const runtime = {
  async load(onProgress) {
    window.fake.loads += 1;
    onProgress?.({ loaded: 3_200_000, total: 12_400_000 });
    await window.fake.loading?.promise;
    if (window.fake.starting) onProgress?.({ loaded: 12_400_000, total: 12_400_000 });
    await window.fake.starting?.promise;
    return { python: "3.14.2", numpy: "2.4.3" };
  },
  async run(source, { name, seconds, origin, onOutput }) {
    window.fake.runs.push({ source, name, seconds, origin });
    const lines = source.split("\n");
    const result = {
      status: "done", sentence: "", stdout: "", stderr: "", truncated: 0, failure: null, milliseconds: 12,
      claims: lines.flatMap((text, i) => claim(text, i + 1)),
    };
    if (source.includes("while True")) {
      onOutput("going round\n");
      ended = gate();
      await ended.promise;
      return { ...result, status: "stopped", sentence: "Stopped at line 3.", claims: [] };
    }
    const raised = lines.findIndex((line) => line.startsWith("raise"));
    if (raised >= 0)
      result.failure = {
        line: raised + 1, message: `raised ValueError: ${/^raise (?!ValueError)(.*)/.exec(lines[raised])?.[1] ?? "<b>no</b>"}, which nothing states`,
        hint: "state it", told: source.includes("# told") ? "X is (2, 3), W is (4, 3): the inner sizes are 3 and 4" : "",
        traceback: `Traceback (most recent call last):\n  File "${name}", line ${raised + 1}\nValueError: <b>no</b>`,
      };
    if (source.includes("print(")) result.stdout = "<img src=x onerror=alert(1)>\n";
    return result;
  },
  stop: () => ended.open(),
};

function claim(line, number) {
  const [, text] = /# (\(.*?\))/.exec(line) ?? [];
  if (!text) return [];
  const isWrong = text.includes("9");
  if (sessionStorage.grown && text === "(8, 3)")
    return [{
      line: number, end_line: number, col: line.indexOf("#"), text, kind: "shape", verdict: "violated",
      seen: "X has shape (9, 3)", message: "states (8, 3), but X has shape (9, 3)", hint: "correct the comment",
    }];
  return [{
    line: number, end_line: number, col: line.indexOf("#"), text, kind: "shape",
    verdict: isWrong ? "violated" : "verified",
    seen: `it has shape ${text.replace("9", "4")}`,
    message: isWrong ? `states ${text}, but it has shape ${text.replace("9", "4")}` : "",
    hint: isWrong ? "correct the comment" : "",
  }];
}
