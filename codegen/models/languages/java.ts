import { JAVA_DESCRIPTION_PRESET, JAVA_JACKSON_PRESET, JavaGenerator } from '@asyncapi/modelina';
import { camelCase, unreserved, words } from '../language.ts';
import type { Language } from '../language.ts';

const RESERVED = words(
  'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null',
);

/** Java: one class per file, wire names by Jackson's annotations. */
export const java: Language = {
  id: 'java',
  needs: 'com.fasterxml.jackson.core:jackson-annotations (and jackson-databind to read and write)',
  render: async ({ models, packageName, banner }) => {
    const generator = new JavaGenerator({
      collectionType: 'List',
      // A newer server may send members that these models do not know.
      presets: [
        JAVA_JACKSON_PRESET,
        { class: { self: ({ content }) => `@JsonIgnoreProperties(ignoreUnknown = true)\n${content}` } },
        JAVA_DESCRIPTION_PRESET,
      ],
      constraints: {
        modelName: ({ modelName }) => modelName,
        propertyKey: ({ objectPropertyModel }) => unreserved(camelCase(objectPropertyModel.propertyName), RESERVED),
      },
    });
    const output = await generator.generateCompleteModels(models, { packageName });
    return output.map(({ modelName, result }) => ({
      path: `${packageName.replaceAll('.', '/')}/${modelName}.java`,
      text: `// ${banner}\n${result.trim()}\n`,
    }));
  },
};
