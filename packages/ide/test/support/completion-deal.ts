import { type At, type Completion, completionsAt, emptyDisk, Workspace } from '@termsheet/ide';
import { fixture } from './fixture.ts';

/** A deal of every kind of name, from which the texts of tests go on. */
export const DEAL = `contract "A note"
  currency USD
  in effect from Issue Date
  calendar Trading Day follows NYSE
party Company
party Holder
share class Common Stock

clause §1 "The note"
  blank Principal : money
  blank Issue Date, Maturity Date : date
  fact Closing Price : price of Common Stock, each Trading Day
  fact Colour : one of Red, Blue
  fact Waived : yes/no

clause §2(a) "Conversion Price"
  > the Conversion Price shall be $1
  Conversion Price starts at $1 per share
  Floor Price means $0.50 per share
  \`odd name\` means $3
  Shares for Portion (money) means Portion / Conversion Price
  event Issuance by Company
    Base Price : price of Common Stock
    Issued On : date
  Adjusted for each Issuance starts at no
  ambiguous Day Count
    reading "30/360"
    reading "actual days"
  obligation Coupon
    Company pays Principal to Holder
    due on Maturity Date
  covenant Solvent: Principal is more than $0
`;

/** A workspace in which the words of a contract are at hand. */
export function withProse(marked: string, prose: string): { disk: Workspace; at: At } {
  const offset = marked.indexOf('┆');
  const disk = new Workspace({ ...emptyDisk, readProse: () => prose });
  disk.set('/a.terms', marked.replace('┆', ''));
  return { disk, at: { path: '/a.terms', offset } };
}

export interface Found {
  readonly items: readonly Completion[];
  readonly labels: readonly string[];
  readonly text: string;
}

/** What is offered at the cursor of a text that goes on from the deal above. */
export function offered(tail: string): Found {
  const { workspace, main, offset } = fixture(DEAL + tail);
  const items = completionsAt(workspace, { path: main.path, offset });
  return { items, labels: items.map(({ label }) => label), text: main.text };
}

/** Names and figures offered first, before the first that does not fit. */
export function first(tail: string, count: number): readonly string[] {
  return offered(tail).labels.slice(0, count);
}

/** The text with a proposal written in. */
export function accepted(tail: string, label: string): string | undefined {
  const { items, text } = offered(tail);
  const item = items.find((each) => each.label === label);
  if (item === undefined) return undefined;
  const { start, end } = item.replaces;
  return (text.slice(0, start) + item.text + text.slice(end)).slice(DEAL.length);
}
