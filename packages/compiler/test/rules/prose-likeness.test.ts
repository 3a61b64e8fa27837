import { describe, expect, it } from 'vitest';
import { proseMessages } from './prose-messages.ts';

const LIMB =
  'the mean price of the ten days before the notice or before the day of payment, whichever is';

function slips(one: string, two: string): readonly string[] {
  const text = `1.1 NOTES. The price of the notes is ${one}\n\n1.2 SHARES. The price of the shares is ${two}\n`;
  return proseMessages('word-differs-in-like-passage', text);
}

function offers(word: string): readonly string[] {
  const text = `1.1 OFFERS. It counts all cash and the fair market ${word}other consideration paid or payable for any shares in the year.\n\n1.2 BIDS. It counts all cash and the fair market value of other consideration paid or payable for any shares in the month.\n\n1.3 SALES. The fair market value of it counts, and that fair market value is fixed.\n`;
  return proseMessages('word-differs-in-like-passage', text);
}

describe('a word in one of two like passages', () => {
  it('stands in another form', () => {
    expect(slips(`${LIMB} greater, times the notes.`, `${LIMB} great, times the shares.`)).toEqual(
      [],
    );
    expect(
      slips(
        `${LIMB} greater, times the number of them.`,
        `${LIMB} great, times the number of these.`,
      ),
    ).toEqual(['Two passages share 23 words and differ in one: “greater” and “great”.']);
  });

  it('is one and several, or another word', () => {
    const end = 'times the number of them that are held.';
    expect(slips(`${LIMB} amount ${end}`, `${LIMB} amounts ${end}`)).toEqual([]);
    expect(slips(`${LIMB} higher ${end}`, `${LIMB} lower ${end}`)).toEqual([]);
    expect(slips(`${LIMB} Closing ${end}`, `${LIMB} Closed ${end}`)).toEqual([]);
  });

  it('is told as a known name that is miswritten, where it is one', () => {
    const end = 'what they may owe to the others at any time.';
    const [one, two] = ['applicable', 'application'].map(
      (word) => `limited to the fullest extent permitted by ${word} law, ${end}`,
    );
    expect(slips(one ?? '', two ?? '')).toEqual([]);
    expect(
      proseMessages('prose-name-misspelt', `The price is ${one} The price is ${two}\n`),
    ).toEqual(['The prose writes “application law”, which is nearly “applicable law”.']);
  });

  it('is left out of a phrase that is whole elsewhere', () => {
    expect(offers('of ')).toEqual([
      'The prose says “fair market” here alone; it says “fair market value” in its 3 other places, one of them in a passage that is like this.',
    ]);
    expect(offers('value of ')).toEqual([]);
  });
});

const DEFINED =
  '1.1 TERMS. There are (the "Deed"), (the "Interim Deed"), (the "Note"), (the "Interim Note"), (the "Trust") and (the "Interim Trust").';

function row(name: string): string {
  return `Holders have full rights under the terms and conditions of ${name} for all time to come.`;
}

function copies(one: string, two: string): readonly string[] {
  return proseMessages(
    'copy-not-carried-through',
    `${DEFINED}\n\n1.2 A. ${row(one)}\n\n1.3 B. ${row(two)}\n`,
  );
}

describe('the copy of a passage', () => {
  const all = 'the Interim Deed, the Interim Note and the Interim Trust';
  const none = 'the Deed, the Note and the Trust';

  it('has its Term changed in every place', () => {
    expect(copies(all, none)).toEqual([]);
    expect(copies(all, all)).toEqual([]);
  });

  it('has it changed in some', () => {
    expect(copies(all, 'the Interim Deed, the Interim Note and the Trust')).toEqual([
      expect.stringContaining('without “Interim” of Trust'),
    ]);
    expect(copies('the Interim Deed, the Note and the Interim Trust', none)).toHaveLength(1);
  });

  it('enumerates both where both are meant', () => {
    const both = 'the Interim Deed, the Deed, the Interim Note and the Trust';
    expect(copies(both, 'the Interim Deed, the Deed, the Note and the Trust')).toEqual([]);
  });
});

const RULE =
  'Any part of the reserve which remains allotted to a person who holds no note shall be allotted to the other holders in the ratio of the sums of the notes held by them, and whoever takes over a note takes with it the same part of the reserve that was allotted to the holder before.';

function twice(one: string, two: string): readonly string[] {
  return proseMessages('provision-given-twice', `1.1 A. ${one}\n\n1.2 B. ${two}\n`);
}

describe('a provision', () => {
  it('is given twice in other words', () => {
    expect(twice(RULE, RULE.replace('notes held', 'notes then held'))).toEqual([
      '1.1 and 1.2 give one provision twice: they share 56 words and differ in “then”, which one of them lacks.',
    ]);
  });

  it('is the same, is of other Terms, or differs by a pattern', () => {
    expect(twice(RULE, RULE)).toEqual([]);
    expect(twice(RULE, RULE.replace('a person', 'an Affiliate'))).toEqual([]);
    expect(twice(RULE, RULE.replaceAll('allotted to', 'allotted and paid to'))).toEqual([]);
  });
});
