// The rules without the screen.

/** A region of the body. Left and right are the person's own. */
export type RegionId =
  | "eyes" | "mouth" | "larynx" | "neck" | "arm_left" | "arm_right" | "trunk" | "leg_left" | "leg_right";

/** A list of names: the patient-page list, or the 2013 consensus. */
export type SchemeId = "hopkins" | "consensus2013";

export type GroupId = "none" | "focal" | "segmental" | "multifocal" | "hemidystonia" | "generalized";

export type TypeId =
  | "none" | "blepharospasm" | "oromandibular" | "laryngeal" | "cervical" | "arm" | "leg" | "truncal"
  | "meige" | "cervical_plus_one_arm" | "cranial" | "bibrachial" | "segmental_other"
  | "hemidystonia" | "diffuse" | "multifocal"
  | "both_legs_plus_another" | "one_leg_trunk_plus_another" | "with_leg" | "without_leg";

/** The rule that decided, as numbered in docs/rules.md. */
export type RuleId =
  | "S0" | "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "C0" | "C1" | "C2" | "C3" | "C4" | "C5" | "U1";

export interface ClassifyOptions {
  /** Default: "hopkins". */
  scheme?: SchemeId;
  /** "All of it is on one side of the body." Matters only where `oneSideQuestion` is true. */
  oneSide?: boolean;
}

export interface Classification {
  scheme: SchemeId;
  group: GroupId;
  type: TypeId;
  rule: RuleId;
  /** What was classified, in the fixed order of `RegionId`. */
  regions: RegionId[];
  /** The connected pieces of the regions. */
  pieces: RegionId[][];
  /** The types of this list whose regions are all among the given ones. */
  patterns: TypeId[];
  /** Whether the answer depends on "is all of it on one side?". */
  oneSideQuestion: boolean;
}

export interface Taxonomy {
  scheme: SchemeId;
  groups: { id: GroupId; types: { id: TypeId; example: RegionId[] }[] }[];
}

/** What a list calls these regions, and why. Throws an Error that names the bad value and the allowed ones. */
export function classify(regions: readonly RegionId[], options?: ClassifyOptions | null): Classification;

/** The groups and types of a list, each type with an example. Throws an Error that names the bad value. */
export function taxonomy(scheme?: SchemeId): Taxonomy;

/**
 * Makes the functions ready, in a browser. `source`: where the .wasm file is, if not beside this file. Fails with an Error
 * where that is not of this very build.
 */
export default function init(source?: string | URL): Promise<unknown>;

/** Makes the functions ready from the bytes of the .wasm file, as in Node. Throws an Error where it is not of this build. */
export function initSync(from: { module: BufferSource }): unknown;
