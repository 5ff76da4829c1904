import { lazy, type ComponentType } from 'react';
import type { Page } from '../state';
import Overview from './Overview';
import Welcome from './Welcome';

/** What is seen first is in the first load; everything else comes in a chunk of its own. */
export const pages: Readonly<Record<Page, ComponentType>> = {
  welcome: Welcome,
  overview: Overview,
  newBudget: lazy(() => import('./NewBudget')),
  goals: lazy(() => import('./Goals')),
  hours: lazy(() => import('./Hours')),
  check: lazy(() => import('./Check')),
  picture: lazy(() => import('./Picture')),
  readIn: lazy(() => import('./ReadIn')),
  settings: lazy(() => import('./Settings')),
  help: lazy(() => import('./Help')),
};
