import { breaking, info, warning } from './make.ts';

const KEEP = 'Go on sending what was promised, or raise the major version.';
const TELL = 'Tell the teams that receive it; their storage or layout may rely on it.';

/** What a client or another service receives: it may get narrower, never wider. New properties are the exception: receivers ignore what they do not know. */
export const RECEIVED_RULES = {
  'received-argument-removed': breaking('An event comes without its argument.', KEEP),
  'received-argument-added': info('An event that came without an argument has one.'),
  'received-property-removed': breaking('A property that was always there does not come any more.', KEEP),
  'received-optional-property-removed': warning(
    'A property that came at times never comes any more.',
    'Make sure that no receiver waits for it.',
  ),
  'received-property-added': info('One more property comes; receivers ignore what they do not know.'),
  'received-property-became-optional': breaking('A property that was always there may be missing.', KEEP),
  'received-property-became-required': info('A property that could be missing is always there.'),
  'received-type-changed': breaking(
    'A value has another type.',
    'Add a new property beside the old one, or raise the major version.',
  ),
  'received-type-widened': breaking('A value may have types that no receiver expects.', KEEP),
  'received-type-narrowed': info('A value has fewer types than before.'),
  'received-null-allowed': breaking('Null may come where it never did.', KEEP),
  'received-null-refused': info('Null does not come any more.'),
  'received-value-added': breaking(
    'An enumeration has a value that no receiver handles.',
    'Send it in a new property, or raise the major version.',
  ),
  'received-value-removed': info('A value of an enumeration does not come any more.'),
  'received-values-freed': breaking('Any value may come where only listed ones did.', KEEP),
  'received-values-restricted': info('Only listed values come where any did.'),
  'received-const-changed': breaking('A constant has another value.', KEEP),
  'received-pattern-added': info('A value keeps to a pattern.'),
  'received-pattern-changed': warning('A value keeps to another pattern.', TELL),
  'received-pattern-removed': warning('A value keeps to no pattern any more.', TELL),
  'received-format-added': info('A value has a format.'),
  'received-format-changed': breaking('A value has another format.', KEEP),
  'received-format-removed': warning('A value has no format any more.', TELL),
  'received-length-loosened': warning('A text may be shorter or longer than before.', TELL),
  'received-length-tightened': info('Fewer lengths of a text come.'),
  'received-range-loosened': warning('A number may be smaller or greater than before.', TELL),
  'received-range-tightened': info('Fewer numbers come.'),
  'received-count-loosened': warning('There may be fewer or more items than before.', TELL),
  'received-count-tightened': info('Fewer counts of items come.'),
  'received-branch-added': breaking('A union has a shape that no receiver handles.', KEEP),
  'received-branch-removed': info('A shape of a union does not come any more.'),
  'received-object-opened': warning('Properties that the contract does not name may come.', 'Name them.'),
  'received-object-closed': info('Only named properties come.'),
  'received-schema-restructured': breaking(
    'A schema changed in a way that cannot be judged.',
    'Write it with the keywords of the profile; waive it if only what the old one allowed can come.',
  ),
};
