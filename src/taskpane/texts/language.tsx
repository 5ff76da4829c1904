import { createContext, useContext } from 'react';
import type { Language } from '../../finsam/texts';
import { en } from './en';
import { sv, type Texts } from './sv';

export type { Language, Texts };

/** The texts of a language. */
export const textsOf = (language: Language): Texts => (language === 'sv' ? sv : en);

const LanguageContext = createContext<Language>('sv');
export const LanguageProvider = LanguageContext.Provider;

export const useLanguage = (): Language => useContext(LanguageContext);
export const useTexts = (): Texts => textsOf(useLanguage());
