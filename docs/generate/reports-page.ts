/** docs/reports.md: every report with its definition, an example, its parameters, keys and columns. */
import type { ShownReport } from '../../src/application/report-catalogue.js';
import { reportDescriptions } from '../../src/application/report-catalogue.js';
import { GENERATED, table } from './table.js';

const code = (text: string): string => `\`${text}\``;

const named = (keys: readonly { readonly name: string }[]): string =>
  keys.map(({ name }) => code(name)).join(', ');

const asked = ({ name, example }: ShownReport): string =>
  `GET /v1/reports/${name}?${Object.entries(example.parameters)
    .map(([parameter, value]) => `${parameter}=${value}`)
    .join('&')}`;

const otherwise = (parameter: ShownReport['parameters'][number]): string => {
  if (parameter.required === true) return 'required';
  return parameter.default === undefined || parameter.default === '' ? '' : parameter.default;
};

const section = (report: ShownReport): string => {
  const { name, title, definition, example, parameters, keys, columns } = report;
  return `## ${name}

${title.en} (${title.vi}). ${definition.text}

- Formula: ${definition.formula}
- Source: ${definition.source}
- Version of the definition: ${definition.version}

**${example.question}** ${code(asked(report))}: ${example.says}

${table(
  ['parameter', 'when not given', 'meaning'],
  parameters.map((parameter) => [
    code(parameter.name),
    otherwise(parameter),
    [
      parameter.says,
      ...(parameter.values === undefined ? [] : [parameter.values.map(code).join(', ')]),
    ].join(': '),
  ]),
)}

${keys.event.length === 0 ? '' : `Keys of its own: ${named(keys.event)}.\n\n`}${table(
    ['column', 'type', 'meaning'],
    columns.map((column) => [code(column.name), column.type, column.says]),
  )}`;
};

export const reportsPage = (): string => {
  const all = reportDescriptions();
  const [first] = all;
  return `# Reports

${GENERATED}

How to ask is on [the page of the command line](command-line.md); \`GET /v1/reports\` gives this catalogue as JSON. Where a
report takes \`where\` or \`groupBy\`, the keys of the population are: ${named(first?.keys.population ?? [])}.

${all.map(section).join('\n\n')}
`;
};
