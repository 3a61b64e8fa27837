import { escapeCharacter } from './string-literal.ts';

const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * What TSDoc, Markdown, or a page with the module inside it would act upon: tags, code, links and
 * markup; and a hash or a slash that would make a directive or an end of a script of what is before.
 */
const MARKUP = /[\\`@{}<>]|(?<=<)[/!]|(?<=\/[/*])#/g;

/**
 * Words of a contract as plain words within a comment: on one line, without an end of the comment
 * or anything that a tool would act upon.
 */
export function commentText(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(UNSEEN, escapeCharacter)
    .replaceAll('*/', '*\\/')
    .replaceAll('/*', '/\\*');
}
