// Why what a question asks for is so: what went in, and the law that holds. The build writes it beside
// the page, in the order of the questions; without the file the quiz asks all the same.

const FILE = "quiz.json";

export async function explain(questions) {
  const told = await fetch(FILE).then((response) => (response.ok ? response.json() : null)).catch(() => null);
  if (!told) return;
  const snippets = Map.groupBy(questions.filter(({ code }) => code), ({ code }) => code);
  for (const asked of snippets.values()) assign(asked, told.snippets[asked[0].snippet]);
  const others = questions.filter(({ code, isSentence }) => !code && !isSentence);
  assign(others.filter(({ isProse }) => !isProse), told.rules);
  assign(others.filter(({ isProse }) => isProse), told.marks);
}

// Reasons that are not as many as the questions belong to another edition of the page.
function assign(asked, reasons) {
  if (reasons?.length !== asked.length) return;
  for (const [i, question] of asked.entries()) question.reason = reasons[i];
}

// In words: of a wrong answer, and of the right one.
export function because({ reason = {} }) {
  return [reason.given && `Given: ${reason.given}.`, reason.computed && `Computed: ${reason.computed}.`, reason.rule].filter(Boolean).join(" ");
}
