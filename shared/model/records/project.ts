import { KINDS } from '../../base/ids.ts';
import { z } from '../../base/schema.ts';
import { everyRecord, everyRecordEnd, line, list, moment, prose, setOf } from './common.ts';
import { defineKind } from './define.ts';

/** The parts of a model that a team may keep, or not. */
export const PARTS = [
  'zones',
  'actors',
  'zone connections',
  'assumptions',
  'components',
  'paths',
  'assets',
  'categories',
  'controls',
  'findings',
  'scenarios',
] as const;
export type ModelPart = (typeof PARTS)[number];
export const modelPart = z.enum(PARTS);

/** A phase the team works in: which parts are kept current in it, and which checkpoint a change must pass. */
const phase = z.strictObject({
  name: line.min(1),
  keeps: z.array(modelPart).default([]),
  checkpoint: line.exactOptional(),
});

/** A rating scale, best or lowest value first, each with its meaning. */
const scale = z.strictObject({
  values: z.array(z.strictObject({ value: line.min(1), meaning: prose.default('') })).default([]),
});
export type Scale = z.infer<typeof scale>;

const meaning = (value: string, text: string) => ({ value, meaning: text });

/** Always kept, in every phase (DESIGN 3, Due). */
const ALWAYS: readonly ModelPart[] = ['zones', 'actors', 'zone connections', 'assumptions'];
/** Kept in maintenance as well. */
const MAINTENANCE: readonly ModelPart[] = ['components', 'paths', 'assets', 'categories'];

/** What a new model proposes. */
export const PROPOSED_PHASES: readonly z.infer<typeof phase>[] = [
  { name: 'design', keeps: [...ALWAYS], checkpoint: 'design review' },
  { name: 'implementation', keeps: [...ALWAYS], checkpoint: 'implementation review' },
  { name: 'maintenance', keeps: [...ALWAYS, ...MAINTENANCE], checkpoint: 'implementation review' },
];

/** The scales that TRAIL reports use since 2022. */
export const PROPOSED_SCALES = {
  maturity: {
    values: [
      meaning('Strong', 'Controls go beyond what is needed; nothing to add.'),
      meaning('Satisfactory', 'Controls are in place; small improvements are possible.'),
      meaning('Moderate', 'Controls are there but leave gaps.'),
      meaning('Weak', 'Controls are insufficient.'),
      meaning('Missing', 'There are no controls where some are needed.'),
      meaning('Not Applicable', 'The category does not apply to this system.'),
      meaning('Not Considered', 'The category was not looked at.'),
      meaning('Further Investigation Required', 'Not enough is known for a rating.'),
    ],
  },
  severity: {
    values: [
      meaning('Informational', 'No immediate risk; relevant to good practice.'),
      meaning('Undetermined', 'The extent of the risk was not assessed.'),
      meaning('Low', 'The risk is small or is not a concern of the owner.'),
      meaning('Medium', 'Data of individual users is at risk, or moderate harm is possible.'),
      meaning('High', 'Many users are affected, or the harm is serious.'),
    ],
  },
  difficulty: {
    values: [
      meaning('Undetermined', 'The difficulty was not assessed.'),
      meaning('Low', 'Commonly known; no special knowledge is needed.'),
      meaning('Medium', 'Deep knowledge of the system or real effort is needed.'),
      meaning('High', 'Insider knowledge or privileged access is needed.'),
    ],
  },
};

/** Exactly one record of this kind is in a model: the project itself and how the team keeps it. */
export const projectSchema = z.strictObject({
  ...everyRecord('project'),
  name: line.min(1),
  summary: prose.default(''),
  scope: prose.exactOptional(),
  phases: z.array(phase).max(50).default([]),
  /** The name of the phase the team is in. */
  phase: line.exactOptional(),
  updated: z
    .enum(['with every pull request', 'at design review and when implemented', 'by tickets', 'by one person'])
    .exactOptional(),
  responsible: line.exactOptional(),
  marking: line.exactOptional(),
  scales: z
    .strictObject({ maturity: scale, severity: scale, difficulty: scale })
    .default(() => PROPOSED_SCALES),
  difficultyMeans: z.enum(['to exploit', 'to fix']).default('to exploit'),
  /** How authentication methods count; one that is not named here counts as proof. */
  methods: list(z.strictObject({ name: line.min(1), proof: z.boolean() })),
  /** After how many days without a look a part counts as old. */
  oldAfterDays: z.number().int().min(1).max(10_000).default(180),
  /** Named parts of the system (sub-models of one document). */
  parts: setOf(line),
  /** Parts of the model that this team does not keep: out of sight, with their data. */
  notKept: z.array(modelPart).default([]),
  /** Where copies of the model live. */
  copies: list(
    z.strictObject({
      address: line,
      form: line.exactOptional(),
      readers: line.exactOptional(),
      lastWritten: moment.exactOptional(),
    }),
  ),
  /** Free sections for the report. */
  sections: list(z.strictObject({ title: line, text: prose })),
  customFields: list(
    z.strictObject({
      name: line.min(1),
      on: z.array(z.enum(KINDS)).default([]),
      type: z.enum(['text', 'number', 'yes or no', 'choice']).default('text'),
      choices: z.array(line).exactOptional(),
    }),
  ),
  ...everyRecordEnd,
});
export type Project = z.infer<typeof projectSchema>;

export const project = defineKind({
  kind: 'project',
  label: 'project',
  plural: 'projects',
  schema: projectSchema,
  starts: {
    phases: PROPOSED_PHASES,
    phase: 'design',
    methods: [
      { name: 'IP filter', proof: false },
      { name: 'network position', proof: false },
      { name: 'anonymous', proof: false },
    ],
  },
});
