import type { Language } from '../finsam/texts';

export interface Settings {
  readonly language: Language;
  readonly appearance: Appearance;
  /** The first-run page has been seen. */
  readonly welcomed: boolean;
}

export const appearances = ['office', 'light', 'dark', 'contrast'] as const;
export type Appearance = (typeof appearances)[number];

export const defaultSettings: Settings = { language: 'sv', appearance: 'office', welcomed: false };

/** The settings in what was stored, by whatever version of the pane; anything unknown falls back to its default. */
export function settingsFrom(stored: unknown): Settings {
  const given: Partial<Record<keyof Settings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    language: given.language === 'en' ? 'en' : 'sv',
    appearance: appearances.find((one) => one === given.appearance) ?? defaultSettings.appearance,
    welcomed: given.welcomed === true,
  };
}
