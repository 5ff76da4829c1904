import type { Injector } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { toUniver } from '../univer/formulaText';
import { HostError } from './hostError';

export const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=') && value.length > 1;

/** @throws HostError InvalidArgument for a formula that cannot be read, as Excel does. */
export function requireFormula(injector: Injector, formula: string): void {
  const read: unknown = injector.get(LexerTreeBuilder).treeBuilder(toUniver(formula, 'Tabell'), false);
  // The lexer answers with an error's text where it finds no tree.
  if (typeof read === 'string' || read === undefined || read === null) throw new HostError('InvalidArgument', formula);
}
