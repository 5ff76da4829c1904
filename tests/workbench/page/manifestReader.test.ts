/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ManifestError, readManifest } from '../../../src/workbench/page/manifestReader';

const own = readFileSync(path.join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');

describe('readManifest', () => {
  test('gives the ribbon of our manifest in Swedish', () => {
    const { displayName, tabs } = readManifest(own, 'sv-SE');
    expect(displayName).toBe('Finsamkalkyl');
    expect(
      tabs.map(({ label, groups }) => [
        label,
        groups.map((group) => [group.label, group.buttons.map((button) => button.label)]),
      ]),
    ).toEqual([
      [
        'Finsamkalkyl',
        [
          ['Budget', ['Visa panelen', 'Ny budget']],
          ['Uppföljning', ['Mål']],
          ['Granska', ['Granska']],
          ['Arbetsbok', ['Uppdatera', 'Läs in']],
          ['Ångra och frys', ['Ångra', 'Frys till värden']],
        ],
      ],
    ]);
  });

  test('gives it in English where there is an override, and in the default where there is none', () => {
    const [tab] = readManifest(own, 'en-GB').tabs;
    expect(tab?.groups.flatMap(({ buttons }) => buttons.map(({ label }) => label))).toEqual([
      'Show pane',
      'New budget',
      'Goals',
      'Check',
      'Update',
      'Read',
      'Undo',
      'Freeze to values', // prettier-ignore
    ]);
    expect(readManifest(own, 'fi-FI').tabs[0]?.groups[0]?.buttons[1]?.label).toBe('Ny budget');
  });

  test('tells what each button does', () => {
    const actions = readManifest(own, 'sv-SE').tabs.flatMap(({ groups }) =>
      groups.flatMap(({ buttons }) => buttons.map(({ action }) => action)),
    );
    expect(actions).toEqual([
      { kind: 'showPane' },
      ...[
        'newBudget',
        'goals',
        'checkWorkbook',
        'updateWorkbook',
        'readWorkbook',
        'undoLast',
        'freezeFunctions',
      ].map((functionName) => ({ kind: 'execute', functionName })),
    ]);
  });

  test('takes the icon of 32 pixels', () => {
    expect(readManifest(own, 'sv-SE').tabs[0]?.groups[0]?.buttons[1]?.icon).toBe(
      'https://localhost:3000/assets/new-32.png',
    );
  });

  test.each<[string, string | RegExp, string, string]>([
    ['text that is no XML', '</OfficeApp>', '', 'välformad'],
    ['a resource that is not there', '<bt:String id="New.Label"', '<bt:String id="Other.Label"', 'New.Label'],
    ['a button without an action', /<Action .*?<\/Action>/s, '', 'Action'],
    ['a button without pictures', /(<Control .*?<Icon>).*?(<\/Icon>)/s, '$1$2', 'Show.Button'],
  ])('refuses %s, and says what is missing', (_, part, replacement, named) => {
    const broken = own.replace(part, replacement);
    expect(broken).not.toBe(own);
    expect(() => readManifest(broken, 'sv-SE')).toThrow(ManifestError);
    expect(() => readManifest(broken, 'sv-SE')).toThrow(named);
  });
});
