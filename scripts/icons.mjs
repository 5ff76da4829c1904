/**
 * Draws the PNGs that the manifest asks for into assets/: the add-in's icon from assets/icon.svg, and those of the
 * buttons from Fluent's system icons. Run by hand when a drawing changes; the PNGs are committed.
 *
 *   node scripts/icons.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';

const require = createRequire(import.meta.url);
const { createElement } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const fluent = require('@fluentui/react-icons');

const assets = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'assets');

/** Fluent draws an icon anew for each size; these are the nearest that it has to 16 and to 32 pixels. */
const buttons = {
  panel: ['PanelRight16Regular', 'PanelRight32Regular'],
  new: ['TableAdd16Regular', 'TableAdd28Regular'],
  goals: ['Target16Regular', 'Target32Regular'],
  hours: ['PersonClock16Regular', 'PersonClock24Regular'],
  check: ['DocumentSearch16Regular', 'DocumentSearch32Regular'],
  update: ['ArrowSync16Regular', 'ArrowSync24Regular'],
  read: ['ArrowImport16Regular', 'ArrowImport32Regular'],
  undo: ['ArrowUndo16Regular', 'ArrowUndo32Regular'],
  freeze: ['WeatherSnowflake20Regular', 'WeatherSnowflake32Regular'],
};
/** Dark enough on a light ribbon, light enough on a dark one: the same file is shown on both. */
const INK = '#1f8f7f';

const drawings = [];
const mark = readFileSync(path.join(assets, 'icon.svg'), 'utf8');
for (const size of [16, 32, 64, 80, 128]) drawings.push({ name: `icon-${size}.png`, size, svg: mark });
for (const [name, [small, large]] of Object.entries(buttons)) {
  for (const size of [16, 32, 80]) {
    const component = fluent[size === 16 ? small : large];
    if (!component) throw new Error(`Fluent has no icon named ${size === 16 ? small : large}.`);
    drawings.push({
      name: `${name}-${size}.png`,
      size,
      svg: renderToStaticMarkup(createElement(component, { primaryFill: INK })),
    });
  }
}

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  mkdirSync(assets, { recursive: true });
  for (const { name, size, svg } of drawings) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}body{background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(path.join(assets, name), await page.screenshot({ omitBackground: true }));
    console.log(name);
  }
} finally {
  await browser.close();
}
