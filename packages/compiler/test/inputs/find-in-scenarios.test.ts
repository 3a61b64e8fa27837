import { expect, test } from 'vitest';
import { compile, findAll, recompile } from '../../src/index.ts';

const DEAL = `contract "Deal"
  currency USD
  in effect from January 1, 2026
clause §1
  blank Amount : money
  blank Rate : number
  Due means Amount * Rate
`;

const SCENARIOS = `scenario "as issued"
  given Amount is $5
  given Rate is 2
scenario "again"
  given as in "as issued"
  expect on March 1, 2026
    Due is $10
`;

/** What is found after edits, one after the other, as the lines at which it is told. */
function foundAfter(...texts: readonly string[]): readonly string[] {
  let compilation = compile({ path: 'deal.terms', text: DEAL + SCENARIOS });
  expect(findAll(compilation).map(({ code }) => code)).toEqual([]);
  for (const text of texts) compilation = recompile(compilation, { path: 'deal.terms', text });
  const { text } = compilation.source;
  return findAll(compilation).map(
    ({ code, span }) => `${code} at ${text.slice(span.start, span.end)}`,
  );
}

test('a scenario in which nothing was found is read again when a Term it speaks of is another', () => {
  expect(foundAfter(DEAL.replace('Rate : number', 'Rate : money') + SCENARIOS)).toContain(
    'input-wrong-type at 2',
  );
});

test('and when one from which it takes lines over is gone', () => {
  expect(foundAfter(DEAL + SCENARIOS.replace('as issued', 'as sold'))).toEqual([
    'input-unknown-scenario at "as issued"',
  ]);
});

test('what is found in a scenario stands where the scenario stands', () => {
  const wrong = SCENARIOS.replace('Rate is 2', 'Rate is $2');
  const found = foundAfter(DEAL + wrong, `// why\n${DEAL}${wrong}`);
  expect(found).toEqual(['input-wrong-type at $2']);
});

test('days that are left in a Term are told of where money is expected of it', () => {
  const perDay = `${DEAL.replace('Amount * Rate', 'Amount * 30 days / 360')}${SCENARIOS}`;
  const [found] = findAll(compile({ path: 'deal.terms', text: perDay })).filter(
    ({ code }) => code === 'input-wrong-type',
  );
  expect(found?.message).toBe('`Due` is USD × days, and this is an amount of money in USD.');
  expect(found?.help).toBe(
    'Look at how `Due` is worked out: days are left in it. They go where they are divided by days, as in `/ 365 days`, or money per day is taken times days.',
  );
});
