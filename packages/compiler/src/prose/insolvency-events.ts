/** What the law of every place counts as a debtor's insolvency, as contracts list it. */
const INSOLVENCY: readonly RegExp[] = [
  /\bassignment\s+for\s+the\s+(?:general\s+)?benefit\s+of\s+(?:its\s+|the\s+)?creditors\b/iu,
  /\bappoint\w*\b[^.;]{0,60}\b(?:receiver|trustee|liquidator|administrator|custodian)\b/iu,
  /\b(?:receiver|liquidator|administrator)\b[^.;]{0,80}\bappointed\b/iu,
  /\b(?:bankruptcy|insolvency|winding[- ]up)\b[^.;]{0,80}\b(?:proceedings?|petition|case|law|order)\b/iu,
  /\b(?:petition|proceedings?|case)\b[^.;]{0,60}\b(?:bankruptcy|insolvency)\b/iu,
  /\binability\s+to\s+pay\s+(?:its\s+)?debts\b|\bunable\s+to\s+pay\s+(?:its\s+)?debts\b/iu,
  /\badjudicated\s+(?:a\s+)?(?:bankrupt|insolvent)\b/iu,
];
/** An item that is one says so soon. */
const WITHIN = 400;

/** Whether an item of a list of events is an event of insolvency. */
export function isInsolvencyEvent(item: string): boolean {
  const head = item.slice(0, WITHIN);
  return INSOLVENCY.some((pattern) => pattern.test(head));
}
