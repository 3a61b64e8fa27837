import type { ISerializedGast } from 'chevrotain';
import { FileGrammar } from '../../src/grammar/file.ts';
import { parse } from '../../src/grammar/parse.ts';
import { writeToken } from './write-token.ts';

/** Takes the next choice: a whole number from 0 to below the bound; 0 when there are no more. */
export type Choose = (bound: number) => number;

type Part = ISerializedGast & {
  readonly name?: string;
  readonly definition?: readonly Part[];
  readonly separator?: Part;
};

const RULES: ReadonlyMap<string, readonly Part[]> = new Map(
  (new FileGrammar().getSerializedGastProductions() as Part[]).map((rule) => [
    rule.name ?? '',
    rule.definition ?? [],
  ]),
);

/** How many choices a text has; then it is brought to its end. */
const CHOICES = 90;

/** Deeper, a rule takes the shortest way out. */
const DEEPEST = 24;

/** How many tokens the shortest text of each rule has. */
const SHORTEST: ReadonlyMap<string, number> = measure();

/** Shortens until nothing gets shorter any more, as rules refer to one another. */
function measure(): Map<string, number> {
  const lengths = new Map<string, number>();
  const lengthOfRule = (name: string): number => lengths.get(name) ?? Infinity;
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const [name, parts] of RULES) {
      const length = sumOf(parts, lengthOfRule);
      if (length < lengthOfRule(name)) isNew = true;
      lengths.set(name, Math.min(length, lengthOfRule(name)));
    }
  }
  return lengths;
}

function sumOf(parts: readonly Part[], lengthOfRule: (name: string) => number): number {
  return parts.reduce((sum, part) => sum + lengthOf(part, lengthOfRule), 0);
}

function lengthOf(
  part: Part,
  lengthOfRule = (name: string) => SHORTEST.get(name) ?? Infinity,
): number {
  const parts = part.definition ?? [];
  switch (part.type) {
    case 'Terminal':
      return 1;
    case 'NonTerminal':
      return lengthOfRule(part.name ?? '');
    case 'Option':
    case 'Repetition':
      return 0;
    case 'Alternation':
      return Math.min(...parts.map((each) => lengthOf(each, lengthOfRule)));
    default:
      return sumOf(parts, lengthOfRule);
  }
}

/** A text that a rule of the grammar derives, whatever its gates say. */
export function deriveText(rule: string, choose: Choose): string {
  let left = CHOICES;
  return new Derivation((bound) => (left-- > 0 ? choose(bound) : 0)).derive(rule);
}

/** Rules of which each text has a line of its own. */
const ON_LINES: ReadonlySet<string> = new Set([
  'act',
  'dutyKey',
  'dutyLine',
  'effective',
  'field',
  'lineOfRule',
  'reading',
  'useBinding',
  'valueLine',
]);

/** The alternatives that lead somewhere, and those among them that do so with the fewest tokens. */
interface Open {
  readonly open: readonly Part[];
  readonly shortest: readonly Part[];
}

const known = new WeakMap<readonly Part[], Open>();

function openOf(alternatives: readonly Part[]): Open {
  const found = known.get(alternatives);
  if (found !== undefined) return found;
  const open = alternatives.filter((each) => Number.isFinite(lengthOf(each)));
  const least = Math.min(...open.map((each) => lengthOf(each)));
  const shortest = open.filter((each) => lengthOf(each) === least);
  known.set(alternatives, { open, shortest });
  return { open, shortest };
}

const ATTEMPTS = 5;

/** Whether a text can be read without an error. */
export function canRead(text: string): boolean {
  const { diagnostics } = parse({ path: '', text });
  return diagnostics.every(({ severity }) => severity !== 'error');
}

/** The rule whose labels follow one another. */
const LABELLED = 'labelledItems';

const STYLES = [
  ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)', '(h)', '(i)'],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)'],
  ['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)', '(ix)'],
  ['(A)', '(B)', '(C)', '(D)', '(E)', '(F)'],
];

/** The labels of a list, one after the other. */
class Labels {
  private taken = 0;

  private readonly style: number;

  constructor(style: number) {
    this.style = style;
  }

  next(): string {
    this.taken += 1;
    return STYLES[this.style]?.[this.taken - 1] ?? '(zz)';
  }
}

class Derivation {
  private readonly words: string[] = [];
  private depth = 0;
  /** In how many formulas one stands. */
  private nesting = 0;
  /** How many more formulas are tried. */
  private tries = 24;
  private labels = new Labels(0);

  private readonly choose: Choose;

  constructor(choose: Choose) {
    this.choose = choose;
  }

  derive(rule: string): string {
    this.parts(rule);
    return this.words.join(' ');
  }

  private rule(name: string): void {
    if (ON_LINES.has(name)) this.words.push('\n');
    if (name === 'expression') this.expression();
    else this.parts(name);
  }

  /**
   * A formula that can be read by itself. Which operators and suffixes may follow one another the rules do
   * not say, so it is tried a few times, and most of what stands in others has brackets.
   */
  private expression(): void {
    const start = this.words.length;
    for (let left = ATTEMPTS; left > 0 && this.tries > 0; left -= 1) {
      this.tries -= 1;
      this.parts('expression');
      const text = this.words.slice(start).join(' ');
      const isTooShort = !text.includes(' ') && left > 1 && this.choose(4) > 0;
      if (!isTooShort && canRead(`clause §1\nX means ${text}\n`)) {
        const isBracketed = text.includes(' ') && this.choose(4) > (this.nesting > 0 ? 0 : 1);
        if (isBracketed) this.words.splice(start, Infinity, `( ${text} )`);
        return;
      }
      this.words.length = start;
    }
    this.words.push(writeToken('TokenName', this.choose));
  }

  private parts(name: string): void {
    const labels = this.labels;
    if (name === LABELLED) this.labels = new Labels(this.choose(STYLES.length));
    this.depth += 1;
    if (name === 'expression') this.nesting += 1;
    for (const part of RULES.get(name) ?? []) this.part(part);
    if (name === 'expression') this.nesting -= 1;
    this.depth -= 1;
    this.labels = labels;
  }

  private part(part: Part): void {
    switch (part.type) {
      case 'Terminal':
        this.words.push(this.token(part.name ?? ''));
        break;
      case 'NonTerminal':
        this.rule(part.name ?? '');
        break;
      case 'Alternation':
        this.alternation(part.definition ?? []);
        break;
      case 'Option':
        if (this.more(2)) this.all(part);
        break;
      case 'Repetition':
        while (this.more(2)) this.all(part);
        break;
      case 'RepetitionMandatory':
        do this.all(part);
        while (this.more(2));
        break;
      default:
        this.all(part);
    }
  }

  private token(type: string): string {
    return type === 'TokenLabel' ? `\n${this.labels.next()}` : writeToken(type, this.choose);
  }

  /** Whether to go on with what may be left out. */
  private more(of: number): boolean {
    return this.depth < DEEPEST && this.choose(of) > 0;
  }

  private all(part: Part): void {
    for (const inner of part.definition ?? []) this.part(inner);
  }

  private alternation(alternatives: readonly Part[]): void {
    const { open, shortest } = openOf(alternatives);
    const fit = this.depth < DEEPEST ? open : shortest;
    const chosen = fit[this.choose(fit.length)];
    if (chosen !== undefined) this.part(chosen);
  }
}
