// Loads the parts a page asks for, in the version of this very file.
const version = new URL(import.meta.url).search;
const parts = {
    errorSummaryFocus: "[data-error-summary]",
    dateParts: "[data-date]",
    charCount: "[data-limit]",
    submitOnce: "[data-once]",
    dirtyGuard: "[data-guard]",
    autosave: "[data-autosave]",
    menuButton: "[data-menu]",
    sessionTimer: "#session",
    printButton: "[data-print]",
    tableSelectAll: "[data-select-all]",
    copyButton: "[data-copy]",
    shownWhen: "[data-shown-when]",
};

for (const [name, selector] of Object.entries(parts)) {
    if (document.querySelector(selector)) import(`./${name}.js${version}`);
}

// A page brought back by the Back button may be older than the end of the session.
addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
});
