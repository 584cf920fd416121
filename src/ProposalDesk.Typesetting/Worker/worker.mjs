// The typesetter's child process: one JSON request a line on stdin, one JSON answer a line on stdout.
// Arguments: one JSON object { templates, fonts: [folders], systemFonts: [folders], refuseWarnings }.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { breakLongWords } from './text.mjs';
import { FontShelf } from './fonts.mjs';
import { balanced } from './title.mjs';

const settings = JSON.parse(process.argv[2]);
const shelf = new FontShelf(settings.fonts, settings.systemFonts);
const compiler = NodeCompiler.create({
  workspace: settings.templates,
  fontArgs: [{ fontPaths: shelf.folders }],
});

const say = answer => process.stdout.write(JSON.stringify(answer) + '\n');

// what both PDF and DOCX are made of
function prepared(data) {
  data.titleLines = balanced(data.title);
  for (const annex of data.annexPapers ?? []) {
    annex.titleLines = balanced(annex.title, annex.isLandscape ? 28 : 20);
    if (annex.form) {
      // the rows over the form: 附件, a blank, the title
      annex.form.titleLines = ['附件', '', ...annex.titleLines];
    }
  }
  return data;
}

// how many lines each paragraph, and the copies in the imprint, have in the PDF
function countLines(data) {
  const papers = [data, ...(data.annexPapers ?? [])];
  const widthOf = paper => paper.isLandscape ? 225 : 156;
  const blocks = papers.flatMap(paper =>
    (paper.body ?? []).filter(block => block.text !== undefined).map(block => ({ block, width: widthOf(paper) })));
  const texts = blocks.map(({ block, width }) => {
    const part = { text: block.text, width };
    breakLongWords(part);
    return part;
  });
  const asked = { ...data, fonts: shelf.lists, texts, lastWidth: widthOf(papers.at(-1)) };
  const [counts] = compiler.query(
    { mainFilePath: path.join(settings.templates, 'lines.typ'), inputs: { data: JSON.stringify(asked) } },
    { selector: '<lines>', field: 'value' });
  blocks.forEach(({ block }, index) => { block.lines = counts.texts[index]; });
  data.copiesLines = counts.copies;
}

function typeset({ template, data: given }) {
  const data = prepared(given);
  if (template === 'data') {
    countLines(data);
    return { data };
  }

  breakLongWords(data);
  data.fonts = shelf.lists;
  const source = { mainFilePath: path.join(settings.templates, `${template}.typ`), inputs: { data: JSON.stringify(data) } };
  const pdf = compiler.pdf(
    settings.refuseWarnings ? strictly(source) : source,
    // the smaller files of PDF 2.0 are not part of PDF/A-2
    { pdfStandard: 'a-2a' });
  return { pdf: Buffer.from(pdf).toString('base64') };
}

// A warning, such as a layout that does not settle, stops the document. Only in tests: the detour takes more memory.
function strictly(source) {
  const compiled = compiler.compile(source);
  const complaint = compiled.takeError() ?? compiled.takeWarnings();
  if (complaint !== null) {
    throw new Error(JSON.stringify(compiler.fetchDiagnostics(complaint)));
  }
  return compiled.result;
}

// a template stops with panic("name: …") when something does not fit; the name tells what
function failure(error) {
  const text = `${error?.message ?? ''} ${error?.code ?? ''}`.trim() || String(error);
  const named = /panicked with: \\?"([a-z-]+):/.exec(text);
  return { error: text, reason: named?.[1] };
}

say({ ready: true, missingFaces: shelf.missingFaces });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = typeset(request);
  } catch (error) {
    answer = failure(error);
  }
  say({ id: request.id, megabytes: Math.round(process.memoryUsage.rss() / 1048576), ...answer });
  // kept, the parts of large documents would pile up; the next document is no slower without them
  compiler.evictCache(0);
}
