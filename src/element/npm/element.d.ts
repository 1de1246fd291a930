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
  /** The list whose answer stands first. Default: `hopkins`. */
  "scheme"?: SchemeId;
  /** Default: `auto`, as the reader's system asks for. */
  "theme"?: "auto" | "light" | "dark";
  /** The level of the explorer's title; it uses at most three levels. Default: 2. */
  "heading-level"?: 2 | 3 | 4 | "2" | "3" | "4";
  /** Parts of the screen that are left out: a list of `SectionId`. */
  "hide"?: string;
  /** The number to call in an emergency where the clinic is. */
  "emergency-number"?: string;
  /** The number of a crisis line. */
  "crisis-line"?: string;
  /** Who reviewed the text for the clinic, in one line. */
  "reviewed-by"?: string;
  /** The language, by its tag. Default: the nearest `lang` around the element. */
  "lang"?: string;
  /** A list of tags: the reader may choose among them. */
  "languages"?: string;
  /** What is picked at the start: a list of `RegionId`. Read once. */
  "regions"?: string;
  /** What is open at the start. Read once. */
  "type"?: TopicId;
  /** Tells the page what the reader picks, and the reader that it does. Read once. */
  "share-selection"?: boolean | "" | "true" | "false";
  /** Default: `lazy`, when the element nears the window. Read once. */
  "loading"?: "lazy" | "eager";
  /** The folder with the files, where they are not beside the script. Read once. */
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
  /** The attributes as an object. What it does not name stays as it is; `null` takes an attribute away. */
  get options(): DystoniaExplorerSetOptions;
  set options(options: DystoniaExplorerOptions | null | undefined);
  /** Resolves to whether the explorer is shown: true once it is, false once it cannot be. Never rejects. */
  readonly ready: Promise<boolean>;
  /** As the page started it: its own picks, nothing else open. */
  reset(): void;
  /** Prints the sheet that the reader takes along. */
  print(): void;
}

/** All bubble and are composed. */
export interface DystoniaExplorerEventMap {
  /** The explorer is shown. */
  "dystonia-ready": CustomEvent<null>;
  /** It cannot be shown; what stands inside the tag is. */
  "dystonia-error": CustomEvent<{ cause: CauseId }>;
  /** The picks changed. What they are is told only with `share-selection`. */
  "dystonia-change": CustomEvent<Classification | null>;
}

declare global {
  interface HTMLElementTagNameMap {
    "dystonia-explorer": DystoniaExplorerElement;
  }
  // What elements, documents and windows have in common.
  interface GlobalEventHandlersEventMap extends DystoniaExplorerEventMap {}
}
