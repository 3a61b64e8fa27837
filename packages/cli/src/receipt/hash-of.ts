import { hashText } from '@termsheet/compiler';

/** The SHA-256 of a text as receipts write it: `sha256:` and the hexadecimal digits. */
export function hashOf(text: string): string {
  return `sha256:${hashText(text)}`;
}
