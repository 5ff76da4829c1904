import { remembered } from '../remembered';

const LONGEST_LABEL = 300;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const DASHES = /[\u2010-\u2014\u2212]/g;

/** A label for comparison: lower case, single spaces, no mark-up, no stop at the end. Long ones are cut: only how they begin tells. */
export const plainWords = remembered((label) =>
  label
    .slice(0, LONGEST_LABEL)
    .replace(/<\/?[a-z][^<>]{0,100}>/gi, ' ')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*]/g, '')
    .trim()
    .replace(/[.:;]$/, '')
    .toLocaleLowerCase('sv'),
);
