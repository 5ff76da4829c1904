import { errorSentence, FinsamError, finsamErrorCodes } from '../../src/finsam/errors';

describe('errors of the rules', () => {
  test.each([
    [
      'negativeWeight',
      { place: 3, weight: '-2.5' },
      'Vikt nummer 3 är negativ (-2,5). En vikt ska vara noll eller större.',
      'Weight number 3 is negative (-2.5). A weight must be zero or more.',
    ],
    [
      'endBeforeStart',
      { start: '2025-01-02', end: '2025-01-01' },
      'Perioden slutar 2025-01-01, före sin början 2025-01-02. Ändra startdatum eller slutdatum.',
      'The period ends 2025-01-01, before it begins 2025-01-02. Change its start or its end.',
    ],
  ] as const)('%s has a sentence in Swedish and in English', (code, details, swedish, english) => {
    expect(errorSentence(code, details)).toBe(swedish);
    expect(errorSentence(code, details, 'en')).toBe(english);
    expect(new FinsamError(code, details)).toMatchObject({
      name: 'FinsamError',
      code,
      details,
      message: swedish,
    });
    expect(new FinsamError(code)).toBeInstanceOf(Error);
  });

  test.each(finsamErrorCodes)('%s asks for the same details in both languages', (code) => {
    const placeholders = (sentence: string) =>
      [...sentence.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
    expect(placeholders(errorSentence(code, {}, 'en'))).toEqual(placeholders(errorSentence(code, {}, 'sv')));
    expect(errorSentence(code)).toMatch(/[.]$/);
  });
});
