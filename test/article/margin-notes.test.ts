// Do notes stand beside the paragraph that needs them, numbered once a section?
import { describe, expect, it } from 'vitest';
import { placeNotes } from '../../src/components/article/margin-notes.ts';

const cite = (id: string) => `<a class="ref" data-cite="study:${id}"></a>`;
const mark = (code: string) => `<a class="ref e" href="/errata/#${code}" data-erratum="${code}">${code}</a>`;

describe('notes beside the text', () => {
  it('an empty text has no blocks', () => {
    expect(placeNotes('')).toEqual([]);
  });

  it('a paragraph without a source has no notes', () => {
    expect(placeNotes('<p>plain</p>')).toEqual([{ html: '<p>plain</p>', notes: [] }]);
  });

  it('each source gets the next number, linked to its note', () => {
    const [first, second] = placeNotes(`<p>a.${cite('x')}</p>\n<p>b.${cite('y')}</p>`);
    expect(first?.html).toBe('<p>a.<a class="ref" href="#note-1" aria-label="Note 1">1</a></p>');
    expect(first?.notes).toEqual([{ key: 'study:x', number: 1, id: 'note-1' }]);
    expect(second?.notes[0]).toMatchObject({ key: 'study:y', number: 2 });
  });

  it('a source cited again keeps its number and is not told twice', () => {
    const blocks = placeNotes(`<p>a.${cite('x')}</p><h2 id="n">n</h2><p>b.${cite('y')} c.${cite('x')}</p>`);
    expect(blocks[2]?.html).toMatch(/b\..*>2<\/a> c\..*>1<\/a>/);
    expect(blocks[2]?.notes.map(({ key }) => key)).toEqual(['study:y']);
  });

  it('two arms of one endpoint need one erratum mark, told once in the chapter', () => {
    const blocks = placeNotes(`<p>31${mark('E19')} and 16${mark('E19')}</p><p>again${mark('E19')}</p>`);
    expect(blocks[0]?.html.match(/E19<\/a>/g)).toHaveLength(1);
    expect(blocks[0]?.html).toContain('and 16<a');
    expect(blocks[0]?.notes).toEqual([{ key: 'erratum:E19', number: null, id: 'erratum-e19' }]);
    expect(blocks[1]?.notes).toEqual([]);
  });

  it('a paragraph made only of components, which MDX leaves bare, is a paragraph again', () => {
    const [block, ...more] = placeNotes(`Said.${cite('x')} More.\n<h2>n</h2>`);
    expect(block?.html).toMatch(/^<p>Said\..*More\.<\/p>$/);
    expect(more.map(({ html }) => html)).toEqual(['<h2>n</h2>']);
  });
});
