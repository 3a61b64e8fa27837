import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';

/** The forms in which scenarios are read and results are written. */
export type FileForm = 'json lines' | 'csv' | 'parquet';

const FORMS: ReadonlyMap<string, FileForm> = new Map([
  ['jsonl', 'json lines'],
  ['ndjson', 'json lines'],
  ['csv', 'csv'],
  ['parquet', 'parquet'],
]);

/**
 * The form that a file's name tells: its content is never guessed at.
 *
 * @throws Refusal where the name ends in no known way.
 */
export function formOfFile(path: string): FileForm {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  const form = FORMS.get(ending);
  if (form !== undefined) return form;
  throw new Refusal(
    `${showControls(path)} ends in none of .jsonl, .ndjson, .csv and .parquet, by which it is told what it holds.`,
  );
}
