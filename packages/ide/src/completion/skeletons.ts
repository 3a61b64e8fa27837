import type { Proposal } from './completion.ts';
import { plainOf } from './figures.ts';

/** What a line that begins so may become: a snippet whose places are filled in one after another. */
interface Skeleton {
  readonly says: string;
  readonly text: string;
}

/** By the words with which each begins, as the grammar takes them at the place. */
const SKELETONS: Readonly<Record<string, readonly Skeleton[]>> = {
  contract: [
    {
      says: 'the heading of a contract',
      text: 'contract "${1:Title}"\n  currency ${2:USD}\n  in effect from ${3:Issue Date}\n\nparty ${4:Company}\nparty ${5:Holder}\nshare class ${6:Common Stock}\n$0',
    },
  ],
  clause: [
    {
      says: 'a clause of the contract',
      text: 'clause §${1:1} "${2:Title}"\n  > ${3:words of the contract}\n  $0',
    },
  ],
  scenario: [
    {
      says: 'what is given, what happens and what is expected',
      text: 'scenario "${1:what it shows}"\n  given ${2:Issue Date} is ${3:January 1, 2026}\n  on ${4:February 1, 2026} ${5:Event}\n  expect on ${6:February 1, 2026}\n    ${7:Term} is ${8:value}',
    },
  ],
  use: [{ says: 'another file of the deal', text: 'use "${1:file.terms}"' }],
  blank: [{ says: 'a blank of the form', text: 'blank ${1:Name} : ${2:money}' }],
  fact: [
    { says: 'what the contract does not know itself', text: 'fact ${1:Name} : ${2:money}' },
    {
      says: 'a fact of each day',
      text: 'fact ${1:Closing Price} : ${2:price of Common Stock}, each ${3:Trading Day}',
    },
  ],
  calendar: [
    { says: 'the days that count', text: 'calendar ${1:Business Day} follows ${2:New York Banks}' },
  ],
  party: [{ says: 'a party', text: 'party ${1:Company} is "${2:legal name}"' }],
  'share class': [{ says: 'a class of shares', text: 'share class ${1:Common Stock}' }],
  event: [
    {
      says: 'something that happens, with what is told of it',
      text: 'event ${1:Notice of Conversion} by ${2:Holder}\n  ${3:Requested Amount} : ${4:money}',
    },
    {
      says: 'an event on the first day on which something holds',
      text: 'event ${1:Trigger} occurs when ${2:condition}',
    },
  ],
  upon: [
    {
      says: 'what happens upon an event',
      text: 'upon ${1:Event}\n  set ${2:Quantity} to ${3:value}',
    },
    {
      says: 'what happens upon an event, if something holds',
      text: 'upon ${1:Event} when ${2:condition}\n  reduce ${3:Quantity} to ${4:value}',
    },
  ],
  accrual: [
    {
      says: 'interest that grows by itself',
      text: 'accrual ${1:Accrued Interest} on ${2:Principal} at ${3:Interest Rate} counted ${4:Actual/360} from ${5:Issue Date}',
    },
  ],
  obligation: [
    {
      says: 'what must be done',
      text: 'obligation ${1:Payment}\n  ${2:Company} pays ${3:Amount} to ${4:Holder}\n  due ${5:10} ${6:days} after ${7:date}',
    },
    {
      says: 'what must be done for each of some events',
      text: 'obligation ${1:Delivery}\n  for each ${2:Notice of Conversion}\n  ${3:Company} delivers ${4:Shares} to ${5:Holder}\n  due ${6:2} ${7:Business Days} after the ${2:Notice of Conversion}',
    },
  ],
  right: [
    {
      says: 'what may be done',
      text: 'right ${1:Optional Conversion}\n  ${2:Holder} may ${3:convert} up to ${4:Amount} by ${5:Notice of Conversion}',
    },
  ],
  covenant: [{ says: 'what must hold', text: 'covenant ${1:Minimum Liquidity}: ${2:condition}' }],
  ambiguous: [
    {
      says: 'words that can be read in more than one way',
      text: 'ambiguous ${1:Name}\n  reading "${2:one way}" is ${3:value}\n  reading "${4:the other}" is ${5:value}',
    },
  ],
  unresolved: [
    { says: 'what the contract never says', text: 'unresolved ${1:Name} : ${2:money} "${3:why}"' },
  ],
  'not computable': [
    { says: 'a part with nothing to compute', text: 'not computable §${1:1} "${2:why}"' },
  ],
  check: [{ says: 'what must always hold', text: 'check "${1:what it says}": ${2:condition}' }],
  table: [
    {
      says: 'rows that the contract prints',
      text: 'table ${1:Name}\n  | ${2:Column} : ${3:text} | ${4:Amount} : ${5:money} |\n  | ${6:"a"} | ${7:\\$1} |',
    },
  ],
  schedule: [
    {
      says: 'dates that come by the calendar',
      text: 'schedule ${1:Interest Payment Date} every ${2:3 months} from ${3:Issue Date} through ${4:Maturity Date}',
    },
  ],
  'solved together': [],
  'no adjustment': [
    {
      says: 'when an adjustment is not made',
      text: 'no adjustment of ${1:Conversion Price} under §${2:1} increases it',
    },
  ],
  prose: [{ says: 'the file of the words', text: 'prose "${1:contract.txt}"' }],
  currency: [{ says: 'the currency', text: 'currency ${1:USD}' }],
  'in effect': [{ says: 'from when it binds', text: 'in effect from ${1:Issue Date}' }],
  governed: [{ says: 'the law', text: 'governed by "${1:New York}"' }],
  deadlines: [
    {
      says: 'what becomes of a deadline on a day off',
      text: 'deadlines in days roll to the next ${1:Business Day}',
    },
  ],
  set: [{ says: 'what it becomes', text: 'set ${1:Quantity} to ${2:value}' }],
  reduce: [
    { says: 'to the lesser of it and a value', text: 'reduce ${1:Quantity} to ${2:value}' },
    { says: 'by so much', text: 'reduce ${1:Quantity} by ${2:amount}' },
  ],
  increase: [{ says: 'by so much', text: 'increase ${1:Quantity} by ${2:amount}' }],
  valid: [
    { says: 'or the event is void', text: 'valid only if ${1:condition} otherwise "${2:why not}"' },
  ],
  effective: [{ says: 'when it takes effect', text: 'effective on ${1:date}' }],
  due: [{ says: 'when it is due', text: 'due ${1:10} ${2:days} after ${3:date}' }],
  late: [{ says: 'what lateness costs', text: 'late: ${1:\\$100} per day, as ${2:Late Charges}' }],
  cured: [
    { says: 'until when it can be cured', text: 'cured within ${1:5} ${2:days} after ${3:date}' },
  ],
  satisfied: [
    {
      says: 'what else counts as performance',
      text: 'satisfied by each ${1:Event} to the extent of ${2:amount}',
    },
  ],
  reading: [{ says: 'one way to read it', text: 'reading "${1:one way}" is ${2:value}' }],
  given: [{ says: 'what is so', text: 'given ${1:Issue Date} is ${2:January 1, 2026}' }],
  on: [{ says: 'what happens on a day', text: 'on ${1:January 1, 2026} ${2:Event}' }],
  expect: [
    {
      says: 'what must come out',
      text: 'expect on ${1:January 1, 2026}\n  ${2:Term} is ${3:value}',
    },
  ],
};

