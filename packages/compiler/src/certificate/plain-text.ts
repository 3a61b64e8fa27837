import type { Inline } from './document.ts';

/** The words of a stretch, without their looks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'figure':
          return inline.text;
        case 'blank':
          return `[${inline.label}]`;
        case 'break':
          return ' ';
        case 'strong':
        case 'emphasis':
          return plainText(inline.children);
      }
    })
    .join('');
}
