import { remembered } from '../remembered';

/** Ordinary, no-break and thin spaces. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const DASHES = /[\u2010-\u2014\u2212]/g;
const FOOTNOTE = /[\u00b9\u00b2\u00b3\u2070-\u2079*]+/g;

/**
 * What a label says, for comparison: lower case, without mark-up, footnote signs and a colon or full stop at its end, with single spaces and hyphens for all
 * dashes. "<i>Bidrag att fördela</i>" is "bidrag att fördela".
 */
export const plainLabel = remembered((label) =>
  withoutTags(label)
    .replace(FOOTNOTE, '')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim()
    .replace(/[.:;]$/, '')
    .trim()
    .toLocaleLowerCase('sv'),
);

/** The text without its HTML tags, each of which parts words. */
export function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ');
}
