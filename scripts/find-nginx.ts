// Finds nginx for the test of its sample: NGINX_BIN, then the system's. Installs it on Debian as root, without starting it as
// a service; elsewhere says what would help.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of an nginx that is there, or null. */
function presentNginx(): string | null {
  const named = process.env.NGINX_BIN;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`NGINX_BIN names ${named}, which does not exist.`);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null;
}

/** Debian asks this file whether a service may start; where there is none yet, ours says no while nginx is installed. */
const POLICY = '/usr/sbin/policy-rc.d';

function install(): void {
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'nginx-light'], { stdio: 'inherit' });
  } finally {
    if (ours) rmSync(POLICY);
  }
}

/** Path of nginx, installed first where that is possible without asking; null where it is not. */
export function nginxIfPossible(): string | null {
  const present = presentNginx();
  if (present || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return present;
  console.log('No nginx found: installing the Debian package nginx-light.');
  install();
  return presentNginx();
}

/** @throws Error saying how to get nginx where there is none */
export function findNginx(): string {
  const path = nginxIfPossible();
  if (path) return path;
  throw new Error(
    'The test of hosting/nginx.conf needs nginx and found none. Install it (Debian and Ubuntu: apt install nginx-light; macOS: brew install nginx), or name it in NGINX_BIN.',
  );
}
