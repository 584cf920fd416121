// The faces: which there are, and in which order they are tried. Reads only the tables it needs.
import fs from 'node:fs';
import path from 'node:path';

const open = {
  fang: 'FandolFang R', kai: 'FandolKai', hei: 'FandolHei', song: 'FandolSong', title: 'Noto Serif SC',
};
// what the standard names, by the names the faces carry, best first
const system = {
  fang: ['FangSong_GB2312', 'FangSong', 'STFangsong'],
  kai: ['KaiTi_GB2312', 'KaiTi', 'STKaiti'],
  hei: ['SimHei', 'STHeiti'],
  song: ['SimSun', 'STSong'],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'FZXBSJW'],
};
const fallback = ['Noto Serif SC', 'HanaMinA', 'HanaMinB'];
// the characters a face prints as others while their text stays right: a face is not asked for those, the next one is
const wrong = JSON.parse(fs.readFileSync(new URL('wrong-glyphs.json', import.meta.url), 'utf8'));
const covered = Object.fromEntries(Object.entries(wrong).map(([family, characters]) =>
  [family, `[^${Object.keys(characters).map(code => `\\x{${code.slice(2)}}`).join('')}]`]));
const known = new Set([...Object.values(open), ...fallback, 'FandolFang', 'Noto Sans SC']);

export class FontShelf {
  constructor(folders, systemFolders) {
    this.folders = folders;
    this.missingFaces = [];
    const faces = folders.flatMap(filesIn).flatMap(facesIn);
    const installed = systemFolders.flatMap(filesIn).filter(isWanted);
    if (systemFolders.length > 0) {
      this.folders = [...folders, ...new Set(installed.map(file => path.dirname(file)))];
    }
    const names = new Set(installed.flatMap(facesIn).map(face => face.family));
    const chosen = {};
    for (const [role, family] of Object.entries(open)) {
      chosen[role] = system[role].find(name => names.has(name)) ?? family;
      if (systemFolders.length > 0 && chosen[role] === family) {
        this.missingFaces.push(system[role][0]);
      }
    }
    // what an administrator has laid beside the open faces comes last of all
    const added = faces.map(face => face.family).filter(family => !known.has(family));
    const list = (...first) => [...new Set([...first, ...fallback, ...added])]
      .map(family => family in covered ? { name: family, covers: covered[family] } : family);
    this.lists = {
      fang: list(chosen.fang, open.fang), kai: list(chosen.kai, open.kai), song: list(chosen.song, open.song),
      hei: list(chosen.hei, open.hei, 'Noto Sans SC'), title: list(chosen.title),
    };
  }
}

function filesIn(folder) {
  if (!fs.existsSync(folder)) {
    return [];
  }
  return fs.readdirSync(folder, { recursive: true })
    .filter(name => /\.(otf|ttf|ttc)$/i.test(name))
    .map(name => path.join(folder, name));
}

// the system's folder may hold hundreds of faces: only these file names are looked into
const isWanted = file => /(simfang|fangsong|simkai|kaiti|simhei|heiti|simsun|songti|xiaobiao|fzxbs)/i.test(path.basename(file));

function facesIn(file) {
  const handle = fs.openSync(file, 'r');
  try {
    const read = (at, length) => {
      const buffer = Buffer.alloc(length);
      fs.readSync(handle, buffer, 0, length, at);
      return buffer;
    };
    const start = read(0, 16);
    const offsets = start.toString('latin1', 0, 4) === 'ttcf'
      ? Array.from({ length: start.readUInt32BE(8) }, (_, i) => read(12 + 4 * i, 4).readUInt32BE(0))
      : [0];
    return offsets.map(offset => faceAt(read, offset));
  } finally {
    fs.closeSync(handle);
  }
}

function faceAt(read, offset) {
  const count = read(offset + 4, 2).readUInt16BE(0);
  const directory = read(offset + 12, 16 * count);
  const at = Array.from({ length: count }, (_, i) => 16 * i).find(i => directory.toString('latin1', i, i + 4) === 'name');
  return { family: familyOf(read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))) };
}

// the English family name as the compiler reads it: the typographic one (16) before the plain one (1)
function familyOf(table) {
  const names = {};
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + 12 * i;
    const [platform, , language, id] = [0, 2, 4, 6].map(step => table.readUInt16BE(at + step));
    if (platform === 3 && language === 0x409 && (id === 1 || id === 16)) {
      const from = table.readUInt16BE(4) + table.readUInt16BE(at + 10);
      names[id] = Buffer.from(table.subarray(from, from + table.readUInt16BE(at + 8))).swap16().toString('utf16le');
    }
  }
  return names[16] ?? names[1] ?? '';
}
