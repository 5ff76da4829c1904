import type { DocumentCheck } from '../check';
import { ageBrackets } from './ageBrackets';
import { balance } from './balance';
import { cashFlowTies } from './cashFlowTies';
import { contributionsSplit } from './contributionsSplit';
import { costSign } from './costSign';
import { equityLimit } from './equityLimit';
import { equityRatio } from './equityRatio';
import { equityRoll } from './equityRoll';
import { grantedBudget } from './grantedBudget';
import { headingYear } from './headingYear';
import { insatsAmounts } from './insatsAmounts';
import { insatsSpelling } from './insatsSpelling';
import { insatsYears } from './insatsYears';
import { keyFigures } from './keyFigures';
import { municipalShares } from './municipalShares';
import { noteTies } from './noteTies';
import { periodDates } from './periodDates';
import { periodsDiffer } from './periodsDiffer';
import { signedEarly } from './signedEarly';
import { statusFigures } from './statusFigures';
import { thousandMixed } from './thousandMixed';
import { yearColumns } from './yearColumns';

/** The checks that need to know the field, or that tie tables to each other. */
export const FIELD_CHECKS: readonly { readonly id: string; readonly run: DocumentCheck }[] = [
  { id: 'contributions-split', run: contributionsSplit },
  { id: 'municipal-shares', run: municipalShares },
  { id: 'granted-budget', run: grantedBudget },
  { id: 'insats-year', run: insatsYears },
  { id: 'cost-sign', run: costSign },
  { id: 'period-date', run: periodDates },
  { id: 'period-differs', run: periodsDiffer },
  { id: 'heading-year', run: headingYear },
  { id: 'year-columns', run: yearColumns },
  { id: 'equity-roll', run: equityRoll },
  { id: 'equity-limit', run: equityLimit },
  { id: 'equity-ratio', run: equityRatio },
  { id: 'cash-flow', run: cashFlowTies },
  { id: 'balance', run: balance },
  { id: 'note-tie', run: noteTies },
  { id: 'key-figure', run: keyFigures },
  { id: 'insats-amount', run: insatsAmounts },
  { id: 'insats-spelling', run: insatsSpelling },
  { id: 'status-figures', run: statusFigures },
  { id: 'thousand-mixed', run: thousandMixed },
  { id: 'signed-early', run: signedEarly },
  { id: 'age-brackets', run: ageBrackets },
];
