import { hoursMail, hoursReminder } from '../../../src/sheets/hours/hoursMail';

const period = { kind: 'tertial', year: 2025, number: 1 } as const;

describe('the letter with a template', () => {
  const letter = hoursMail('Samordning Gävleborg', 'Bollnäs kommun', period, '2025-05-15');

  it('begins with its subject and says whom it is for, for what and until when', () => {
    expect(letter.split('\n')[0]).toBe('Ämne: Trisamtimmar för Bollnäs kommun, tertial 1 2025');
    expect(letter).toContain('från Bollnäs kommun, tertial 1 2025.');
    expect(letter).toContain('skicka tillbaka den som bilaga senast 15 maj 2025.');
    expect(letter.endsWith('Vänliga hälsningar\nSamordning Gävleborg\n')).toBe(true);
  });

  it('has no day where none is set', () => {
    expect(hoursMail('F', 'M', period, null)).toContain('skicka tillbaka den som bilaga. Det går');
  });

  it('leaves no blank of a sentence behind', () => {
    for (const text of [letter, hoursMail('F', 'M', period, null)])
      expect(text).not.toMatch(/ {2}|undefined|null|\{|\}| \n|\n{3}/);
  });
});

describe('the reminder', () => {
  const letter = hoursReminder('Förbundet', ['Hofors kommun', '=1+1'], period, '2025-05-15');

  it('names those who are missing, one a line, as they are written', () => {
    expect(letter.split('\n')[0]).toBe('Ämne: Påminnelse om Trisamtimmar, tertial 1 2025');
    expect(letter).toContain('från:\n\n- Hofors kommun\n- =1+1\n\n');
    expect(letter).toContain('De skulle ha varit inne 15 maj 2025. Fyll i');
  });

  it('says nothing of a day where none is set', () => {
    expect(hoursReminder('F', ['A'], period, null)).toContain('- A\n\nFyll i de gula fälten');
  });
});
