// A second press on a button does nothing while the first is on its way. The server knows too.
for (const form of document.querySelectorAll("[data-once]")) {
    form.addEventListener("submit", (event) => {
        if (form.dataset.sent) {
            event.preventDefault();
            return;
        }
        form.dataset.sent = "yes";
        event.submitter?.setAttribute("aria-disabled", "true");
        // A download or a lost connection leaves the page standing: let it be pressed again.
        setTimeout(() => {
            delete form.dataset.sent;
            event.submitter?.removeAttribute("aria-disabled");
        }, 8000);
    });
}
