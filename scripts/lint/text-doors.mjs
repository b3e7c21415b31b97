import path from 'node:path';

/** Who may do what lets text out; all others go by them. */
const doors = {
  stream: ['src/cli/standard-streams.ts'],
  job: ['src/runner/job-log.ts', 'src/runner/set-outputs.ts', 'src/runner/step-summary.ts'],
  content: ['src/text/', 'src/cli/standard-streams.ts', 'src/runner/set-outputs.ts', 'src/runner/answer-files.ts'],
  markdown: ['src/text/', 'src/image/release/notes.ts'],
};

const jobFunctions =
  'info|notice|warning|error|debug|setFailed|group|startGroup|endGroup|setOutput|summary|exportVariable|addPath';

/**
 * ESLint rule: text leaves by doors alone, which see to it that nothing in it acts. Together with the types of
 * src/text this keeps foreign text from a log, a report or a terminal that would obey it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const textDoors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      stream: 'Write to standard output and error by src/cli/standard-streams.ts: a terminal and a runner obey text.',
      job: 'Write into a job by src/runner/job-log.ts, set-outputs.ts and step-summary.ts: a runner obeys text.',
      content:
        'Foreign text leaves by a door of src/text: logText, quoted, formatted, formatJson, xmlText, fileNamePart.',
      markdown: 'Markdown is made by formatted`…` and its neighbours in src/text/markdown.ts.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll(path.sep, '/');
    const refuse = (messageId) => (node) => {
      if (!doors[messageId].some((door) => file.startsWith(door))) context.report({ node, messageId });
    };
    return {
      'CallExpression[callee.property.name=write][callee.object.object.name=process]': refuse('stream'),
      'MemberExpression[object.name=console]': refuse('stream'),
      [`MemberExpression[object.name=core][property.name=/^(${jobFunctions})$/]`]: refuse('job'),
      'ImportDeclaration[source.value="@actions/core"] > ImportSpecifier': refuse('job'),
      'ImportSpecifier[imported.name=contentOf]': refuse('content'),
      'CallExpression[callee.property.name=toJSON]': refuse('content'),
      'MemberExpression[object.name=Markdown][property.name=written]': refuse('markdown'),
    };
  },
};
