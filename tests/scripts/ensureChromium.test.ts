import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = path.join(__dirname, '..', '..', 'scripts', 'ensureChromium.mjs');

/** A machine with only these programs on its path: shell scripts, by name. Programs can add others to $BIN. */
function runOn(
  programs: Record<string, string>,
  environment: Record<string, string> = {},
): { status: number | null; output: string } {
  const bin = mkdtempSync(path.join(tmpdir(), 'bin-'));
  try {
    for (const [name, commands] of Object.entries(programs)) {
      writeFileSync(path.join(bin, name), `#!/bin/sh\n${commands}\n`);
      chmodSync(path.join(bin, name), 0o755);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
      encoding: 'utf8',
      env: {
        PATH: bin,
        BIN: bin,
        HOME: bin,
        // No browser of playwright's, and none to be had: nobody answers here.
        PLAYWRIGHT_BROWSERS_PATH: path.join(bin, 'browsers'),
        PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
        ...environment,
      },
    });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(bin, { recursive: true });
  }
}

/** Stands in for Debian's: the shell's own words only, since nothing else is on the path. */
const APT_GET =
  'echo "apt-get $*"; case "$*" in *install*chromium*) echo "#!/bin/sh" > "$BIN/chromium"; /bin/chmod 755 "$BIN/chromium";; esac';
const SUDO = 'shift; [ "$1" = env ] && shift && export "$1" && shift; exec "$@"';

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('ensureChromium', () => {
  test.each(['chromium', 'google-chrome', 'microsoft-edge'])(
    '%s that is there is taken, and nothing said',
    (name) => {
      expect(runOn({ [name]: ':' })).toEqual({ status: 0, output: '' });
    },
  );

  test('CHROMIUM_PATH comes before all', () => {
    expect(runOn({}, { CHROMIUM_PATH: '/bin/sh' })).toEqual({ status: 0, output: '' });
  });

  test('a CHROMIUM_PATH that leads nowhere is told', () => {
    const { status, output } = runOn({ chromium: ':' }, { CHROMIUM_PATH: '/no/such/browser' });
    expect(status).toBe(1);
    expect(output).toContain('CHROMIUM_PATH is /no/such/browser');
  });

  test('without one, Debian’s is installed', () => {
    const { status, output } = runOn({ 'apt-get': APT_GET, sudo: SUDO });
    expect(status).toBe(0);
    expect(output).toMatch(/apt-get update.*\n.*apt-get install .*--no-install-recommends chromium\n/);
  });

  test('where nothing can be installed, it says what to do', () => {
    const { status, output } = runOn({ 'apt-get': 'exit 100', sudo: SUDO });
    expect(status).toBe(1);
    expect(output).toContain('set CHROMIUM_PATH');
  });
});
