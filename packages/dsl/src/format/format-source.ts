import { format } from 'prettier/standalone';
import * as plugin from './plugin.ts';
import { PRINT_WIDTH } from './plugin.ts';

/**
 * Lays out the text of a file anew: only white space changes. A text with syntax errors comes back as
 * it is.
 */
export async function formatSource(text: string): Promise<string> {
  return format(text, { parser: 'terms', plugins: [plugin], printWidth: PRINT_WIDTH });
}
