import { formatIsoDate, parseIsoDate } from '@termsheet/runtime';
import { afterEach, expect, test, vi } from 'vitest';
import { Duty } from '../../../runtime/src/duties/duty.ts';
import { dutiesOf } from './duties-contract.ts';

const contract = dutiesOf(`
  event Draw
    Drawn : money
  obligation Repay
    for each Draw
    Company pays Drawn to Holder
    due 30 days after the Draw
  Open means the unpaid amount of Repay
  Late means the count of lateness of Repay`);

const FIRST = parseIsoDate('2003-06-02') ?? 0;

afterEach(() => vi.restoreAllMocks());

test.each([
  ['none of which is performed', [], (draws: number) => [draws * 100, draws]],
  ['each performed', ['100'], () => [0, 0]],
  ['performed in parts', ['60'], (draws: number) => [draws * 40, 0]],
])('many duties, %s, are looked at in proportion to their number', (_, paid, expected) => {
  const looks = vi.spyOn(Duty.prototype, 'isOpen', 'get');
  const looksAt = (draws: number): number => {
    looks.mockClear();
    const events = Array.from({ length: draws }, (__, place) => {
      const on = formatIsoDate(FIRST + place);
      const repaid = paid.map((amount) => ({ on, performs: 'Repay', amount }));
      return [{ on, event: 'Draw', Drawn: '100' }, ...repaid];
    });
    const answers = contract.given({ events: events.flat() });
    const asked = formatIsoDate(FIRST + draws + 40);
    const [open] = expected(draws);
    expect(answers.of('Open', asked)).toBe(`$${(open ?? 0).toLocaleString('en-US')}`);
    return looks.mock.calls.length;
  };
  const [some, twice] = [looksAt(300), looksAt(600)];
  expect(some).toBeGreaterThan(0);
  expect(twice).toBeLessThan(2.5 * some);
});
