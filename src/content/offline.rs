//! The words around the explorer where it is a page of its own: its name, and the offer to keep it on a device.

use super::texts::texts;

texts! {
    /// Texts of the page of its own.
    Offline, reading after Meaning, edited "2026-11-23" {
        Name: "Dystonia types",
        Keep: "Keep for offline use",
        KeepHint: "You can keep this page on your device. Then it opens without the internet too.",
        Keeping: "One moment. The page is on its way to your device.",
        Kept: "This page is kept on your device. It opens without the internet too.",
        Remove: "Remove",
        Removed: "The page is no longer kept on your device.",
        KeepFailed: "The page could not be kept on your device. Check your internet, then try again.",
        RemoveFailed: "The page could not be removed. You can clear the data of this site in your browser’s settings.",
    }
}
