// Run by the build: `npm ci` when node_modules is missing or older than the lock file says. Several builds may ask
// at once, so that one restores and the others wait for it.
import { createHash } from 'node:crypto';
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const folder = import.meta.dirname;
const stamp = path.join(folder, 'node_modules', '.restored');
const lock = path.join(folder, '.restoring');
const wanted = createHash('sha256').update(fs.readFileSync(path.join(folder, 'package-lock.json'))).digest('hex');
const isRestored = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;

if (isRestored()) {
  // newer than the lock file again, so that the build need not ask
  const now = new Date();
  fs.utimesSync(stamp, now, now);
}

const deadline = Date.now() + 5 * 60_000;
while (!isRestored()) {
  try {
    fs.mkdirSync(lock);
  } catch {
    if (Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 3 * 60_000) {
      // whoever held it was ended in the middle
      fs.rmSync(lock, { recursive: true, force: true });
    } else if (Date.now() > deadline) {
      console.error(`error NPM1: another restore seems to have been interrupted; remove ${lock} and build again.`);
      process.exit(1);
    }
    await wait(500);
    continue;
  }
  try {
    execSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    fs.writeFileSync(stamp, wanted);
  } catch (error) {
    console.error(`error NPM2: npm ci failed in ${folder}. Node.js 20 and npm are needed to build the typesetter. ${error.stderr ?? error.message}`);
    process.exitCode = 1;
    break;
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}
