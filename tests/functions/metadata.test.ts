import { resolve } from 'node:path';
import { generateCustomFunctionsMetadata, type IFunction } from 'custom-functions-metadata';
import * as implementations from '../../src/functions/functions';

/** What the build makes of the functions' JSDoc, and what Excel shows while a formula is typed. */
const source = resolve(__dirname, '../../src/functions/functions.ts');
const signature = ({ name, parameters }: IFunction) =>
  `${name}(${parameters.map(({ name: parameter, optional, dimensionality }) => `${optional ? `[${parameter}]` : parameter}${dimensionality === 'matrix' ? '▦' : ''}`).join('; ')})`;

describe('metadata of the custom functions', () => {
  let functions: IFunction[];
  let associations: { id: string; functionName: string }[];
  let errors: string[];

  beforeAll(async () => {
    const result = await generateCustomFunctionsMetadata(source);
    functions = (JSON.parse(result.metadataJson) as { functions: IFunction[] }).functions;
    associations = result.associate;
    errors = result.errors;
  });

  test('are read without errors', () => expect(errors).toEqual([]));

  test('have the names, parameters and shapes of the manual (▦ is a range)', () => {
    expect(Object.fromEntries(functions.map((one) => [one.id, signature(one)]))).toEqual({
      FORDELA: 'FÖRDELA(belopp; vikter▦; [enhet])',
      MEDLEMSBIDRAG: 'MEDLEMSBIDRAG(totalt; [kommunvikter]▦; [enhet]; [utan_region])',
      PERIODISERA: 'PERIODISERA(belopp; start; slut; år▦; [metod]; [enhet])',
      TRISAMBELOPP: 'TRISAMBELOPP(timmar▦; timpris▦; [enhet])',
      AVRUNDATABELL: 'AVRUNDATABELL(belopp▦; [enhet])',
      FORBRUKNINGSGRAD: 'FORBRUKNINGSGRAD(utfall; budget)',
      KAPITALTAK: 'KAPITALTAK(underlag; [andel])',
      KAPITALKONTROLL: 'KAPITALKONTROLL(eget_kapital; underlag; [andel])',
      SOLIDITET: 'SOLIDITET(eget_kapital; tillgångar)',
      MALSTATUS:
        'MÅLSTATUS(utfall▦; målvärde▦; [riktning]▦; [svar]▦; [tillfrågade]▦; [lägsta_svarsfrekvens]; [lägsta_antal])',
      SAMLADSTATUS: 'SAMLADSTATUS(statusar▦; [gräns])',
      SVARSFREKVENS: 'SVARSFREKVENS(svar; tillfrågade)',
    });
  });

  test('give a table or a single value', () => {
    const tables = functions.filter((one) => one.result?.dimensionality === 'matrix').map((one) => one.id);
    expect(tables).toEqual([
      'FORDELA',
      'MEDLEMSBIDRAG',
      'PERIODISERA',
      'TRISAMBELOPP',
      'AVRUNDATABELL',
      'KAPITALKONTROLL',
      'MALSTATUS',
    ]);
  });

  test('take every parameter as it is, so that blanks stay blank and text is told', () => {
    for (const { parameters } of functions) for (const { type } of parameters) expect(type).toBe('any');
  });

  test('describe every function and parameter with a whole sentence', () => {
    for (const { description, parameters } of functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)])
        expect(text).toMatch(/^[A-ZÅÄÖ"].{9,}\.$/);
    }
  });

  test('keep optional parameters last', () => {
    for (const { parameters } of functions) {
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort((one, other) => Number(one) - Number(other)));
    }
  });

  test('have ids and names that Excel accepts', () => {
    for (const { id, name } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]*$/);
      expect(name).toMatch(/^\p{L}[\p{L}0-9._]{2,127}$/u);
      expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/i);
      expect(name).not.toMatch(/^R[0-9]*C[0-9]*$/i);
    }
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
  });

  test('are synchronous and recalculated only when their arguments change', () => {
    for (const { options } of functions) expect(options).toBeUndefined();
  });

  test('are all tied to a function that exists', () => {
    expect(associations.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
    for (const { functionName } of associations)
      expect(implementations).toHaveProperty(functionName, expect.any(Function));
  });
});
