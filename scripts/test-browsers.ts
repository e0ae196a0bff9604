// Runs the smoke suite in Firefox and WebKit over the built site. On Debian as root it installs both; elsewhere it says what to
// install. Not part of `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = {
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
};
const missing = Object.entries(PACKAGES)
  .filter(([command]) => !existsSync(`/usr/bin/${command}`))
  .map(([, name]) => name);

if (missing.length > 0) {
  const install = ['install', '-y', '-qq', ...missing];
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    console.error(
      `\nThese tests need Debian’s browsers. Install them with:\n\n    sudo apt-get ${install.join(' ')}\n`,
    );
    process.exit(1);
  }
  console.log(`Installing the Debian packages ${missing.join(', ')}.`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  const { status } = spawnSync('apt-get', install, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
if (!existsSync('dist/index.html')) {
  console.error('\nThere is no built site: run `npm run build` first.\n');
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['--experimental-strip-types', '--no-warnings', '--test', '--test-reporter=spec', 'test/browsers/smoke.ts'],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
