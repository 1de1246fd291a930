// Types of the loader's own interfaces, for the type checker. Nothing of it is shipped.

import type { Classification, Taxonomy } from './core.js';
import type { Side } from './side.js';

/** What the module exports, through the glue of wasm-bindgen. */
export interface Glue {
  Widget: new (side: Side) => Widget;
  classify(regions: unknown, options: unknown): Classification;
  taxonomy(scheme: unknown): Taxonomy;
  setPacks(tags: string[]): void;
  /** `lines` is an array of strings, or the error that came instead. Returns whether the words can be used. */
  wordsArrived(tag: string, lines: unknown, formats: string[] | null): boolean;
  __wbg_set_wasm(exports: object): void;
  /** The functions that the module imports. */
  [name: string]: Function;
}

/** One element in the module. */
export interface Widget {
  announce(): void;
  attribute(name: string, value?: string): void;
  mount(root: ShadowRoot): void;
  openAll(all: boolean): void;
  painted(): void;
  print(): void;
  reset(): void;
  unmount(): void;
}

export interface Instance {
  glue: Glue;
  exports: WebAssembly.Exports;
  /** Called when the instance has ended. */
  fails: ((error: unknown) => void)[];
}

/** Fetches the words of a language: the build, the late style sheet, and the lines. */
export type FetchWords = (tag: string) => Promise<[string, string, ...string[]]>;

/** Hears what happens to one element in the module. */
export interface Listener {
  created(side: Side): void;
  shown(): void;
  changed(detail: unknown): void;
}

export interface Explorer {
  /** Makes an element's side; resolves when there is something to mount. */
  attach(element: HTMLElement, listener: Listener): Promise<Side>;
}

export interface Core {
  start(wasm: Promise<Response>, build: string, files: Files, fail: (error: unknown) => void): Explorer;
}

/** The files of a release. */
export interface Files {
  core(): Promise<Core>;
  wasm(): Promise<Response>;
  get(path: string, integrity: string): Promise<Response>;
  /** Looks for all files in another folder. */
  find(folder: string | null): void;
}

/** Why the explorer cannot run. */
export interface Failure extends Error {
  id: string;
  detail?: unknown;
}

export interface ElementState {
  /** They show the content of the tag. */
  slots: HTMLSlotElement[];
  /** Whether the screen is shown. */
  ready: Promise<boolean>;
  settle(isShown: boolean): void;
  /** The explorer that the element was attached to last. */
  explorer?: Promise<Explorer>;
  coming?: Promise<Side>;
  side?: Side | null;
  /** The failure that its fallback was shown for. */
  failed?: Failure;
  /** The explorer that has shown its screen. */
  shown?: Promise<Explorer>;
  /** Opened for print, to be closed again. */
  unfolded?: HTMLDetailsElement[];
}

export type FillPage = (page: Window, sheet: Element, element: HTMLElement) => void;
export type ExportSheet = (opensPage: boolean, sheet: Element, element: HTMLElement) => void;
