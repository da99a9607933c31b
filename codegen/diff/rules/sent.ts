import { breaking, info } from './make.ts';

const KEEP = 'Go on accepting what was accepted, or raise the major version.';
const OPTIONAL = 'Make it optional and give what a missing one means in words, or raise the major version.';

/** What a client sends: it may get wider, never narrower. */
export const SENT_RULES = {
  'sent-argument-added': breaking(
    'An event that had no argument wants one.',
    'Add a new event for it, or raise the major version.',
  ),
  'sent-argument-removed': breaking('An event does not take its argument any more.', KEEP),
  'sent-required-property-added': breaking('A client must send a property that it does not know yet.', OPTIONAL),
  'sent-optional-property-added': info('A client may send one more property.'),
  'sent-property-removed': breaking(
    'A property that clients send is refused.',
    'Keep it and ignore it, or raise the major version.',
  ),
  'sent-property-became-required': breaking('A property that could be left out must be sent.', OPTIONAL),
  'sent-property-became-optional': info('A property that had to be sent may be left out.'),
  'sent-type-changed': breaking('A value must have another type.', KEEP),
  'sent-type-narrowed': breaking('A value may have fewer types than before.', KEEP),
  'sent-type-widened': info('A value may have more types than before.'),
  'sent-null-refused': breaking('Null is refused where it was accepted.', KEEP),
  'sent-null-allowed': info('Null is accepted where it was refused.'),
  'sent-value-removed': breaking('A value of an enumeration is refused.', KEEP),
  'sent-value-added': info('An enumeration accepts one more value.'),
  'sent-values-restricted': breaking('Only listed values are accepted where any was.', KEEP),
  'sent-values-freed': info('Any value is accepted where only listed ones were.'),
  'sent-const-changed': breaking(
    'A constant has another value.',
    'Accept both with an enumeration, or raise the major version.',
  ),
  'sent-pattern-added': breaking('A pattern is demanded where none was.', KEEP),
  'sent-pattern-changed': breaking(
    'Another pattern is demanded: what was accepted may be refused.',
    'If it accepts all that the old one did, waive it; else raise the major version.',
  ),
  'sent-pattern-removed': info('No pattern is demanded any more.'),
  'sent-format-added': breaking('A format is demanded where none was.', KEEP),
  'sent-format-changed': breaking('Another format is demanded.', KEEP),
  'sent-format-removed': info('No format is demanded any more.'),
  'sent-length-tightened': breaking('Fewer lengths of a text are accepted.', KEEP),
  'sent-length-loosened': info('More lengths of a text are accepted.'),
  'sent-range-tightened': breaking('Fewer numbers are accepted.', KEEP),
  'sent-range-loosened': info('More numbers are accepted.'),
  'sent-count-tightened': breaking('Fewer counts of items or members are accepted.', KEEP),
  'sent-count-loosened': info('More counts of items or members are accepted.'),
  'sent-branch-removed': breaking('A shape of a union is refused.', KEEP),
  'sent-branch-added': info('A union accepts one more shape.'),
  'sent-object-closed': breaking('Unknown properties are refused where they were accepted.', KEEP),
  'sent-object-opened': info('Unknown properties are accepted where they were refused.'),
  'sent-schema-restructured': breaking(
    'A schema changed in a way that cannot be judged.',
    'Write it with the keywords of the profile; waive it if it accepts all that the old one did.',
  ),
};
