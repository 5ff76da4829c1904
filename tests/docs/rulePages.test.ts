import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ARITHMETIC_RULES } from '../../src/checks/arithmetic/rules';
import { FIELD_RULES } from '../../src/checks/field/rules';
import { RULE_IDS } from '../../src/checks/rules';
import { RUN_RULES } from '../../src/checks/runRules';
import { SPREADSHEET_RULES } from '../../src/checks/spreadsheet/rules';

const docs = path.join(__dirname, '..', '..', 'docs');

/** The headings of a page that are an id: "## footing", "### `footing` – Summan". Others begin with a capital letter. */
function idsIn(page: string): string[] {
  const text = readFileSync(path.join(docs, page), 'utf8');
  return [...text.matchAll(/^#{2,4} `?([a-z]+(?:-[a-z]+)*)`?(?= |$)/gm)].map(([, id = '']) => id);
}

test.each([
  ['granskning-rakning.md', ARITHMETIC_RULES],
  ['granskning-faltet.md', FIELD_RULES],
  ['granskning-kalkylblad.md', SPREADSHEET_RULES],
  ['granskning.md', RUN_RULES],
])('%s has a heading for each of its rules, and for no other', (page, rules) => {
  expect([...idsIn(page)].sort()).toEqual(Object.keys(rules).sort());
});

test('every rule is in one of the catalogues whose pages are read here', () => {
  expect([...RULE_IDS].sort()).toEqual(
    Object.keys({ ...ARITHMETIC_RULES, ...FIELD_RULES, ...SPREADSHEET_RULES, ...RUN_RULES }).sort(),
  );
});
