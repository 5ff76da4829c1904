import { useLanguage, type Language } from '../../texts/language';
import { en } from './en';
import { sv, type GoalTexts } from './sv';

export type { GoalTexts };

const textsOf = (language: Language): GoalTexts => (language === 'sv' ? sv : en);

export const useGoalTexts = (): GoalTexts => textsOf(useLanguage());
