/** An organisation that a text names. */
export interface Organisation {
  /** As it is written, with white space folded. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Two names that are alike but for what kind of body they say it is. */
export interface AlikePair {
  readonly first: Organisation;
  readonly second: Organisation;
}

/** What stands at the end of a name and says what kind of body it is. */
const FORM = String.raw`(?:Incorporated|INCORPORATED|I(?:nc|NC)\.?|L\.?L\.?C\.?|L\.?L\.?P\.?|L\.?P\.?|Limited|LIMITED|L(?:td|TD)\.?|Corporation|CORPORATION|C(?:orp|ORP)\.?|Company|COMPANY|Co\.?|PLC|plc|N\.A\.|S\.A\.|GmbH|AG|N\.V\.|B\.V\.)`;
const NAME = new RegExp(
  String.raw`\b((?:(?:[A-Z][\w'&-]{0,30}|(?:[A-Z]\.){1,3}|[A-Z][a-z]\.),?\s(?:(?:&|and|of)\s)?){1,7}?)(${FORM})(?![A-Za-z])`,
  'gu',
);
/** Words that say the kind and not the name. */
const KIND: ReadonlySet<string> = new Set(
  'inc incorporated llc llp lp limited ltd corporation corp company co plc na sa gmbh ag nv bv fund funds trust partners partnership holdings holding group international capital management the'.split(
    ' ',
  ),
);
/** A name of fewer words of its own says too little. */
const MIN_OWN = 2;

/** The organisations that a cleaned text names, in its order. */
function* readOrganisations(text: string): Iterable<Organisation> {
  for (const match of text.matchAll(NAME)) {
    const name = match[0].replaceAll(/\s+/gu, ' ').replace(/[.,]$/u, '');
    yield { name, start: match.index, end: match.index + match[0].length };
  }
}

/** The pairs of names that differ only in the kind of body: `Example Fund Ltd.`, `Example LLC`. */
export function readAlikeNames(text: string): readonly AlikePair[] {
  const byOwn = new Map<string, Organisation>();
  const pairs = new Map<string, AlikePair>();
  for (const each of readOrganisations(text)) {
    const words =
      each.name
        .toLowerCase()
        .replaceAll('.', '')
        .match(/[a-z0-9&'-]+/gu) ?? [];
    const own = words.filter((word) => !KIND.has(word));
    const kind = words.filter((word) => KIND.has(word));
    if (own.length < MIN_OWN) continue;
    const before = byOwn.get(own.join(' '));
    if (before === undefined) byOwn.set(own.join(' '), each);
    else if (kindOf(before.name) !== kind.map(inFull).join(' ')) {
      const pair = `${before.name}\n${each.name}`;
      if (!pairs.has(pair)) pairs.set(pair, { first: before, second: each });
    }
  }
  return [...pairs.values()];
}

function kindOf(name: string): string {
  const words =
    name
      .toLowerCase()
      .replaceAll('.', '')
      .match(/[a-z0-9&'-]+/gu) ?? [];
  return words
    .filter((word) => KIND.has(word))
    .map(inFull)
    .join(' ');
}

const FULL: ReadonlyMap<string, string> = new Map([
  ['inc', 'incorporated'],
  ['ltd', 'limited'],
  ['corp', 'corporation'],
  ['co', 'company'],
]);

/** A kind is the same in short and in full. */
function inFull(kind: string): string {
  return FULL.get(kind) ?? kind;
}
