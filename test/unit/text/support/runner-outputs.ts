/** The file of a step's outputs as GitHub's runner reads it: written after its FileCommandManager, on Linux. */
export function readOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = file.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc < 0) throw new Error(`invalid format: ${line}`);
    const delimiter = line.slice(heredoc + 2);
    const value: string[] = [];
    let next = lines.shift();
    for (; next !== undefined && next !== delimiter; next = lines.shift()) value.push(next);
    if (next === undefined) throw new Error(`no delimiter ${delimiter}`);
    outputs[line.slice(0, heredoc)] = value.join('\n');
  }
  return outputs;
}
