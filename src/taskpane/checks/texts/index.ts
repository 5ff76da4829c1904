import { useLanguage, type Language } from '../../texts/language';
import { en } from './en';
import { sv, type CheckTexts } from './sv';

export type { CheckTexts };

const textsOf = (language: Language): CheckTexts => (language === 'sv' ? sv : en);

export const useCheckTexts = (): CheckTexts => textsOf(useLanguage());
