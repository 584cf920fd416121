// node bill-of-materials.mjs FILE: adds to a CycloneDX bill of NuGet packages what npm brings into the program, the pages'
// libraries and the typesetter's, as the lock files have it.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCKS = ['package-lock.json', '../ProposalDesk.Typesetting/Worker/package-lock.json'];
const [file] = process.argv.slice(2);
const bill = JSON.parse(readFileSync(file, 'utf8'));

function componentOf(path, entry) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${entry.version}`;
  const [algorithm, digest] = (entry.integrity ?? '').split('-');

  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version: entry.version,
    scope: 'required',
    ...(algorithm === 'sha512' && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
    ...(entry.license && { licenses: [{ license: { id: entry.license } }] }),
    purl,
  };
}

for (const lock of LOCKS) {
  const { packages } = JSON.parse(readFileSync(new URL(lock, import.meta.url), 'utf8'));
  for (const [path, entry] of Object.entries(packages)) {
    if (path.includes('node_modules/') && !entry.dev && !entry.peer && !bill.components.some(c => c.purl === componentOf(path, entry).purl)) {
      bill.components.push(componentOf(path, entry));
    }
  }
}

writeFileSync(file, JSON.stringify(bill, null, 2));
