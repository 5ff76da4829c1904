import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Axe from 'axe-core';
import type { Frame } from 'playwright-core';

const axe = readFileSync(path.join(__dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

/** What breaks WCAG 2.2 AA on the page that the pane shows, colours included, when these have faded to what they are to be. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
    const { axe: judge } = window as unknown as { axe: typeof Axe };
    const found = await judge.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join('\n')}`,
    );
  });
}
