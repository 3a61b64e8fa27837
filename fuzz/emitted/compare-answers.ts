/** What direct code gives to a question, and what the engine does; null where it is left to the engine. */
interface Compared {
  readonly given: readonly unknown[] | null;
  readonly expected: readonly unknown[];
}

/** Asks both every question about a contract, and tells the first answer in which they part; gives how many differ. */
export function compareAnswers<Question>(
  path: string,
  questions: readonly Question[],
  ask: (question: Question) => Compared,
): number {
  let answers = 0;
  let failed = 0;
  let left = 0;
  for (const [at, question] of questions.entries()) {
    const { given, expected } = ask(question);
    if (given === null) {
      left += 1;
      continue;
    }
    answers += expected.length;
    const [right, wrong] = [expected, given].map((each) => each.map((one) => JSON.stringify(one)));
    const longer = expected.length < given.length ? wrong : right;
    const place = longer?.findIndex((_, index) => right?.[index] !== wrong?.[index]) ?? -1;
    if (place < 0) continue;
    failed += 1;
    console.error(
      `${path}, question ${at}, answer ${place}: ${right?.[place] ?? ''}, direct ${wrong?.[place] ?? ''}`,
    );
  }
  console.log(
    `${path}: ${questions.length} questions (${left} left to the engine), ${answers} answers, ${failed} differ`,
  );
  return failed;
}

export function sumOf<Each>(all: readonly Each[], count: (each: Each) => number): number {
  return all.reduce((sum, each) => sum + count(each), 0);
}
