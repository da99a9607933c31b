import { DOMAIN_RULES } from './rules/domain.ts';
import { EVENT_RULES } from './rules/events.ts';
import { RECEIVED_RULES } from './rules/received.ts';
import { SENT_RULES } from './rules/sent.ts';
import { TEXT_RULES } from './rules/texts.ts';

/** Every rule of the comparison, by id. */
export const DIFF_RULES = { ...SENT_RULES, ...RECEIVED_RULES, ...EVENT_RULES, ...DOMAIN_RULES, ...TEXT_RULES };

export type RuleId = keyof typeof DIFF_RULES;

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(DIFF_RULES, id);
