// The words of an MDX chapter as a reader meets them, for counting: markup and figures of the ledger become plain words.

/** @param source an MDX file with its front matter */
export const plainProse = (source: string): string =>
  source
    .replace(/^---\n[\s\S]*?\n---/, '')
    .replace(/^import .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<Figure[\s\S]*?<\/Figure>|<ArmPlot[\s\S]*?\/>/g, '')
    .replace(/^\|.*$/gm, '')
    .replace(/<(?:Value|Derived)\b[^>]*\/>/g, 'figure')
    .replace(/<[^>]*>/g, '')
    .replace(/^#+ (.*)$/gm, '$1.')
    .replace(/^\d+\. /gm, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[\]*`]/g, '');
