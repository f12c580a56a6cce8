import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, prose } from './common.ts';
import { defineKind } from './define.ts';

/** A security control category. The list belongs to the model. */
export const categorySchema = z.strictObject({
  ...everyRecord('category'),
  code: line.exactOptional(),
  name: line.min(1),
  meaning: prose.default(''),
  maturity: z.strictObject({ rating: line.exactOptional(), summary: prose.exactOptional() }).exactOptional(),
  /** Whether the model uses it: a list may name twenty and use six. */
  used: z.boolean().default(true),
  ...everyRecordEnd,
});
export type Category = z.infer<typeof categorySchema>;

export const category = defineKind({
  kind: 'category',
  label: 'control category',
  plural: 'control categories',
  schema: categorySchema,
});

/** The 20 families of NIST SP 800-53 that TRAIL uses (CY and DS are TRAIL's own): code, name, meaning. */
export const PROPOSED_CATEGORIES: readonly (readonly [string, string, string])[] = [
  ['AC', 'Access Controls', 'Who may do what; sessions; duties kept apart.'],
  ['AU', 'Audit and Accountability', 'Logs, evidence, monitoring and reports.'],
  ['AT', 'Awareness and Training', 'Policy, guidance and know-how.'],
  ['CA', 'Security Assessment and Authorization', 'Tests, and leave to deploy.'],
  ['CM', 'Configuration Management', 'Inventory, secure defaults and change control.'],
  ['CP', 'Contingency Planning', 'Recovery, continuity and backup.'],
  ['CY', 'Cryptography', 'Protection at rest, in transit and in use.'],
  ['DS', 'Denial of Service', 'Defences of availability.'],
  ['IA', 'Identification and Authentication', 'Knowing users and systems.'],
  ['IR', 'Incident Response', 'Process, handling and reporting.'],
  ['MA', 'Maintenance', 'Preventive upkeep.'],
  ['MP', 'Media Protection', 'Marking, storing and wiping of media.'],
  ['PS', 'Personnel Security', 'Screening, and people who join and leave.'],
  ['PE', 'Physical and Environmental Protection', 'Sites and equipment.'],
  ['PL', 'Planning', 'Architecture and policy plans.'],
  ['PM', 'Program Management', 'Running the security programme.'],
  ['RA', 'Risk Assessment', 'Risk policy and scanning.'],
  ['SC', 'System and Communications Protection', 'Protection at network level.'],
  ['SI', 'System and Information Integrity', 'Software integrity, monitoring and handling of information.'],
  ['SA', 'System and Services Acquisition', 'Life cycle, documentation and supply chain.'],
];
