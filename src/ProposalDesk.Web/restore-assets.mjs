// Brings wwwroot/lib up to package-lock.json. Called by the build; does nothing when it is up to date,
// and only one of several builds running at once does the work.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const lib = join(root, 'wwwroot', 'lib');
const stamp = join(lib, '.stamp');
const artifacts = join(root, '..', '..', 'artifacts');
const lock = join(artifacts, 'restore-assets.lock');
const fresh = join(artifacts, 'restore-assets.new');
const files = [
  ['bootstrap/dist/css/bootstrap.min.css', 'bootstrap/bootstrap.min.css'],
  ['bootstrap/LICENSE', 'bootstrap/LICENSE'],
  ['chart.js/dist/chart.umd.min.js', 'chart.js/chart.umd.min.js'],
  ['chart.js/LICENSE.md', 'chart.js/LICENSE.md'],
];

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(JSON.stringify(files))
  .digest('hex');
const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
const pause = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    }

    const since = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (since > 5 * 60_000) {
      rmSync(lock, { recursive: true, force: true }); // left behind by a build that was killed
    }

    pause(200);
  }
}

function restore() {
  execSync('npm ci --no-audit --no-fund --ignore-scripts --legacy-peer-deps --loglevel=error', { cwd: root, stdio: 'inherit' });

  rmSync(fresh, { recursive: true, force: true });
  for (const [from, to] of files) {
    mkdirSync(dirname(join(fresh, to)), { recursive: true });
    cpSync(join(root, 'node_modules', from), join(fresh, to));
  }

  writeFileSync(join(fresh, '.stamp'), wanted);
  rmSync(lib, { recursive: true, force: true });
  mkdirSync(dirname(lib), { recursive: true });
  renameSync(fresh, lib);
}

if (!isCurrent()) {
  mkdirSync(artifacts, { recursive: true });
  takeLock();
  try {
    if (!isCurrent()) {
      restore();
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
