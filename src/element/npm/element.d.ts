// The element: its attributes, its options, its events.

import type { Classification, RegionId, SchemeId, TypeId } from "./core.js";

/** A part of the screen that a page may leave out. */
export type SectionId = "what-if" | "search" | "types" | "about" | "two-lists" | "print";

/** What can be open at the start. */
export type TopicId = Exclude<TypeId, "none"> | "dopa_responsive";

/** Why the explorer cannot run. */
export type CauseId = "policy" | "no-webassembly" | "old-browser" | "network" | "mismatch" | "trap";

/** The attributes of the tag, as a page writes them. Lists are separated by spaces. */
export interface DystoniaExplorerAttributes {
  /** The list of names whose answer is shown first. Default: `hopkins`. */
  "scheme"?: SchemeId;
  /** The colour theme; `auto` follows the reader's system. Default: `auto`. */
  "theme"?: "auto" | "light" | "dark";
  /** The heading level of the explorer's title; the explorer uses at most three levels. Default: `2`. */
  "heading-level"?: 2 | 3 | 4 | "2" | "3" | "4";
  /** The parts of the screen to leave out. Default: every part is shown. */
  "hide"?: string;
  /**
   * The number to call in an emergency where the clinic is; becomes a link. Default: the words "your local
   * emergency number".
   */
  "emergency-number"?: string;
  /** The number of a crisis line; becomes a link. Default: the words "a crisis line". */
  "crisis-line"?: string;
  /**
   * The name of the person who reviewed the text for the clinic. Default: a line saying that no clinician has
   * reviewed the text.
   */
  "reviewed-by"?: string;
  /**
   * The language; a tag such as `es-MX` selects the nearest one in the release. Default: the nearest `lang`
   * around the element.
   */
  "lang"?: string;
  /** The languages that the reader may choose from. Default: no language menu. */
  "languages"?: string;
  /** The body parts that are picked at the start. Read once. Default: none is picked. */
  "regions"?: string;
  /** The type whose description is open at the start. Read once. Default: none is open. */
  "type"?: TopicId;
  /**
   * Adds what the reader picks to `dystonia-change` events, and shows the reader a notice about it. Read once.
   * Default: `false`.
   */
  "share-selection"?: boolean | "" | "true" | "false";
  /** When to load the files: `lazy` waits until the element nears the window. Read once. Default: `lazy`. */
  "loading"?: "lazy" | "eager";
  /** The folder with the explorer's files. Read once. Default: the folder of the script. */
  "base-url"?: string;
}

/** The same as an object. */
export interface DystoniaExplorerOptions {
  scheme?: SchemeId | null;
  theme?: "auto" | "light" | "dark" | null;
  headingLevel?: 2 | 3 | 4 | null;
  hide?: SectionId | readonly SectionId[] | null;
  emergencyNumber?: string | null;
  crisisLine?: string | null;
  reviewedBy?: string | null;
  lang?: string | null;
  languages?: string | readonly string[] | null;
  regions?: RegionId | readonly RegionId[] | null;
  type?: TopicId | null;
  shareSelection?: boolean | null;
  loading?: "lazy" | "eager" | null;
  baseUrl?: string | null;
}

/** The options that are set, as the attributes say them. */
export type DystoniaExplorerSetOptions = { [Name in keyof DystoniaExplorerOptions]?: string };

export interface DystoniaExplorerElement extends HTMLElement {
  /**
   * The attributes as an object, in camel case. Attributes that the object does not name stay as they are; `null`
   * removes an attribute.
   */
  get options(): DystoniaExplorerSetOptions;
  set options(options: DystoniaExplorerOptions | null | undefined);
  /** Resolves to `true` once the explorer is shown, or to `false` if it cannot be. Never rejects. */
  readonly ready: Promise<boolean>;
  /** Restores the picks and the open type that the page started with, and closes everything else. */
  reset(): void;
  /** Prints the sheet that the reader can take to the doctor. */
  print(): void;
}

/** All bubble and are composed. */
export interface DystoniaExplorerEventMap {
  /** The explorer is shown. */
  "dystonia-ready": CustomEvent<null>;
  /** The explorer cannot run; the fallback content is shown. */
  "dystonia-error": CustomEvent<{ cause: CauseId }>;
  /** The picks changed. With `share-selection` the detail is their classification, otherwise `null`. */
  "dystonia-change": CustomEvent<Classification | null>;
}

declare global {
  interface HTMLElementTagNameMap {
    "dystonia-explorer": DystoniaExplorerElement;
  }
  // What elements, documents and windows have in common.
  interface GlobalEventHandlersEventMap extends DystoniaExplorerEventMap {}
}
