// The faces: which there are, and which characters they can show. Reads only the tables it needs.
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
const codeLimit = 0x40000;

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
    const list = (...first) => [...new Set([...first, ...fallback])];
    this.lists = {
      fang: list(chosen.fang, open.fang), kai: list(chosen.kai, open.kai), song: list(chosen.song, open.song),
      hei: list(chosen.hei, open.hei, 'Noto Sans SC'), title: list(chosen.title),
    };
    this.coverage = new Uint8Array(codeLimit / 8);
    faces.filter(face => fallback.includes(face.family)).forEach(face => face.mark(this.coverage));
  }

  /** Characters that not every list could show: the last faces of all lists are the same, so these decide. */
  missing(characters) {
    return [...characters].filter(character => {
      const code = character.codePointAt(0);
      return character !== '\n' && (code >= codeLimit || (this.coverage[code >> 3] & (1 << (code & 7))) === 0);
    });
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
  const tables = {};
  for (let i = 0; i < count; i++) {
    const tag = directory.toString('latin1', 16 * i, 16 * i + 4);
    if (tag === 'name' || tag === 'cmap') {
      tables[tag] = read(directory.readUInt32BE(16 * i + 8), directory.readUInt32BE(16 * i + 12));
    }
  }
  return { family: familyOf(tables.name), mark: coverage => markCodes(tables.cmap, coverage) };
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

function markCodes(cmap, coverage) {
  const mark = code => { if (code < codeLimit) { coverage[code >> 3] |= 1 << (code & 7); } };
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
        const [first, last] = [0, 4].map(step => cmap.readUInt32BE(at + 16 + 12 * group + step));
        for (let code = first; code <= last; code++) { mark(code); }
      }
    } else if (format === 4) {
      markSegments(cmap, at, mark);
    }
  }
}

function markSegments(cmap, at, mark) {
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const [ends, starts, deltas, ranges] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map(step => at + step);
  for (let i = 0; i < segments; i++) {
    const range = cmap.readUInt16BE(ranges + 2 * i);
    const first = cmap.readUInt16BE(starts + 2 * i);
    for (let code = first; code <= cmap.readUInt16BE(ends + 2 * i) && code !== 0xffff; code++) {
      const glyph = range === 0
        ? (code + cmap.readUInt16BE(deltas + 2 * i)) & 0xffff
        : cmap.readUInt16BE(ranges + 2 * i + range + 2 * (code - first));
      if (glyph !== 0) { mark(code); }
    }
  }
}
