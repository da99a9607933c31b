import { Project } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import type { Contract } from '../model/contract.ts';
import { addMethods } from './add-methods.ts';
import { createHandlerFile } from './create-file.ts';
import { handlerGroups } from './handler-group.ts';
import type { HandlerGroup, HandlerMethod } from './handler-group.ts';
import { planImports } from './imports.ts';
import { applyInsertions } from './insertion.ts';
import { membersOf } from './members.ts';
import { findOrphans } from './orphans.ts';
import type { Orphan } from './orphans.ts';
import { importsOf, printStub } from './stub.ts';
import type { StubModules } from './stub.ts';
import { findTargets } from './targets.ts';
import type { Target } from './targets.ts';
import { detectStyle } from './text-style.ts';

export interface MergeInput {
  readonly contract: Pick<Contract, 'operations'>;
  /** Folder of the handler files, as a path from the project's root with forward slashes. */
  readonly folder: string;
  /** Text of a file in that folder; `null` when there is none. */
  readonly read: (fileName: string) => string | null;
  readonly modules: StubModules;
  /** Events of earlier releases: a public method of that name is an orphan. */
  readonly formerEvents?: ReadonlySet<string>;
}

/** What merging does to one hand-written file. */
export interface MergedFile {
  readonly fileName: string;
  /** Text before; `null` when there was no file. */
  readonly before: string | null;
  readonly after: string;
  /** Methods added. */
  readonly added: readonly string[];
  readonly orphans: readonly Orphan[];
  /** Why something could not be done, in a sentence each. */
  readonly problems: readonly string[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Adds a stub for each method that a hand-written handler lacks. Existing text is never changed, only inserted into; with
 * nothing missing the text stays as it is. Nothing is written: the caller does.
 */
export function mergeHandlers(input: MergeInput): readonly MergedFile[] {
  const groups = handlerGroups(input.contract);
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
  });
  return groups.flatMap((group) => {
    const { fileName } = group;
    const before = input.read(fileName);
    if (before !== null) return [mergeFile({ group, groups, before, project, input })];
    if (group.methods.length === 0) return [];
    const after = createHandlerFile(group, `${input.folder}/${fileName}`, input.modules);
    return [{ fileName, before, after, added: group.methods.map(({ name }) => name), orphans: [], problems: [] }];
  });
}

interface FileInput {
  readonly group: HandlerGroup;
  readonly groups: readonly HandlerGroup[];
  readonly before: string;
  readonly project: Project;
  readonly input: MergeInput;
}

function mergeFile({ group, groups, before, project, input }: FileInput): MergedFile {
  const { fileName } = group;
  const unchanged = { fileName, before, after: before, added: [], orphans: [] };
  const mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const text = before.slice(mark.length);
  const file = project.createSourceFile(`/${input.folder}/${fileName}`, text, { overwrite: true });
  const [syntaxError] = project.getProgram().getSyntacticDiagnostics(file);
  if (syntaxError !== undefined) {
    return { ...unchanged, problems: [`Line ${syntaxError.getLineNumber() ?? 1} cannot be parsed: correct it first.`] };
  }
  const targets = findTargets(file, group.interfaceName);
  if (targets.length === 0) {
    const problem = `No class or object is typed ${group.interfaceName}: write \`implements ${group.interfaceName}\` or the return type.`;
    return { ...unchanged, problems: group.methods.length === 0 ? [] : [problem] };
  }
  const lacking = targets.map((target) => lackingMethods(target, group));
  const problems = lacking.flatMap((result) => result.problems);
  const orphans = targets.flatMap((target) =>
    findOrphans({ members: membersOf(target).own, group, groups, formerEvents: input.formerEvents ?? new Set() }),
  );
  const added = [...new Set(lacking.flatMap(({ methods }) => methods))];
  if (added.length === 0) return { ...unchanged, orphans, problems };
  const after = mark + insertStubs({ file, text, input, lacking, path: `${input.folder}/${fileName}` });
  return { fileName, before, after, added: added.map(({ name }) => name), orphans, problems };
}

interface Lacking {
  readonly target: Target;
  readonly methods: readonly HandlerMethod[];
  readonly problems: readonly string[];
}

function lackingMethods(target: Target, { methods, interfaceName }: HandlerGroup): Lacking {
  const { own, inherited, unknown } = membersOf(target);
  const present = new Set([...own.map(({ name }) => name), ...inherited]);
  const missing = methods.filter(({ name }) => !present.has(name));
  if (unknown.length === 0 || missing.length === 0) return { target, methods: missing, problems: [] };
  const names = missing.map(({ name }) => name).join(', ');
  const problem = `Line ${target.getStartLineNumber()}: whether ${interfaceName} lacks ${names} cannot be seen, because of ${unknown.join(' and ')}.`;
  return { target, methods: [], problems: [problem] };
}

interface StubsInput {
  readonly file: SourceFile;
  readonly text: string;
  readonly path: string;
  readonly input: MergeInput;
  readonly lacking: readonly Lacking[];
}

function insertStubs({ file, text, path, input: { modules }, lacking }: StubsInput): string {
  const style = detectStyle(text);
  const needed = lacking.flatMap(({ methods }) => methods.flatMap((method) => importsOf(method, modules)));
  const imports = planImports({ file, text, path, style, needed });
  const methods = lacking
    .filter((item) => item.methods.length > 0)
    .flatMap((item) =>
      addMethods({
        target: item.target,
        text,
        style,
        print: (indent, end) =>
          item.methods.map((method) =>
            printStub({ method, modules, localName: imports.localName, style, indent, end }),
          ),
      }),
    );
  return applyInsertions(text, [...imports.insertions, ...methods]);
}
