import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PaneHost } from './host';
import type { Appearance } from './settings';

/** Greens near Excel's own, so that the pane looks at home; 80 on white has a contrast of 5.3. */
const brand: BrandVariants = {
  10: '#04130a',
  20: '#0a2615',
  30: '#0b3d20',
  40: '#0c4f28',
  50: '#0d6132',
  60: '#0e6b38',
  70: '#0f7440',
  80: '#107c41',
  90: '#2e8f57',
  100: '#4ca26d',
  110: '#66b283',
  120: '#80c299',
  130: '#9ad1ae',
  140: '#b4dfc3',
  150: '#cfedd9',
  160: '#e9f8ee',
};

const darkTheme = createDarkTheme(brand);
const themes: Readonly<Record<'light' | 'dark' | 'contrast', Theme>> = {
  light: createLightTheme(brand),
  // Fluent's own choice of brand 70 for text is too dark for ordinary text on a dark ground.
  dark: { ...darkTheme, colorBrandForeground1: brand[110], colorBrandForeground2: brand[120] },
  contrast: teamsHighContrastTheme,
};

export type LookName = keyof typeof themes;
export const themeOf = (look: LookName): Theme => themes[look];

/** The look that the setting gives now; 'office' follows Office where it tells its theme, and else the system. */
export function useLook(
  appearance: Appearance,
  host: Pick<PaneHost, 'officeTheme' | 'onOfficeThemeChange'>,
): LookName {
  const [officeLook, setOfficeLook] = useState<LookName>(() => followed(host));
  useEffect(() => {
    const follow = (): void => setOfficeLook(followed(host));
    const stop = host.onOfficeThemeChange(follow);
    const system = prefersDark();
    system?.addEventListener('change', follow);
    return () => {
      stop();
      system?.removeEventListener('change', follow);
    };
  }, [host]);
  return appearance === 'office' ? officeLook : appearance;
}

function followed(host: Pick<PaneHost, 'officeTheme'>): LookName {
  const dark = host.officeTheme()?.dark ?? prefersDark()?.matches ?? false;
  return dark ? 'dark' : 'light';
}

function prefersDark(): MediaQueryList | null {
  return typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null;
}
