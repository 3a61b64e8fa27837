import { describe, expect, it } from 'vitest';
import { proseMessages } from './prose-messages.ts';

const TERMS =
  '1.1 TERMS. There are (the "Alpha Notes"), (the "Beta Notes"), (the "Gamma Notes") and (the "Deed").';
const ALL = 'the Alpha Notes, the Beta Notes and the Gamma Notes';

function leftShort(row: string, times = 4): readonly string[] {
  const whole = `It keeps ${ALL} free of tax for the holders. `.repeat(times);
  return proseMessages(
    'enumeration-left-short',
    `${TERMS}\n\n1.2 WHOLE. ${whole}\n\n1.3 ROW. ${row}\n`,
  );
}

describe('a row of Terms', () => {
  it('leaves one out', () => {
    expect(leftShort('It gives back the Alpha Notes and the Gamma Notes at once.')).toEqual([
      '“Beta Notes” stands with “Alpha Notes” and “Gamma Notes” in 4 enumerations, and is left out of 1: in 1.3.',
    ]);
  });

  it('is whole, stands with few whole ones, or says of the other beside it', () => {
    expect(leftShort(`It gives back ${ALL} at once.`)).toEqual([]);
    expect(leftShort('It gives back the Alpha Notes and the Gamma Notes at once.', 3)).toEqual([]);
    expect(
      leftShort('It gives back the Alpha Notes and the Gamma Notes. The Beta Notes stay.'),
    ).toEqual([]);
    expect(
      leftShort('It gives the Alpha Notes and the Gamma Notes for the Beta Notes at once.'),
    ).toEqual([]);
    expect(leftShort('It gives back the Alpha Notes and the Deed at once.')).toEqual([]);
  });
});

function survivors(
  parts: string,
  last = '1.4 FEES. If this deed is terminated, a fee is due.',
): readonly string[] {
  return proseMessages(
    'survival-leaves-out',
    `1.1 SALE. The notes are sold.\n\n1.2 LAW. The law of Utah governs.\n\n1.3 LIFE. The promises in ${parts} shall survive any termination hereof.\n\n${last}\n`,
  );
}

describe('what survives', () => {
  it('names what works after the end', () => {
    expect(survivors('Section 1.1 and Section 1.2')).toEqual([
      'The prose says that Section 1.1, Section 1.2 survive termination, and leaves out 1.4, which provide for what happens then.',
    ]);
    expect(survivors('Section 1.1 and Section 1.4')).toEqual([]);
    expect(survivors('this deed')).toEqual([]);
  });

  it('need not be named where it says so itself', () => {
    const own = '1.4 FEES. If this deed is terminated, a fee is due, which promise shall survive.';
    expect(survivors('Section 1.1 and Section 1.2', own)).toEqual([]);
  });
});

function payers(one: string, two: string): readonly string[] {
  return proseMessages('cost-allocated-twice', `1.1 A. ${one}\n\n1.2 B. ${two}\n`);
}

function excepted(one: string): readonly string[] {
  const text = `1.1 A. ${one}\n\n1.2 B. The Company shall pay the costs and expenses of the Paying Agent.\n`;
  return proseMessages('cost-excepted-and-owed', text);
}

describe('costs', () => {
  const first = 'The defaulting party shall pay all fees incurred in enforcing this deed.';

  it('have one payer', () => {
    expect(payers(first, 'The loser shall bear the costs of enforcement.')).toHaveLength(1);
    expect(payers(first, 'The defaulting party shall bear the costs of enforcement.')).toEqual([]);
    expect(payers(first, 'The loser shall bear the costs of the register.')).toEqual([]);
  });

  it('are excepted in every part', () => {
    expect(excepted('Except as to the paying agent’s fees nothing is owed.')).toHaveLength(1);
    expect(excepted('Except as to the register fee nothing is owed.')).toEqual([]);
  });
});

function periods(event: string, days: string): readonly string[] {
  const text = `1.1 A. It ends if trading of the shares on the exchange is suspended by the authority and not restored within five (5) days.\n\n1.2 B. It is due if ${event} and not restored within ${days} days.\n`;
  return proseMessages('one-event-two-periods', text);
}

it('finds two periods for much the same event, and none for another', () => {
  const same = 'the authority suspended trading of the shares on any exchange';
  expect(periods(same, 'nine (9)')).toEqual([
    'Two parts speak of much the same event that is not restored; the one gives it 5 days, the other 9 days.',
  ]);
  expect(periods(same, 'five (5)')).toEqual([]);
  expect(periods('the register is lost in a flood', 'nine (9)')).toEqual([]);
});
