import { RECEIPT_VERSION } from './receipt.ts';

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'array', items: TEXT } as const;
const HASH = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' } as const;
const DATE = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` } as const;

/** An object of just these members, all of them but those that may be left out. */
function objectOf(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

function mapOf(values: object) {
  return { type: 'object', additionalProperties: values };
}

const FILES = { type: 'array', items: objectOf({ path: TEXT, hash: HASH }) };

const QUESTION = objectOf(
  {
    command: { enum: ['run', 'explain', 'certificate'] },
    contract: { type: ['string', 'null'], description: 'null: it came from standard input' },
    scenario: {
      anyOf: [objectOf({ file: { type: ['string', 'null'] } }), objectOf({ title: TEXT })],
    },
    on: DATE,
    with: TEXTS,
    only: TEXTS,
    term: TEXT,
    event: TEXT,
    template: TEXT,
  },
  ['term', 'event', 'template'],
);

const ENGINE = objectOf({
  version: TEXT,
  form: { enum: ['source checkout', 'package'] },
  build: HASH,
  calendars: { type: 'array', items: objectOf({ name: TEXT, from: DATE, through: DATE }) },
});

const WRITTEN = { $ref: '#/$defs/written' };

const RESULTS = objectOf({
  values: mapOf(objectOf({ value: WRITTEN, unit: TEXT, exact: WRITTEN, clause: TEXT })),
  undetermined: mapOf(objectOf({ unknown: TEXTS })),
  notYet: mapOf(objectOf({ notYet: TEXTS })),
  none: mapOf(objectOf({ none: TEXTS })),
  impossible: mapOf(objectOf({ impossible: TEXTS })),
  void: {
    type: 'array',
    items: objectOf(
      {
        event: TEXT,
        on: DATE,
        id: { type: ['string', 'null'] },
        because: TEXTS,
        unknown: TEXTS,
      },
      ['because', 'unknown'],
    ),
  },
  diagnostics: {
    type: 'array',
    items: objectOf({ code: TEXT, severity: TEXT, message: TEXT }),
  },
});

/** The JSON Schema (draft 2020-12) of a receipt. */
export const receiptSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `Receipt of results, version ${RECEIPT_VERSION}`,
  ...objectOf(
    {
      termsheetReceipt: { const: RECEIPT_VERSION },
      contract: TEXT,
      question: QUESTION,
      source: objectOf({ hash: HASH, files: { ...FILES, minItems: 1 } }),
      inputs: objectOf({ files: FILES }),
      engine: ENGINE,
      results: RESULTS,
      product: objectOf({ hash: HASH }),
      seals: mapOf({ type: 'string', pattern: '^[0-9a-f]{16}$' }),
    },
    ['product'],
  ),
  $defs: {
    written: {
      description: 'A figure, date or word as a text; a list as a list of them.',
      anyOf: [TEXT, { type: 'array', items: WRITTEN }],
    },
  },
};
