/** The modules that start processes. */
const starters = /^(node:)?(child_process|cluster)$|^(execa|cross-spawn|zx|shelljs|node-pty|@actions\/exec)$/;

/**
 * ESLint rule: processes are started in one place, which gives a child only the environment that it needs, and never
 * through a shell.
 * @type {import('eslint').Rule.RuleModule}
 */
export const execEdge = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      import: 'Start programs by src/host/exec.ts: it hands on no tokens and uses no shell.',
      shell: 'No text reaches a shell: give an argument vector.',
      environment: 'A child gets what it needs: name that in `needs` (src/host/child-environment.ts).',
    },
  },
  create(context) {
    const checkSource = (node) => {
      if (node.source && starters.test(String(node.source.value))) context.report({ node, messageId: 'import' });
    };
    return {
      ImportDeclaration: checkSource,
      ImportExpression: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      'CallExpression[callee.name=require], CallExpression[callee.property.name=getBuiltinModule]': (node) => {
        if (starters.test(String(node.arguments[0]?.value))) context.report({ node, messageId: 'import' });
      },
      'Property[key.name=shell]': (node) => {
        if (node.value.type === 'Literal' && node.value.value !== false) context.report({ node, messageId: 'shell' });
      },
      ':matches(SpreadElement, Property[key.name=env]) > MemberExpression[object.name=process][property.name=env]': (
        node,
      ) => {
        context.report({ node, messageId: 'environment' });
      },
    };
  },
};
