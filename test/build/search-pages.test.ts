// What of a built page is searched? Lists are not; drawings, keys and note numbers are not; hidden words are, unseen.
import { describe, expect, test } from 'vitest';
import { searchedPage, withHiddenWords, withoutSearchMarks } from '../../src/build/search-pages.ts';

const page = (inside: string): string =>
  `<html><head><meta name="description" content="About it"><script>x()</script></head><body><nav>Menu</nav>` +
  `<main data-pagefind-body data-pagefind-filter="kind:study">${inside}</main></body></html>`;
const textOf = (inside: string): string | undefined =>
  searchedPage('studies/yang-1998/index.html', page(inside))?.text;

describe('searched or not', () => {
  test.each<[string, boolean, string]>([
    ['index.html', true, 'the contents, where they ask for it'],
    ['about/index.html', true, 'a page of its own'],
    ['studies/yang-1998/index.html', true, 'a study'],
    ['chapters/preoperative/index.html', true, 'a chapter'],
    ['tools/dose/index.html', true, 'a tool'],
    ['studies/index.html', false, 'the list of studies'],
    ['studies/design/randomised/index.html', false, 'a list of some studies'],
    ['cases/index.html', false, 'the list of cases'],
    ['errata/index.html', false, 'the errata: each is an entry'],
    ['errata/severity/s1/index.html', false, 'some errata'],
    ['glossary/index.html', false, 'the glossary: each term is an entry'],
    ['references/index.html', false, 'the references: each is an entry'],
  ])('%s: %s (%s)', (path, searched) => {
    expect(searchedPage(path, page('<h1>A</h1>')) !== null).toBe(searched);
  });

  test('a page that marks nothing as searched is not', () => {
    expect(searchedPage('about/index.html', '<html><body><main>Text</main></body></html>')).toBeNull();
  });

  test('kind and description come from the page', () => {
    const { kind, description } = searchedPage('about/index.html', page('')) ?? {};
    expect({ kind, description }).toEqual({ kind: 'study', description: 'About it' });
  });
});

describe('the words of a page', () => {
  test.each([
    ['', '', 'an empty page'],
    ['<p>One</p><p>two</p>', 'One two', 'paragraphs'],
    ['<p>wo<b>r</b>d</p>', 'word', 'a word goes on inside'],
    [
      '<dl><dt>Design</dt><dd>trial</dd><dt>Grade</dt><dd>high</dd></dl>',
      'Design: trial · Grade: high ·',
      'facts',
    ],
    ['<table><tr><th>Arm</th><td>50 Gy</td></tr></table>', 'Arm 50 Gy', 'cells of a table are in'],
    [
      '<figure><svg><text>axis</text></svg><figcaption>Caption</figcaption></figure>',
      'Caption',
      'drawing out, caption in',
    ],
    ['<div role="img"><p>axis</p></div><p>After</p>', 'After', 'a drawing made of text'],
    ['<div data-pagefind-ignore="all">Best answer</div>', '', 'keys of questions'],
    ['<p>said.<a href="#note-1">1</a> Next</p>', 'said. Next', 'the number of a note'],
    ['<p>p = 0.01<a class="ref e" href="#erratum-e19">E19</a></p>', 'p = 0.01 E19', 'the mark of an erratum'],
    ['<p><span>9 minutes</span><span>1 case</span></p>', '9 minutes 1 case', 'spans beside each other'],
  ])('%s → %j: %s', (inside, text) => {
    expect(textOf(inside)).toBe(text);
  });
});

describe('hidden words', () => {
  test('stand in the searched part as a field, not as text', () => {
    const html = withHiddenWords(page('<p>Oedema</p>'), { also: ['edema', 'a < "b"'], names: [] });
    expect(html).toContain(
      '<p data-pagefind-ignore data-pagefind-meta="also">edema · a &#60; &#34;b&#34;</p></main>',
    );
    expect(html).not.toContain('"names"');
    expect(searchedPage('about/index.html', html)?.text).toBe('Oedema');
  });

  test('leave a page without a main part as it is', () => {
    expect(withHiddenWords('<p>x</p>', { also: ['y'] })).toBe('<p>x</p>');
  });
});

describe('a page as it is served', () => {
  test.each([
    [
      '<main data-pagefind-body data-pagefind-filter="kind:study" class="a">x</main>',
      '<main class="a">x</main>',
    ],
    ['<p data-pagefind-ignore="all">data-pagefind-ignore</p>', '<p>data-pagefind-ignore</p>'],
    ['<p>the mark data-pagefind-ignore in words</p>', '<p>the mark data-pagefind-ignore in words</p>'],
  ])('%s is %s', (written, served) => expect(withoutSearchMarks(written)).toBe(served));
});
