import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal digits. However its lines end, it is hashed as if each
 * ended with a line feed alone, so that a checkout on another system is the same text.
 */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replace(/\r\n?/gu, '\n'))));
}
