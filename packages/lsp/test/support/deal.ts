import type { Position } from 'vscode-languageserver';
import { readMarked } from '@termsheet/testing';
import { Client, type ClientOptions, uriOf } from './client.ts';

/** A contract in which there is something to ask of everything. */
export const DEAL = `contract "A Deal"
  prose "deal.txt"
  currency USD
  in effect from January 2, 2006

party Company is "Acme, Inc."
party Holder
share class Common Stock

clause §1 "Price"
  > the Conversion Price shall be two dollars

  blank Principal Amount : money
  Conversion Price starts at $2 per share
  event Sale by Company
    Sale Price : price of Common Stock
  upon Sale
    reduce Conversion Price to Sale Price

clause §2 "Shares"
  Conversion Shares for Portion (money) means
    (Portion / Conversion Price), rounded down to whole shares
  All Shares means Conversion Shares for Principal Amount

scenario "a cheaper sale"
  given Principal Amount is $100,000
  on March 8, 2006 Sale "march"
    Sale Price is $1 per share
  expect on March 9, 2006
    Conversion Price is $1 per share
    All Shares is 100,000 shares
`;

/** The words of that contract. */
export const PROSE = '1. Price. Initially the Conversion Price shall be two dollars per share.\n';

/** A client with marked files open, and where its cursor stands. */
export interface Asking {
  readonly client: Client;
  readonly path: string;
  readonly uri: string;
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  /** The words between two positions. */
  readonly words: (range: { readonly start: Position; readonly end: Position }) => string;
}

/** Opens a marked text: of several files all but the first mark's are open, too. */
export async function asking(marked: string, options: ClientOptions = {}): Promise<Asking> {
  const { files, main, cursor } = readMarked(marked);
  const client = await Client.start(options);
  for (const { path, text } of files) await client.open(path, text);
  const document = client.document(main.path);
  const uri = uriOf(main.path);
  return {
    client,
    path: main.path,
    uri,
    textDocument: { uri },
    position: document.positionAt(cursor),
    words: (range) => document.getText(range),
  };
}

/** The deal with the cursor in the first of some words that stand behind others. */
export function dealAt(words: string, after = ''): string {
  return at(DEAL, words, after);
}

function at(text: string, words: string, after: string): string {
  const from = after === '' ? 0 : text.indexOf(after) + after.length;
  const place = text.indexOf(words, from);
  if (place < 0) throw new Error(`the deal has no ${words}`);
  return `${text.slice(0, place + 1)}┆${text.slice(place + 1)}`;
}
