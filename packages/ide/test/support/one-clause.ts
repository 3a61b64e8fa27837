import { lines, offered } from './offered.ts';

/** The heading of the contracts of these tests. */
export const HEAD = `contract "Example Note"
  currency USD
  in effect from January 5, 2026
  calendar Trading Day follows NYSE
party Company
party Holder
share class Common Stock

`;

/** A contract of one clause with these lines. */
export function inClause(text: string): string {
  const body = lines(text)
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
  return `${HEAD}clause §1 "Terms"\n${body.join('\n')}\n`;
}

/** Why what has this title cannot be done. */
export function refusal(marked: string, title: string): string | null | undefined {
  return offered(marked).actions.find((each) => each.title === title)?.disabled;
}

export function titles(marked: string): readonly string[] {
  return offered(marked).actions.map((each) => each.title);
}
