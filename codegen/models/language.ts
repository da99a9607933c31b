import type {
  ConstrainedEnumModel,
  ConstrainedMetaModel,
  ConstrainedObjectModel,
  ConstrainedObjectPropertyModel,
  InputMetaModel,
  MetaModel,
} from '@asyncapi/modelina';

/** A file of models, by path relative to the output folder. */
export interface ModelFile {
  readonly path: string;
  readonly text: string;
}

/** A union of objects: the names of its shapes. */
export interface UnionNotes {
  readonly name: string;
  readonly members: readonly string[];
  readonly description: string;
}

export interface ModelInput {
  readonly models: InputMetaModel;
  readonly unions: readonly UnionNotes[];
  /** Package, namespace or module. */
  readonly packageName: string;
  /** First line of every file, without comment signs. */
  readonly banner: string;
}

/** One programming language. */
export interface Language {
  readonly id: string;
  /** What a project needs to use the models. */
  readonly needs: string;
  render(input: ModelInput): Promise<readonly ModelFile[]>;
}

/** A member may be missing or null: both are "nothing" to an app. */
export const isOptional = ({ required, property }: ConstrainedObjectPropertyModel): boolean =>
  !required || property.options.isNullable === true;

/** The members of an object, in the order of the contract. */
export const propertiesOf = (model: ConstrainedObjectModel): readonly ConstrainedObjectPropertyModel[] =>
  Object.values(model.properties);

export const valuesOf = (model: ConstrainedEnumModel): readonly { readonly key: string; readonly wire: string }[] =>
  model.values.map(({ key, originalInput }) => ({ key, wire: String(originalInput) }));

/** The description that the contract has, on one line. */
export const descriptionOf = (model: ConstrainedMetaModel): string => describedBy(model.originalInput);

/** The same of a model that Modelina has not looked at. */
export const originalDescriptionOf = (model: MetaModel): string => describedBy(model.originalInput);

function describedBy(notes: unknown): string {
  const description: unknown = Reflect.get(Object(notes), 'description');
  return typeof description === 'string' ? description.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim() : '';
}

/** A line of comment, or nothing. */
export const commentLine = (mark: string, text: string, indent = ''): string =>
  text === '' ? '' : `${indent}${mark} ${text}\n`;

/** Gives a name that the language does not keep for itself. */
export const unreserved = (name: string, reserved: ReadonlySet<string>): string =>
  reserved.has(name) ? `${name}_` : name;

export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
export const pascalCase = (name: string): string =>
  name.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, _gap, letter: string) => letter.toUpperCase());
export const camelCase = (name: string): string => {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
};

/** The texts that a generator gave, in the order of their names. */
export const bodiesOf = (
  output: readonly { readonly modelName: string; readonly result: string }[],
): readonly string[] =>
  [...output]
    .filter(({ result }) => result.trim() !== '')
    .sort((a, b) => (a.modelName < b.modelName ? -1 : 1))
    .map(({ result }) => result.trim());
