import {
  ArrayModel,
  BooleanModel,
  EnumModel,
  FloatModel,
  IntegerModel,
  ObjectModel,
  ReferenceModel,
  StringModel,
  UnionModel,
} from '@asyncapi/modelina';
import type { MetaModel, ObjectPropertyModel } from '@asyncapi/modelina';
import { camelCase, commentLine, originalDescriptionOf, words } from '../language.ts';
import type { Language, UnionNotes } from '../language.ts';

const RESERVED = words(
  'Any Protocol Self Type as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough false fileprivate for func guard if import in init inout internal is let nil operator private protocol public repeat return self static struct subscript super switch throw throws true try typealias var where while',
);

/** Swift: structs, enumerations and unions in one file that needs Swift 5.5 and nothing else. Modelina has no Swift, so it is printed here. */
export const swift: Language = {
  id: 'swift',
  needs: 'Swift 5.5, no packages',
  render: ({ models, unions, banner }) => {
    const declared = Object.values(models.models)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((model) => declarationOf(model, unions));
    return Promise.resolve([{ path: 'Models.swift', text: `${[`// ${banner}`, ...declared].join('\n\n')}\n` }]);
  },
};

function declarationOf(model: MetaModel, unions: readonly UnionNotes[]): readonly string[] {
  if (model instanceof ObjectModel) return [structOf(model)];
  if (model instanceof EnumModel) return [enumOf(model)];
  const union = unions.find(({ name }) => name === model.name);
  return union === undefined ? [] : [unionOf(union)];
}

interface Member {
  readonly wire: string;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
}

function structOf(model: ObjectModel): string {
  const members = Object.values(model.properties).map(memberOf);
  const lines = (print: (member: Member) => string): string => members.map(print).join('\n');
  const parameters = members.map(({ name, type }) => `${name}: ${type}${type.endsWith('?') ? ' = nil' : ''}`);
  const keys =
    members.length === 0
      ? ''
      : `\n    enum CodingKeys: String, CodingKey {\n${lines(({ name, wire }) => `        case ${name} = "${wire}"`)}\n    }\n`;
  // What is written by itself leaves nil out: a member that must be there is written as null.
  const encoder = members.some(({ isRequired, isNullable }) => isRequired && isNullable)
    ? `\n    public func encode(to encoder: Encoder) throws {\n        var container = encoder.container(keyedBy: CodingKeys.self)\n${lines(({ name, isRequired }) => `        try container.${isRequired ? 'encode' : 'encodeIfPresent'}(self.${name}, forKey: .${name})`)}\n    }\n`
    : '';
  return `${commentLine('///', originalDescriptionOf(model))}public struct ${model.name}: Codable, Hashable, Sendable {
${lines(({ name, type, description }) => `${commentLine('///', description, '    ')}    public var ${name}: ${type}`)}

    public init(${parameters.join(', ')}) {
${lines(({ name }) => `        self.${name} = ${name}`)}
    }
${keys}${encoder}}`;
}

function memberOf({ propertyName, required, property }: ObjectPropertyModel): Member {
  const isNullable = property.options.isNullable === true;
  return {
    wire: propertyName,
    name: nameOf(propertyName),
    type: `${typeOf(property)}${required && !isNullable ? '' : '?'}`,
    description: originalDescriptionOf(property),
    isRequired: required,
    isNullable,
  };
}

function typeOf(model: MetaModel): string {
  if (model instanceof ReferenceModel || model instanceof ObjectModel || model instanceof EnumModel) return model.name;
  if (model instanceof UnionModel) return model.name;
  if (model instanceof ArrayModel) {
    const item = model.valueModel;
    return `[${typeOf(item)}${item.options.isNullable === true ? '?' : ''}]`;
  }
  if (model instanceof IntegerModel) return 'Int';
  if (model instanceof FloatModel) return 'Double';
  if (model instanceof BooleanModel) return 'Bool';
  if (model instanceof StringModel) return 'String';
  throw new Error(`${model.name} has no type in Swift.`);
}

function enumOf(model: EnumModel): string {
  const cases = model.values.map(({ value }) => `    case ${nameOf(String(value))} = "${String(value)}"`);
  return `${commentLine('///', originalDescriptionOf(model))}public enum ${model.name}: String, Codable, CaseIterable, Sendable {\n${cases.join('\n')}\n}`;
}

/** One of several shapes: read as the first that fits. */
function unionOf({ name, members, description }: UnionNotes): string {
  const caseOf = (member: string): string => nameOf(member);
  const each = (print: (member: string) => string): string => members.map(print).join('\n');
  return `${commentLine('///', description)}public enum ${name}: Codable, Hashable, Sendable {
${each((member) => `    case ${caseOf(member)}(${member})`)}

    public init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
${each((member) => `        if let value = try? container.decode(${member}.self) { self = .${caseOf(member)}(value); return }`)}
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "No shape of ${name} fits.")
    }

    public func encode(to encoder: Encoder) throws {
        switch self {
${each((member) => `        case .${caseOf(member)}(let value): try value.encode(to: encoder)`)}
        }
    }
}`;
}

/** A name that Swift takes: of a member, or of a case. */
function nameOf(wire: string): string {
  const name = camelCase(wire);
  if (/^\d/.test(name)) return `_${name}`;
  return RESERVED.has(name) ? `\`${name}\`` : name;
}
