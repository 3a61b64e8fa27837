/** What an emitted module calls the tables by which its program is indexed. */
export const TABLES = {
  blanks: 'B',
  facts: 'F',
  readings: 'A',
  events: 'E',
  fields: 'FIELD',
  states: 'S',
  definitions: 'D',
  calendars: 'C',
} as const;

export type TableName = keyof typeof TABLES;