/** Where a name of the writer's own may begin a line. */
const NAMED: Readonly<Record<string, readonly Skeleton[]>> = {
  DefinedName: [
    { says: 'what a Term stands for', text: '${1:Name} means ${2:value}' },
    { says: 'a quantity with a history', text: '${1:Name} starts at ${2:value}' },
    {
      says: 'a Term of something',
      text: '${1:Name} for ${2:Portion} (${3:money}) means ${4:value}',
    },
    { says: 'a Term of each event', text: '${1:Name} for each ${2:Event} means ${3:value}' },
  ],
  FieldName: [{ says: 'what is told of it', text: '${1:Field} : ${2:money}' }],
  Subject: [
    { says: 'who pays', text: '${1:Company} pays ${2:Amount} to ${3:Holder}' },
    { says: 'who delivers', text: '${1:Company} delivers ${2:Shares} to ${3:Holder}' },
    { says: 'who may', text: '${1:Holder} may ${2:convert} by ${3:Notice of Conversion}' },
  ],
};

/** The lines that may begin with a word. */
export function proposeSkeletons(words: string, rank: number): readonly Proposal[] {
  return (SKELETONS[words] ?? []).map((each, index) => toProposal(each, rank + index / 10));
}

/** The lines that may begin with a name of the writer's own. */
export function proposeNamedLines(token: string, rank: number): readonly Proposal[] {
  return (NAMED[token] ?? []).map((each, index) => toProposal(each, rank + index / 10));
}

function toProposal({ says, text }: Skeleton, rank: number): Proposal {
  const plain = plainOf(text);
  const [line = ''] = plain.split('\n', 1);
  const label = plain.includes('\n') ? `${line} …` : line;
  return { label, kind: 'skeleton', detail: says, text, isSnippet: true, filter: line, rank };
}
