/** What Vim has for the classes of characters; of letters it knows those that have cases. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'p{Lu}': '[:upper:]',
  'p{L}': '[:upper:][:lower:]',
  'p{M}': String.raw`\u0300-\u036f`,
  'p{N}': '0-9',
  'p{Zs}': String.raw`\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`,
  d: '0-9',
  s: String.raw` \t`,
};

/** What is a sign of Vim's very magic patterns and none of ours. */
const VIM_SIGNS = '<>=@&~%';

const LOOKING: Readonly<Record<string, string>> = {
  '(?:': '',
  '(?=': '@=',
  '(?!': '@!',
  '(?<!': '@<!',
  '(?<=': '@<=',
};

const TOKEN =
  /\\p\{\w+\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[!=]|:)|[*+?]\?|\{\d+(?:,\d*)?\}|./gsu;

/**
 * A pattern of the tokens as one of Vim's, to stand behind `\v` and between slashes. Throws where it
 * holds what Vim has no word for.
 */
export function vimPattern(pattern: string): string {
  const refersBack = /\\[1-9]/u.test(pattern);
  const closings: string[] = [];
  let result = '';
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (token.startsWith('(')) {
      closings.push(LOOKING[token] ?? '');
      // Vim counts nine groups and no more.
      result += token === '(' && refersBack ? '(' : '%(';
    } else if (token === ')') result += `)${closings.pop() ?? ''}`;
    else result += translate(token);
  }
  return result;
}

function translate(token: string): string {
  if (token.startsWith('[')) return vimSet(token);
  if (token.startsWith('\\')) return vimEscape(token.slice(1));
  if (token === '*?') return '{-}';
  if (token === '+?') return '{-1,}';
  if (token === '/') return String.raw`\/`;
  return VIM_SIGNS.includes(token) ? `\\${token}` : token;
}

function vimSet(set: string): string {
  const inside = set
    .slice(1, -1)
    .replaceAll(/\\(p\{\w+\}|[ds])/gu, (_, name: string) => named(name));
  return `[${inside.replaceAll(String.raw`\/`, '/').replaceAll('/', String.raw`\/`)}]`;
}

function vimEscape(escaped: string): string {
  if (/^[u]/u.test(escaped)) return `%${escaped}`;
  if (escaped.startsWith('x')) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  if (/^(?:p|[ds]$)/u.test(escaped)) return `[${named(escaped)}]`;
  return `\\${escaped}`;
}

function named(name: string): string {
  const characters = CHARACTERS[name];
  if (characters === undefined) throw new Error(`Vim has no class for \\${name}.`);
  return characters;
}
