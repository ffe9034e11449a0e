// Keeps what is typed as a draft on the server: every 20 seconds, on leaving a field or the page.
for (const form of document.querySelectorAll("[data-autosave]")) {
    const status = form.querySelector(".draft-status");
    let kept = body().toString();
    let isComposing = false;
    let isBusy = false;

    function body() {
        const pairs = [...new FormData(form)].filter(([name, value]) =>
            typeof value === "string" && name !== "once"
            && form.elements[name]?.type !== "password");
        return new URLSearchParams(pairs);
    }

    async function keep(isLeaving = false) {
        const now = body();
        const text = now.toString();
        if (isComposing || isBusy || text === kept) return;
        isBusy = true;
        if (!isLeaving) status.textContent = status.dataset.saving;
        try {
            const answer = await fetch(form.dataset.autosave, {
                method: "POST", body: now, credentials: "same-origin", keepalive: isLeaving,
                redirect: "error",
            });
            if (!answer.ok) throw new Error(answer.status);
            kept = text;
            const time = new Date().toLocaleTimeString("ja", { hour: "2-digit", minute: "2-digit" });
            status.textContent = status.dataset.saved.replace("{time}", time);
            if (body().toString() === kept) form.dispatchEvent(new Event("kasane:kept"));
        } catch {
            status.textContent = status.dataset.failed;
        }
        isBusy = false;
    }

    form.addEventListener("compositionstart", () => { isComposing = true; });
    form.addEventListener("compositionend", () => { isComposing = false; });
    form.addEventListener("focusout", () => keep());
    // Once sent, the form is the record's business: a late draft would outlive it.
    form.addEventListener("submit", () => { kept = body().toString(); });
    addEventListener("pagehide", () => keep(true));
    setInterval(() => keep(), 20000);
}
