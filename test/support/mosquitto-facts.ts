import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The facts of the report as they lie beside some copies of the repository. */
export interface Facts {
  readonly name: string;
  readonly date: string;
  readonly source: string;
  readonly zones: readonly {
    readonly id: string;
    readonly name: string;
    readonly page: number | string;
    readonly parent?: string;
    readonly aliases?: readonly string[];
    readonly instance_of?: string;
    readonly not_in_zone_table?: true;
  }[];
  readonly components: readonly {
    readonly id: string;
    readonly name: string;
    readonly zone: string | readonly string[];
    readonly placements?: readonly { readonly zone: string; readonly condition?: string }[];
    readonly in_scope: boolean;
    readonly aliases?: readonly string[];
    readonly zone_basis?: string;
  }[];
  readonly unlisted_names: readonly {
    readonly name: string;
    readonly where: string;
    readonly zone: string;
  }[];
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly malicious: boolean | 'unknown';
    readonly initial_zones: readonly string[];
  }[];
  readonly connections: readonly {
    readonly id: string;
    readonly from_zone: string;
    readonly to_zone: string;
    readonly from_component: string | readonly string[];
    readonly to_component: string | readonly string[];
    readonly protocol: readonly string[];
    readonly authentication: readonly string[];
    readonly page: number | string;
  }[];
  readonly actor_paths: readonly {
    readonly id: string;
    readonly from_zone: string;
    readonly to_zone: string;
    readonly actor: string;
  }[];
  readonly data: readonly {
    readonly name: string;
    readonly kind: string;
    readonly components: readonly string[];
    readonly from_data_section: boolean;
  }[];
  readonly assumptions: readonly { readonly id: string; readonly kind: string; readonly page: number }[];
  readonly controls: readonly { readonly category: string; readonly rating: string | null }[];
  readonly control_dictionary_size: number;
  readonly rating_scales: Readonly<Record<'control' | 'severity' | 'difficulty', readonly string[]>>;
  readonly findings: readonly {
    readonly id: string;
    readonly title: string;
    readonly severity: string;
    readonly difficulty: string;
    readonly type: string;
    readonly target: readonly string[];
    readonly target_raw: string;
    readonly target_note?: string;
    readonly notable?: true;
  }[];
  readonly report_totals: Readonly<Record<'severity' | 'type', Readonly<Record<string, number>>>>;
  readonly counts: Readonly<Record<string, number>>;
}

const file = path.resolve(import.meta.dirname, '../../../shared/fixtures/trail-mosquitto.json');

/** Undefined where the folder with the facts does not lie beside the repository. */
export const facts: Facts | undefined = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Facts)
  : undefined;
