import { tokenPatterns, type LexicalClass, type TokenPattern } from '@termsheet/dsl';

/** The name of the grammar, which every scope ends in. */
export const GRAMMAR_SCOPE = 'source.termsheet';

/** How themes know what a class is: https://macromates.com/manual/en/language_grammars. */
export const SCOPES: Readonly<Record<LexicalClass, string>> = {
  comment: 'comment.line.double-slash.termsheet',
  quote: 'string.unquoted.prose.termsheet',
  label: 'entity.name.label.termsheet',
  text: 'string.quoted.double.termsheet',
  sectionReference: 'entity.name.type.section-reference.termsheet',
  figure: 'constant.numeric.figure.termsheet',
  date: 'constant.numeric.date.termsheet',
  time: 'constant.numeric.time.termsheet',
  dayCount: 'constant.language.day-count.termsheet',
  definedName: 'entity.name.function.definition.termsheet',
  name: 'variable.other.term.termsheet',
  heading: 'keyword.control.heading.termsheet',
  keyword: 'keyword.other.termsheet',
  bracket: 'meta.brace.round.termsheet',
  punctuation: 'punctuation.separator.termsheet',
  operator: 'keyword.operator.arithmetic.termsheet',
};

interface Rule {
  readonly match: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

/** The TextMate grammar, as its file says it. */
export function textmateGrammar(): string {
  const grammar = {
    information_for_contributors: [
      'Written by scripts/highlighting from the tokens of packages/dsl; `pnpm run highlighting` writes it anew.',
    ],
    name: 'Termsheet',
    scopeName: GRAMMAR_SCOPE,
    patterns: tokenPatterns.map(ruleOf),
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

/** Each piece is a group of its own; groups and back references inside a piece are counted along. */
function ruleOf({ pieces, firstOnLine }: TokenPattern): Rule {
  const captures: Record<string, { name: string }> = {};
  let match = firstOnLine ? String.raw`^[\s\p{Z}]*` : '';
  let groups = 0;
  for (const [pattern, lexicalClass] of pieces) {
    const piece = withReferencesMoved(forOniguruma(pattern), groups + 1);
    if (lexicalClass !== null) captures[String(groups + 1)] = { name: SCOPES[lexicalClass] };
    match += `(${piece})`;
    groups += 1 + countGroups(pattern);
  }
  return Object.keys(captures).length === 0 ? { match } : { match, captures };
}

/** `\d` is any script's digit to Oniguruma, and only ours to us. */
function forOniguruma(pattern: string): string {
  return pattern
    .replaceAll(/\[[^\]]*\]/gu, (set) => set.replaceAll(String.raw`\d`, '0-9'))
    .replaceAll(String.raw`\d`, '[0-9]');
}

function countGroups(pattern: string): number {
  return (new RegExp(`${pattern}|`, 'u').exec('')?.length ?? 1) - 1;
}

function withReferencesMoved(pattern: string, by: number): string {
  return pattern.replaceAll(/\\([1-9])/gu, (_, group: string) => `\\${Number(group) + by}`);
}
