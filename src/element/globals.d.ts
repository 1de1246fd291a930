// Globals of the shipped scripts, for the type checker. Nothing of it is shipped.

// Constants that the build puts in.
declare const DX_ATTRIBUTES: { live: string[]; once: string[] };
declare const DX_BUILD: string;
/** The integrity of the JavaScript core and of the module. */
declare const DX_FILES: [string, string];
/** The files that the service worker keeps beside the page. */
declare const DX_KEPT_FILES: string[];
/** The words of the page around the explorer, by language. */
declare const DX_PAGE_WORDS: Record<string, PageWords>;
declare const DX_VERSION: string;
/** The path and the integrity of each language's words. */
declare const DX_WORDS: Record<string, [string, string]>;

/** What the page reports about its offer to be kept on the device. */
type OfferStatus = "keepHint" | "keeping" | "kept" | "keepFailed" | "removed" | "removeFailed";

type PageWords = Record<"title" | "name" | "keep" | "remove" | OfferStatus, string>;

// Trusted Types, which TypeScript does not declare: as much as is used.
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(text: string): string };
}
interface Window {
  trustedTypes?: TrustedTypes;
}
