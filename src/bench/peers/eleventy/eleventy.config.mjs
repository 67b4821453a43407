import slugify from '@sindresorhus/slugify';

// Terms whose slugs are the same share a page, as in the other sites.
const KINDS = ['themes', 'technologies', 'concerns'];
const known = new Map();
const slug = (name) => known.get(name) ?? known.set(name, slugify(name, { decamelize: false })).get(name);
const day = (date) => date.toISOString().slice(0, 10);

const termsOf = (kind) => (api) => {
  const terms = new Map();
  for (const page of api.getFilteredByGlob('src/reports/*.md')) {
    for (const name of new Map((page.data[kind] ?? []).map((each) => [slug(each), each])).values()) {
      const term = terms.get(slug(name)) ?? { kind, name, slug: slug(name), pages: [] };
      term.pages.unshift(page);
      terms.set(term.slug, term);
    }
  }
  terms.delete('');
  return [...terms.values()].sort((a, b) => a.name.localeCompare(b.name));
};

export default (config) => {
  config.setQuietMode(true);
  config.addFilter('slugged', slug);
  config.addFilter('day', day);
  config.addFilter('json', JSON.stringify);
  config.addFilter('words', (html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 300));
  config.addCollection('reports', (api) => api.getFilteredByGlob('src/reports/*.md').reverse());
  for (const kind of KINDS) config.addCollection(kind, termsOf(kind));
  config.addCollection('terms', (api) => KINDS.flatMap((kind) => termsOf(kind)(api)));
  config.addGlobalData('kinds', KINDS);
  return {
    dir: { input: 'src', output: process.env.OUTPUT ?? '_site' },
    markdownTemplateEngine: false,
  };
};
