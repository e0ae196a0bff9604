// What mutation testing leaves alone: the sentence of an error. Tests hold the kind of a refusal and the field it names, which
// code reads; a test of the sentence would only write it out a second time.
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

/** Is this text the sentence of an error: `rule` of a ModelError, or what is said after the kind of another? */
function isSentence(path) {
  const { parent } = path;
  if (parent.type === 'ObjectProperty') return parent.key.name === 'rule';
  if (parent.type === 'VariableDeclarator') return parent.id.name === 'rule';
  if (parent.type !== 'NewExpression' || !parent.callee.name.endsWith('Error')) return false;
  return path.node === parent.arguments.at(-1);
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'sentences-of-errors', {
    shouldIgnore(path) {
      const isText = path.isStringLiteral() || path.isTemplateLiteral();
      if (isText && isSentence(path)) return 'The sentence of an error: its kind and its field are tested.';
    },
  }),
];
