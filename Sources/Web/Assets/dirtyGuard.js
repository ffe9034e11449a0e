// Asks before leaving a form whose last words are neither sent nor kept as a draft.
for (const form of document.querySelectorAll("[data-guard]")) {
    let isDirty = false;
    form.addEventListener("input", () => { isDirty = true; });
    form.addEventListener("submit", () => { isDirty = false; });
    form.addEventListener("kasane:kept", () => { isDirty = false; });
    addEventListener("beforeunload", (event) => {
        if (isDirty) event.preventDefault();
    });
}
