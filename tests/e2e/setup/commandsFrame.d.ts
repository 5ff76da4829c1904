import type { BrowserContext, Frame, Page } from 'playwright-core';

export function openCommandsFrame(
  context: BrowserContext,
  url: string,
  entry: string,
): Promise<{ page: Page; frame: Frame }>;
