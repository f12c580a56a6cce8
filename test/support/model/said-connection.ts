import type { NewRecord } from '../../../shared/model/kinds.ts';
import type { Protection } from '../../../shared/model/records/connection.ts';
import type { Names } from './names.ts';
import { answer } from './said.ts';
import type { Said } from './said.ts';

/** One protection option in short: its answers, and assets and controls by their names. */
export interface SaidOption {
  readonly key?: string;
  readonly protocols?: readonly string[];
  readonly encryption?: Said;
  readonly caller?: Said;
  readonly answerer?: Said;
  readonly authorization?: Said;
  readonly needs?: readonly string[];
  readonly controls?: readonly string[];
  readonly when?: string;
}

type Plain = Omit<
  NewRecord<'connection'>,
  'from' | 'to' | 'answers' | 'through' | 'data' | 'dataBack' | 'protections'
>;

/** A connection in short. One option stands beside the other fields; several are `options`. */
export type SaidConnection = SaidOption &
  Plain & {
    readonly options?: readonly SaidOption[];
    /** Assets that go along, and that come back. */
    readonly carries?: readonly string[];
    readonly brings?: readonly string[];
    readonly through?: readonly string[];
    /** The name or the id of the connection that it answers. */
    readonly answers?: string;
  };

export function connectionFields(
  names: Names,
  from: string | readonly string[],
  to: string | readonly string[],
  said: SaidConnection,
): NewRecord<'connection'> {
  const { options, carries, brings, through, answers, ...rest } = said;
  const [beside, fields] = apart(rest);
  const all = options ?? (Object.keys(beside).length > 0 ? [beside] : []);
  return {
    from: names.end(from),
    to: names.end(to),
    ...fields,
    protections: all.map((option, at) => protection(names, option, at)),
    ...(carries && { data: { assets: names.ids(carries, 'asset') } }),
    ...(brings && { dataBack: { assets: names.ids(brings, 'asset') } }),
    ...(through && { through: names.places(through) }),
    ...(answers !== undefined && { answers: names.one(answers, 'connection') }),
  };
}

const OPTION = new Set([
  'key',
  'protocols',
  'encryption',
  'caller',
  'answerer',
  'authorization',
  'needs',
  'controls',
  'when',
]);

/** What speaks of the one protection option, and the connection's own fields. */
function apart(said: SaidOption & Plain): [SaidOption, Plain] {
  const entries = Object.entries(said);
  return [
    Object.fromEntries(entries.filter(([name]) => OPTION.has(name))),
    Object.fromEntries(entries.filter(([name]) => !OPTION.has(name))),
  ];
}

function protection(names: Names, option: SaidOption, at: number): Protection {
  const { key = String.fromCodePoint(97 + at), when, protocols = [], needs = [], controls = [] } = option;
  const { encryption, caller, answerer, authorization } = option;
  return {
    key,
    protocols: [...protocols],
    ...(encryption !== undefined && { encryption: answer(encryption) }),
    ...(caller !== undefined && { caller: answer(caller) }),
    ...(answerer !== undefined && { answerer: answer(answerer) }),
    ...(authorization !== undefined && { authorization: answer(authorization) }),
    needs: names.ids(needs, 'asset'),
    controls: names.ids(controls, 'control'),
    ...(when !== undefined && { when }),
  };
}
