import { Ajv } from 'ajv';
import { parseSpecFile, type SpecFile } from '../load/spec-file.ts';
import type { Contract } from '../model/contract.ts';
import { isArray, textAt } from '../model/json.ts';
import type { Finding } from './finding.ts';
import { scenarioFindings, type ScenarioFinding } from './scenario-names.ts';

const FOLDER = 'scenarios/';
const SCHEMA_FILE = `${FOLDER}scenario.schema.json`;

/**
 * Everything that is wrong with the scenarios of a spec: their form, and the names in them that the contract or the scenario
 * does not have. None when the spec has no scenarios.
 * @param texts text of each file of the spec folder, by path
 */
export function lintScenarios(texts: ReadonlyMap<string, string>, contract: Contract): readonly Finding[] {
  const schemaText = texts.get(SCHEMA_FILE);
  if (schemaText === undefined) return [];
  const validate = new Ajv({ allErrors: true, strict: false, verbose: true }).compile(JSON.parse(schemaText));
  const formFindings = (file: SpecFile): readonly ScenarioFinding[] => {
    if (validate(file.root)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const extra: unknown = params['additionalProperty'];
      return {
        pointer: typeof extra === 'string' ? `${instancePath}/${extra}` : instancePath,
        message: `${instancePath || 'the file'} ${message ?? 'is not valid'}${typeof extra === 'string' ? `: ${extra}` : ''}.`,
        fix: `See ${SCHEMA_FILE} for what can stand here.`,
      };
    });
  };
  return [...texts]
    .filter(([path]) => path.startsWith(FOLDER) && /\.ya?ml$/.test(path))
    .flatMap(([path, text]): readonly Finding[] => {
      const file = parseSpecFile(path, text);
      if (file.syntaxErrors.length > 0)
        return file.syntaxErrors.map(({ line, message }) => ({
          rule: 'yaml-syntax',
          message,
          fix: 'Correct the YAML; nothing in this file can be read until then.',
          file: path,
          line,
          pointer: '',
        }));
      const form = formFindings(file);
      const found = form.length > 0 ? form : namesOf(file, contract);
      return found.map((finding) => ({
        rule: form.length > 0 ? 'scenario-form' : 'scenario-names',
        ...finding,
        file: path,
        line: file.lineOf(finding.pointer),
      }));
    });
}

const namesOf = ({ root }: SpecFile, contract: Contract): readonly ScenarioFinding[] =>
  (isArray(root) ? root : []).flatMap((scenario, index) =>
    scenarioFindings(scenario, { pointer: `/${index}`, contract }).map((finding) => ({
      ...finding,
      message: `${textAt(scenario, 'title')}: ${finding.message}`,
    })),
  );
