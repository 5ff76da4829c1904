import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const root = path.join(__dirname, '..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const schemaFolder = path.join(__dirname, 'fixtures', 'manifest-schemas');
const [mainSchema, ...otherSchemas] = [
  'OfficeAppManifestV1_1.xsd',
  ...readdirSync(schemaFolder).filter(
    (file) => file.endsWith('.xsd') && !file.startsWith('OfficeAppManifest'),
  ),
].map((fileName) => ({ fileName, contents: readFileSync(path.join(schemaFolder, fileName), 'utf8') }));

async function problemsOf(xml: string): Promise<string[]> {
  if (mainSchema === undefined) throw new Error('The schemas are not there.');
  const result = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: [mainSchema],
    preload: otherSchemas,
  });
  return result.errors.map(({ message }) => message);
}

/** Every element with the name, as its attributes. */
function elements(name: string): Record<string, string>[] {
  return [...manifest.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

/** Default value and overrides of every string resource between the tags. */
function texts(section: string): { id: string; value: string }[] {
  const [, body = ''] = new RegExp(`<bt:${section}>(.*?)</bt:${section}>`, 's').exec(manifest) ?? [];
  return [
    ...body.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"(?: \/>|>(.*?)<\/bt:String>)/gs),
  ].flatMap(([, id = '', value = '', overrides = '']) => [
    { id, value },
    ...[...overrides.matchAll(/Value="([^"]*)"/g)].map(([, other = '']) => ({ id, value: other })),
  ]);
}

/** A PNG tells its size in the header: width and height stand as 32-bit numbers from byte 16. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const fileOf = (url: string): string => path.join(root, new URL(url).pathname);

describe('manifest.xml', () => {
  test('is valid by Microsoft’s schemas', async () => {
    expect(await problemsOf(manifest)).toEqual([]);
  });

  test.each<[string, string | RegExp, string]>([
    ['no id', /<Id>.*<\/Id>/, ''],
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>finsamkalkyl</Id>'],
    ['a version with letters', /<Version>.*<\/Version>/, '<Version>1.0-beta</Version>'],
    ['a host that is no Office application', '<Host xsi:type="Workbook">', '<Host xsi:type="Calc">'],
    ['an unknown permission', 'ReadWriteDocument', 'ReadEverything'],
    ['elements in another order', /(<DefaultLocale>.*<\/DefaultLocale>)\s*(<DisplayName [^>]*>)/, '$2$1'],
    ['a group without a label', /<Label resid="Budget.Label" \/>/, ''],
    ['a group without icons', /<Icon>.*?<\/Icon>/s, ''],
    ['a button without a tip', /<Supertip>.*?<\/Supertip>/s, ''],
    ['a button without an action', /<Action .*?<\/Action>/s, ''],
    [
      'a resource reference of more than 32 characters',
      '<FunctionFile resid="Taskpane.Url" />',
      `<FunctionFile resid="${'T'.repeat(33)}" />`,
    ],
    [
      'a short text of more than 125 characters',
      'DefaultValue="Ny budget"',
      `DefaultValue="${'N'.repeat(126)}"`,
    ],
    [
      'a long text of more than 250 characters',
      /DefaultValue="Öppna fliken[^"]*"/,
      `DefaultValue="${'Ö'.repeat(251)}"`,
    ],
    [
      'an override without its prefix',
      '<bt:Override Locale="en-US" Value="New budget" />',
      '<Override Locale="en-US" Value="New budget" />',
    ],
    ['runtimes after the form factors', /(<Runtimes>.*?<\/Runtimes>)(.*?)(\s*<\/Host>)/s, '$2$1$3'],
    ['a text that is no XML', '</OfficeApp>', ''],
  ])('is refused with %s', async (_, part, replacement) => {
    const broken = manifest.replace(part, replacement);
    expect(broken).not.toBe(manifest);
    expect(await problemsOf(broken)).not.toEqual([]);
  });

  test('every resource that is referred to is there, once, and every one is used', () => {
    const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      elements(name).flatMap(({ id }) => (id === undefined ? [] : [id])),
    );
    const referred = [...manifest.matchAll(/resid="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(referred)).toEqual(new Set(defined));
  });

  test('resource ids have at most 32 characters, short texts 125, long texts 250', () => {
    for (const id of [...manifest.matchAll(/resid="([^"]+)"/g)].map(([, one = '']) => one))
      expect(id.length).toBeLessThanOrEqual(32);
    expect(texts('ShortStrings').filter(({ value }) => value.length > 125)).toEqual([]);
    expect(texts('LongStrings').filter(({ value }) => value.length > 250)).toEqual([]);
    expect(texts('ShortStrings').length).toBeGreaterThan(6);
  });

  test('page, function file, runtime and pane share one resource, so that they share one runtime', () => {
    const shared = [
      /<Runtime resid="([^"]+)"/,
      /<Page>\s*<SourceLocation resid="([^"]+)"/,
      /<FunctionFile resid="([^"]+)"/,
      /<\/TaskpaneId>\s*<SourceLocation resid="([^"]+)"/,
    ].map((pattern) => pattern.exec(manifest)?.[1]);
    expect(shared).toEqual(['Taskpane.Url', 'Taskpane.Url', 'Taskpane.Url', 'Taskpane.Url']);
    expect(elements('Runtime')).toEqual([{ resid: 'Taskpane.Url', lifetime: 'long' }]);
  });

  test('all ids of tabs, groups and buttons differ', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => elements(name).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('each icon has the size that the manifest says', () => {
    const sizes = new Map(
      elements('bt:Image').flatMap(({ resid, size }) =>
        resid !== undefined && size !== undefined ? [[resid, Number(size)]] : [],
      ),
    );
    const images = elements('bt:Image').flatMap(({ id, DefaultValue }) =>
      id !== undefined && DefaultValue !== undefined ? [{ id, file: fileOf(DefaultValue) }] : [],
    );
    expect(images.length).toBe(30);
    for (const { id, file } of images)
      expect([id, pngSize(file)]).toEqual([id, { width: sizes.get(id), height: sizes.get(id) }]);
  });

  test.each([
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ])('%s is a square of %d pixels', (name, size) => {
    const [{ DefaultValue = '' } = {}] = elements(name);
    expect(pngSize(fileOf(DefaultValue))).toEqual({ width: size, height: size });
  });

  test.each([16, 32, 64, 80, 128])('the add-in’s icon is there in %d pixels', (size) => {
    expect(pngSize(path.join(root, 'assets', `icon-${size}.png`))).toEqual({ width: size, height: size });
  });

  test('the support page is one of ours', () => {
    const [{ DefaultValue = '' } = {}] = elements('SupportUrl');
    expect(existsSync(path.join(root, 'assets', path.basename(fileOf(DefaultValue))))).toBe(true);
  });
});
