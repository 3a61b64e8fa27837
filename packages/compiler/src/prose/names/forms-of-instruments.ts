import type { Prose } from '../read-prose.ts';
import { nameKey } from './occurrences.ts';

/** A place that says in which exhibit the form or the terms of an instrument are. */
export interface FormPlace {
  /** `Exhibit B`. */
  readonly exhibit: string;
  readonly start: number;
  readonly end: number;
}

/** An instrument whose form stands in two exhibits. */
export interface TwoForms {
  readonly name: string;
  readonly places: readonly FormPlace[];
}

const EXHIBIT = String.raw`(?:[Ee]xhibit|EXHIBIT)\s([A-Z]{1,2}|\d{1,2})\b`;
/** `The Warrant shall have the terms and conditions set forth in … EXHIBIT B`. */
const SAID = new RegExp(
  String.raw`\b(?:[Tt]he|[Ee]ach|[Ss]uch)\s([A-Z][\w-]{0,30}(?:\s[A-Z][\w-]{0,30}){0,4})\sshall\s(?:have|be)\b[^.;]{0,100}?\b(?:form|terms)\b[^.;]{0,120}?\b${EXHIBIT}`,
  'gu',
);
/** `means the warrant in the form of EXHIBIT B`. */
const DEFINED = new RegExp(
  String.raw`^[^.;“”"]{0,200}?\bform\s(?:of|attached as|annexed as)\s${EXHIBIT}`,
  'u',
);
const LOOK_AHEAD = 320;

/** The instruments of a text whose form it puts into more than one exhibit. */
export function readTwoForms({ text, terms }: Prose): readonly TwoForms[] {
  const forms = new Map<string, { name: string; places: FormPlace[] }>();
  for (const { name, start, end, pointsTo } of terms) {
    if (pointsTo !== null || forms.has(nameKey(name))) continue;
    const match = DEFINED.exec(text.slice(end, end + LOOK_AHEAD));
    if (match === null) continue;
    const place = { exhibit: `Exhibit ${match[1] ?? ''}`, start, end: end + match[0].length };
    forms.set(nameKey(name), { name, places: [place] });
  }
  for (const match of text.matchAll(SAID)) {
    const [words, name = '', letter = ''] = match;
    const [start, end] = [match.index, match.index + words.length];
    const form = forms.get(nameKey(name)) ?? { name, places: [] };
    forms.set(nameKey(name), form);
    const exhibit = `Exhibit ${letter}`;
    if (form.places.every((place) => place.exhibit !== exhibit))
      form.places.push({ exhibit, start, end });
  }
  return [...forms.values()].filter(({ places }) => places.length > 1);
}
