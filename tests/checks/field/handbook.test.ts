import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_RULES } from '../../../src/checks/field/rules';

const page = readFileSync(join(__dirname, '../../../docs/granskning-faltet.md'), 'utf8');
const ids = Object.keys(FIELD_RULES);

test('the handbook has every rule under its id, and no other', () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect([...headings].sort()).toEqual([...ids].sort());
});

test.each(ids)('%s says why, gives an example and when it is intended', (id) => {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${id}\n`)) ?? '';
  for (const word of ['**Varför**', '**Exempel**', '**Avsiktligt**']) expect(section).toContain(word);
});

test.each(Object.entries(FIELD_RULES))(
  'the sentences of %s have the same placeholders in both languages',
  (_, rule) => {
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const { sv, en } of Object.values(rule.sentences))
      expect(placeholders(en)).toEqual(placeholders(sv));
  },
);
