import { format } from 'prettier/standalone';
import * as plugin from './plugin.ts';

/** How wide a line may be, in characters; quotes and comments are as long as they are. */
export const PRINT_WIDTH = 100;

/**
 * Lays out the text of a file anew: only white space changes. A text with syntax errors comes back as
 * it is.
 */
export async function formatSource(text: string): Promise<string> {
  return format(text, { parser: 'terms', plugins: [plugin], printWidth: PRINT_WIDTH });
}
