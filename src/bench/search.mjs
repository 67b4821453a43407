// What search.sh measures.
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join, extname } from 'node:path';

const QUESTIONS = [
  'deepfakes in elections', '洪水', 'human-ai', 'strasse', 'lodz',
  'how do cities adapt to heat', 'gene editing of embryos', 'loneliness and companion robots', 'water shortage in agriculture',
  'who owns data about my health', 'jobs lost to automation', 'alternatives to plastic packaging', 'brain computer interface privacy',
  'autonomous weapons regulation', 'mental health of teenagers and social media', 'carbon capture at sea', 'ageing population care',
  'universal basic income trials', 'synthetic biology risks', 'space debris',
];
// Written before any results were looked at, and kept apart to see that nothing was made to fit the first twenty.
const SECOND = [
  'quantum encryption for banks', 'robots in care homes', 'fake news detection', 'rewilding and biodiversity', 'four day work week',
  'electric planes', 'surveillance in schools', 'lab grown meat approval', 'microplastics in the body', 'satellite internet rural',
  'energy use of data centres', 'trust in experts', 'drone delivery', 'antibiotic resistance', 'remote work and city centres',
  'digital identity wallets', 'fusion power timeline', 'children and chatbots', 'wildfire smoke health', 'central bank digital currency',
];
const options = process.argv.slice(2);
const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const random = (seed) => () => {
  seed = (seed + 0x6D2B79F5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const hash = (text) => { let h = 7; for (const c of text) { h = (Math.imul(h, 31) + c.codePointAt(0)) | 0; } return h >>> 0; };
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const copies = () => {
  const folder = options[1];
  const count = Number(option('--copies') ?? 1);
  const files = readdirSync(folder);
  for (let copy = 1; copy < count; copy++) {
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const [head, ...rest] = text.split(/^(?=# |## )/m);
      const changed = (part) => part.replace(/\b[a-z]{5,}\b/g, (word) => (hash(word + copy) % 5 ? word : [...word].reverse().join('')));
      writeFileSync(join(folder, `${copy}-${file}`), [head, ...rest.map((part) => {
        const [heading, ...lines] = part.split('\n');
        return [heading.startsWith('## ') ? heading : changed(heading), ...lines.map(changed)].join('\n');
      })].join(''));
    }
  }
};

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' };
// What was sent: the browser's own figures leave out what a worker loads.
const served = { bytes: 0, requests: 0 };
const serve = (root) => new Promise((resolve) => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).replace(/^\/repo\//, '');
    const file = join(root, path.endsWith('/') || !path ? `${path}index.html` : path);
    if (!file.startsWith(root) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // As GitHub Pages does: what is text is compressed.
    const zipped = /text|json|svg/.test(type);
    const body = readFileSync(file);
    response.writeHead(200, { 'content-type': type, ...(zipped ? { 'content-encoding': 'gzip' } : {}) });
    const sent = zipped ? gzipSync(body) : body;
    served.bytes += sent.length;
    served.requests++;
    response.end(sent);
  });
  server.listen(0, '127.0.0.1', () => resolve({ server, address: `http://127.0.0.1:${server.address().port}/repo/` }));
});

const sizeOf = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .reduce(([bytes, files], entry) => [bytes + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, files + 1], [0, 0]);

const pagefindIndex = async (site, pages) => {
  const { createIndex, close } = await import('pagefind');
  const before = process.hrtime.bigint();
  const { index } = await createIndex({ rootSelector: 'main' });
  for (const page of pages) {
    await index.addHTMLFile({ sourcePath: page, content: readFileSync(join(site, page), 'utf8') });
  }
  await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
  writeFileSync(join(site, 'pagefind.html'), `<!doctype html><html lang="en"><title>Pagefind</title><label>Search <input id="search"></label><ul id="found"></ul>
<script type="module">
let pagefind; const input = document.getElementById('search'); const list = document.getElementById('found');
const load = () => { pagefind ??= import('./pagefind/pagefind.js'); return pagefind; };
input.addEventListener('focus', load);
input.addEventListener('input', async () => {
  const engine = await load(); const query = input.value; const { results } = await engine.search(query);
  const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  if (input.value === query) { list.replaceChildren(...data.map((each) => { const item = document.createElement('li'); item.dataset.result = ''; item.textContent = each.meta.title; return item; })); }
});
window.find10 = async (query) => { const { results } = await (await load()).search(query);
  return Promise.all(results.slice(0, 10).map(async (result) => { const each = await result.data(); return { href: each.raw_url ?? each.url, title: each.meta.title }; })); };
</script></html>`);
  return Number(process.hrtime.bigint() - before) / 1e9;
};

const knownItems = (site) => {
  const data = (name) => JSON.parse(readFileSync(join(site, 'data', `${name}.json`), 'utf8'));
  const reports = data('reports');
  const topics = ['themes', 'technologies', 'concerns'].flatMap(data);
  const next = random(18);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const some = (list, count) => { const left = [...list]; const out = []; while (out.length < count && left.length) { out.push(left.splice(Math.floor(next() * left.length), 1)[0]); } return out; };
  const wordsOf = (text) => [...new Set(text.match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
  const inOrder = (text, count) => { const all = wordsOf(text); const chosen = new Set(some(all, count)); return all.filter((word) => chosen.has(word)); };
  const frequency = new Map();
  const bodies = reports.map((report) => wordsOf([report.summary, ...report.signals.flatMap((s) => [s.name, s.description, s.outlook, s.drivingForce]),
    ...report.findings.map((f) => `${f.name ?? ''} ${f.description ?? ''}`)].join(' ').toLowerCase()));
  bodies.forEach((words) => words.forEach((word) => frequency.set(word, (frequency.get(word) ?? 0) + 1)));
  const named = topics.filter((topic) => topic.altLabels.length);
  const changed = reports.filter((report) => report.signals.some((signal) => /^From .* to /i.test(signal.change ?? '')));
  const misspelt = (word) => { const i = Math.floor(next() * word.length); const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(next() * 26)];
    const kind = Math.floor(next() * 4); const [a, b] = [word.slice(0, i), word.slice(i)];
    return kind === 0 ? a + b.slice(1) : kind === 1 ? a + letter + b : kind === 2 && b.length > 1 ? a + b[1] + b[0] + b.slice(2) : a + letter + b.slice(1); };
  const make = (from, one) => Array.from({ length: 200 }, () => one(pick(from))).filter(({ query }) => query);
  const title = (count) => (report) => ({ query: inOrder(report.title, count).join(' '), pages: [report.url] });
  const sameTopic = (topic, name) => topics.filter((other) => other.label === topic.label || other.altLabels.includes(name) || other.label === name).map(({ url }) => url);
  return {
    'title words': make(reports, title(4)),
    'rare body words': make(reports.map((report, i) => [report, bodies[i].filter((word) => frequency.get(word) > 1 && frequency.get(word) <= 20)]).filter(([, rare]) => rare.length > 2),
      ([report, rare]) => ({ query: some(rare, 3).join(' '), pages: [report.url] })),
    'alternative name': make(named, (topic) => { const name = pick(topic.altLabels); return { query: name, pages: sameTopic(topic, name) }; }),
    'from → to words': make(changed, (report) => { const signal = pick(report.signals.filter(({ change }) => /^From .* to /i.test(change ?? '')));
      return { query: inOrder(signal.change.replace(/^from /i, '').replace(/ to /, ' '), 5).join(' '), pages: [report.url] }; }),
    'misspelt title word': make(reports, (report) => { const words = inOrder(report.title, 3); const long = words.filter((word) => word.length > 5);
      const wrong = long.length ? pick(long) : ''; return { query: wrong && words.map((word) => (word === wrong ? misspelt(word.toLowerCase()) : word)).join(' '), pages: [report.url] }; }),
    'French title': make(reports.filter(({ language }) => language === 'fr'), title(3)),
  };
};

const compare = async () => {
  const [, site, judgedFile, chromiumPath] = options;
  const { chromium } = await import('playwright-core');
  const root = join(process.cwd(), site).replace(process.cwd() + process.cwd(), process.cwd());
  const only = option('--copies') !== undefined;
  const pages = readdirSync(root, { recursive: true }).map(String).filter((name) => name.endsWith('.html') && !/^(search|404|pagefind)/.test(name));
  const [bytes, files] = sizeOf(join(root, 'search'));
  console.log(`index: Foresite ${(bytes / 1e6).toFixed(1)} MB in ${files} files`);
  if (!only) {
    const seconds = existsSync(join(root, 'pagefind')) && options.includes('--keep') ? NaN : await pagefindIndex(root, pages);
    const [other, count] = sizeOf(join(root, 'pagefind'));
    console.log(`index: Pagefind ${(other / 1e6).toFixed(1)} MB in ${count} files, made in ${seconds.toFixed(1)} s, of ${pages.length} pages`);
  }
  const { server, address } = await serve(root);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const engines = only ? ['Foresite'] : ['Foresite', 'Pagefind'];
  const entry = { Foresite: 'data/index.html', Pagefind: 'pagefind.html' };

  if (!only) {
    const ours = await (await browser.newContext()).newPage();
    // What a reader sees on the page of results, in its order.
    const find = async (text) => {
      await ours.goto(`${address}search.html?q=${encodeURIComponent(text)}`);
      await ours.waitForSelector('#results .counts');
      return ours.evaluate(() => [...document.querySelectorAll('#results [data-result]')].map((item) => {
        const link = item.querySelector('a');
        return { kind: item.dataset.result, href: link.href, title: link.textContent };
      }));
    };
    const theirs = await (await browser.newContext()).newPage();
    await theirs.goto(`${address}pagefind.html`);
    await theirs.waitForFunction(() => window.find10);
    const bare = (href) => decodeURI(new URL(href, address).pathname).replace(/^\/(repo\/)?/, '').replace(/(^|\/)$/, '$1index.html');
    const rankOf = (hits, wanted) => { const at = [...new Set(hits.map(({ href }) => bare(href)))].slice(0, 10).findIndex((page) => wanted.includes(page)); return at < 0 ? 0 : 1 / (at + 1); };
    for (const [sort, items] of options.includes('--questions') ? [] : Object.entries(knownItems(root))) {
      const sum = [0, 0, 0];
      for (const { query, pages: wanted } of items) {
        const best = await find(query);
        const kinds = ['topic', 'signal', 'report', 'page'].map((kind) => best.filter((hit) => hit.kind === kind));
        const other = await theirs.evaluate((text) => window.find10(text), query);
        const values = [Math.max(...kinds.map((hits) => rankOf(hits, wanted))), rankOf(best, wanted), rankOf(other, wanted)];
        values.forEach((value, i) => { sum[i] += value; });
        if (options.includes('--misses') && values[1] < 0.5) { console.log('   ', values.map((v) => v.toFixed(2)).join(' '), query, wanted[0], best.slice(0, 2).map(({ title }) => title).join(' | ')); }
      }
      const [kind, list, other] = sum.map((value) => (value / items.length).toFixed(3));
      console.log(`${sort}: MRR at 10 Foresite ${list} (by kind ${kind}), Pagefind ${other}, of ${items.length}`);
    }
    const judged = new Map(existsSync(judgedFile) ? readFileSync(judgedFile, 'utf8').trim().split('\n').filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t')).map(([question, key, value]) => [`${question}\t${key}`, value]) : []);
    const pool = [];
    for (const [name, questions] of [['the twenty questions', QUESTIONS], ['twenty others', SECOND]]) {
      const right = [0, 0];
      let open = 0;
      for (const question of questions) {
        const mine = await find(question);
        const other = await theirs.evaluate((text) => window.find10(text), question);
        const pooled = new Map();
        [mine, other].forEach((hits, i) => hits.slice(0, 5).forEach(({ href, title, said }) => {
          const anchored = i === 0 && href.includes('#') ? `${bare(href)}${new URL(href).hash}` : bare(href);
          const known = judged.get(`${question}\t${anchored}`);
          right[i] += known === '1' ? 1 : 0;
          open += known === undefined ? 1 : 0;
          if (known === undefined) { pooled.set(anchored, title); }
        }));
        pooled.forEach((title, key) => pool.push([question, key, title, hash(key + question)]));
      }
      console.log(`${name}: relevant of the first five Foresite ${right[0]}, Pagefind ${right[1]}, not judged ${open}`);
    }
    if (option('--pool')) {
      pool.sort((a, b) => a[0].localeCompare(b[0]) || a[3] - b[3]);
      writeFileSync(option('--pool'), pool.map(([question, key, title]) => {
        const html = readFileSync(join(root, key.replace(/#.*/, '')), 'utf8');
        return [question, key, title.replace(/\s+/g, ' '), /name="description" content="([^"]*)"/.exec(html)?.[1].slice(0, 160) ?? ''].join('\t');
      }).join('\n') + '\n');
    }
  }

  // From a cold start to the first results.
  for (const engine of engines) {
    const cold = []; const warm = []; const loads = []; const requests = [];
    for (const question of QUESTIONS.filter((each) => each.includes(' '))) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const client = await context.newCDPSession(page);
      await page.goto(address + entry[engine]);
      await page.waitForLoadState('networkidle');
      Object.assign(served, { bytes: 0, requests: 0 });
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.evaluate(() => {
        window.started = 0; window.took = [];
        document.getElementById('search').addEventListener('input', () => { window.started = performance.now(); }, true);
        new MutationObserver(() => {
          if (window.started && document.querySelector('[data-result]')) {
            const from = window.started; window.started = 0;
            requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - from)));
          }
        }).observe(document.body, { subtree: true, childList: true });
      });
      await page.focus('#search');
      await page.keyboard.insertText(question);
      const got = await page.waitForFunction(() => window.took.length, null, { timeout: 20000 }).catch(() => null);
      if (got) {
        cold.push((await page.evaluate(() => window.took))[0]);
        await sleep(300);
        loads.push(served.bytes / 1024); requests.push(served.requests);
        await page.keyboard.press('Backspace');
        await page.waitForFunction(() => window.took.length > 1, null, { timeout: 20000 }).catch(() => null);
        await sleep(300);
        await page.keyboard.type(question.slice(-1));
        await page.waitForFunction(() => window.took.length > 2, null, { timeout: 20000 }).catch(() => null);
        warm.push((await page.evaluate(() => window.took)).slice(-1)[0]);
      }
      await context.close();
    }
    const of = (list) => { const sorted = [...list].sort((a, b) => a - b); return `${Math.round(sorted[sorted.length >> 1])} (most ${Math.round(sorted[sorted.length - 1])})`; };
    console.log(`${engine}: KB to the first results, median ${of(loads)}; requests ${of(requests)}; ms cold ${of(cold)}, warm ${of(warm)}; ${cold.length} questions`);
  }
  await browser.close();
  server.close();
};
await (options[0] === 'copies' ? copies() : compare());
