// Fails where a registry knows of a weakness in something the program is made of; says so where a registry tells nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src/ProposalDesk.Web', 'src/ProposalDesk.Typesetting/Worker'];
const found = [];

// The list of packages says nothing both where nothing is known and where the registry keeps no such list.
async function tellsWeaknesses(source) {
  try {
    const { resources } = await (await fetch(source, { signal: AbortSignal.timeout(20_000) })).json();

    return resources.some(r => String(r['@type']).startsWith('VulnerabilityInfo'));
  } catch {
    return false;
  }
}

async function lookAtNuGet() {
  const report = JSON.parse(execFileSync(
    'dotnet', ['list', 'src/ProposalDesk.Web', 'package', '--vulnerable', '--include-transitive', '--format', 'json'],
    { cwd: root, encoding: 'utf8', timeout: 120_000 }));
  const told = await Promise.all((report.sources ?? []).map(tellsWeaknesses));
  if (!told.some(Boolean)) {
    console.log('NuGet packages: not checked, the registry does not tell known weaknesses');
    return;
  }

  for (const { topLevelPackages = [], transitivePackages = [] } of report.projects.flatMap(p => p.frameworks ?? [])) {
    found.push(...[...topLevelPackages, ...transitivePackages].flatMap(p =>
      (p.vulnerabilities ?? []).map(v => `${p.id} ${p.resolvedVersion}: ${v.severity} ${v.advisoryurl}`)));
  }

  console.log('NuGet packages: checked');
}

function lookAtNpm(folder) {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: `${root}/${folder}`, encoding: 'utf8', timeout: 120_000 });
  let answer = null;
  try {
    answer = JSON.parse(asked.stdout);
  } catch {
    // Told below.
  }

  if (!answer?.vulnerabilities) {
    console.log(`npm packages of ${folder}: not checked, the registry does not tell known weaknesses`);
    return;
  }

  found.push(...Object.values(answer.vulnerabilities).map(v => `${v.name} ${v.range}: ${v.severity}`));
  console.log(`npm packages of ${folder}: checked`);
}

await lookAtNuGet();
folders.forEach(lookAtNpm);
found.forEach(weakness => console.log(weakness));
process.exit(found.length > 0 ? 1 : 0);
