import { describe, expect, test } from 'vitest';
import {
  bearsInterest,
  andAssumes,
  commaGoesOn,
  commaListsDate,
  commaListsNames,
  countsDays,
  forGivesArgument,
  isPartOfPercent,
  onCountsDays,
  onDatesWhatIsBefore,
  opensDayOfEachMonth,
  opensFixedYear,
  opensDaysOrMonths,
  opensAfter,
  opensFollowedBy,
  opensLastDayOfEachMonth,
  opensNearestDay,
  opensOnOr,
  opensPer,
  opensWindow,
  orNamesSecondValue,
  perIsOfFigure,
  type Lookahead,
} from '../src/grammar/gates.ts';
import { FileGrammar } from '../src/grammar/file.ts';
import { tokenize } from '../src/index.ts';

/** The tokens of a text, the next being the first. */
function ahead(text: string): Lookahead {
  const { tokens } = tokenize(text);
  const last = tokenize('(').tokens;
  return {
    peek: (distance) => {
      const token = tokens[distance - 1] ?? last[0];
      if (token === undefined) throw new Error('no token');
      return token;
    },
  };
}

const gates = {
  bearsInterest,
  andAssumes,
  commaGoesOn,
  commaListsDate,
  commaListsNames,
  countsDays,
  forGivesArgument,
  isPartOfPercent,
  onCountsDays,
  onDatesWhatIsBefore,
  opensDayOfEachMonth,
  opensFixedYear,
  opensDaysOrMonths,
  opensAfter,
  opensFollowedBy,
  opensLastDayOfEachMonth,
  opensNearestDay,
  opensOnOr,
  opensPer,
  opensWindow,
  orNamesSecondValue,
  perIsOfFigure,
};

type Gate = keyof typeof gates;

const cases: readonly (readonly [Gate, string, boolean])[] = [
  ['commaGoesOn', ', Grant', true],
  ['commaGoesOn', ', from 5', false],
  ['andAssumes', 'and Grant is 5', true],
  ['andAssumes', 'and Grant is at most 5', false],
  ['andAssumes', 'and Grant on D is 5', false],
  ['onDatesWhatIsBefore', 'on Record Date', true],
  ['onDatesWhatIsBefore', 'on the day after D', true],
  ['onDatesWhatIsBefore', 'on at least 20 of', false],
  ['onDatesWhatIsBefore', 'on each of', false],
  ['onDatesWhatIsBefore', 'on or after D', false],
  ['onDatesWhatIsBefore', 'on which A is B', false],
  ['onCountsDays', 'on each of', true],
  ['onCountsDays', 'on each Trading Day from', true],
  ['onCountsDays', 'on at least 20 of', true],
  ['onCountsDays', 'on more than 30 consecutive', true],
  ['onCountsDays', 'on Record Date', false],
  ['forGivesArgument', 'for Portion', true],
  ['forGivesArgument', 'for each Issuance', false],
  ['opensWindow', 'at least 75 days before D', true],
  ['opensWindow', 'at 9%', false],
  ['opensWindow', 'within 5 days after D', true],
  ['opensFollowedBy', 'not followed by', true],
  ['opensFollowedBy', 'followed by', true],
  ['opensFollowedBy', 'not A', false],
  ['bearsInterest', 'the unpaid amount bears interest', true],
  ['bearsInterest', 'the unpaid amount of Fee per day', false],
  ['bearsInterest', 'the greater of A and B per day', false],
  ['perIsOfFigure', 'per annum', true],
  ['perIsOfFigure', 'per day', false],
  ['perIsOfFigure', 'of Principal', true],
  ['commaListsNames', ', Grant or Award', true],
  ['commaListsNames', ', Grant, Award, or Plan', true],
  ['commaListsNames', ', Grant or Kind is Plan', false],
  ['commaListsNames', ', Grant, and Award', false],
  ['commaListsNames', ', Grant', false],
  ['orNamesSecondValue', 'or Grant', true],
  ['orNamesSecondValue', 'or Grant and A', true],
  ['orNamesSecondValue', 'or Grant is A', false],
  ['orNamesSecondValue', 'or Grant for P', false],
  ['orNamesSecondValue', 'or not Grant', false],
  ['orNamesSecondValue', 'or May 1, 2026', true],
  ['orNamesSecondValue', 'or May 1, 2026 is before D', false],
  ['commaListsDate', ', May 1, 2026 or June 1, 2026', true],
  ['commaListsDate', ', May 1, 2026, June 1, 2026', true],
  ['commaListsDate', ', or May 1, 2026', true],
  ['commaListsDate', ', May 1, 2026', false],
  ['commaListsDate', ', Grant or Plan', false],
  ['countsDays', 'x', true],
  ['countsDays', 'days after D', true],
  ['isPartOfPercent', '145/12% per annum', true],
  ['isPartOfPercent', '145/12 shares', false],
  ['opensPer', 'per share of Common Stock', true],
  ['opensPer', 'per EUR', true],
  ['opensPer', 'per day', false],
  ['opensPer', 'per annum', false],
  ['opensDayOfEachMonth', 'day 1 of each month', true],
  ['opensDayOfEachMonth', 'day 1 of the month after D', false],
  ['opensDaysOrMonths', 'days or months', true],
  ['opensDaysOrMonths', 'days', false],
  ['opensDaysOrMonths', 'months', false],
  ['opensLastDayOfEachMonth', 'the last day of each month', true],
  ['opensLastDayOfEachMonth', 'the last Closing', false],
  ['opensAfter', 'on or after D', true],
  ['opensAfter', 'after D', true],
  ['opensAfter', 'on or before D', false],
  ['opensAfter', 'on Record Date', false],
  ['opensNearestDay', 'on or before D', true],
  ['opensNearestDay', 'on or after D', false],
  ['opensNearestDay', 'before D', true],
  ['opensNearestDay', 'after D', false],
  ['opensOnOr', 'on or after D', true],
  ['opensOnOr', 'on Record Date', false],
  ['opensFixedYear', 'based on a 365-day year', true],
  ['opensFixedYear', 'based on a 360-day year', false],
  // A name first on its line.
  ['countsDays', 'Conversion Price', false],
];

test.each(cases)('%s before %j is %s', (gate, text, expected) => {
  expect(gates[gate](ahead(text))).toBe(expected);
});

describe('what chevrotain does not see at the end of a rule', () => {
  test('every gate has a case for each answer', () => {
    for (const gate of Object.keys(gates)) {
      const answers = new Set(cases.filter(([name]) => name === gate).map((entry) => entry[2]));
      expect([gate, answers.size]).toEqual([gate, 2]);
    }
  });
});

test('every choice of the grammar is settled by one token, or by a gate', () => {
  expect(() => new FileGrammar('to be proved')).not.toThrow();
});
