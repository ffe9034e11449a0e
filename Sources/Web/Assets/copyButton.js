// Copies a number to the clipboard and says so on the button.
async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // Without TLS there is no clipboard interface; the old way still works.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
}

for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.querySelector("[data-label]");
    const words = label.textContent;
    label.setAttribute("aria-live", "polite");
    button.hidden = false;
    button.addEventListener("click", async () => {
        await copy(button.dataset.copy);
        button.focus();
        label.textContent = button.dataset.done;
        setTimeout(() => { label.textContent = words; }, 2000);
    });
}
