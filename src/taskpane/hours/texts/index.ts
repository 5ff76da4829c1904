import { useLanguage } from '../../texts/language';
import { en } from './en';
import { sv, type HoursTexts } from './sv';

export type { HoursTexts };

export const useHoursTexts = (): HoursTexts => (useLanguage() === 'sv' ? sv : en);
