// Hides questions that are not asked, given what was answered. Never clears what was typed: the server
// decides what is kept.
for (const form of new Set([...document.querySelectorAll("[data-shown-when]")]
    .map((part) => part.closest("form")))) {
    if (!form) continue;
    const parts = [...form.querySelectorAll("[data-shown-when]")].map((part) => {
        return { part, when: JSON.parse(part.dataset.shownWhen) };
    });

    // A question that is hidden says nothing to others.
    function values(name) {
        const found = form.elements.namedItem(name);
        if (!found) return [];
        return (found instanceof RadioNodeList ? [...found] : [found])
            .filter((field) => !field.closest("[data-shown-when][hidden]"))
            .filter((field) => field.checked || !["radio", "checkbox"].includes(field.type))
            .map((field) => field.value.trim()).filter((value) => value !== "");
    }

    function holds([operation, ...operands]) {
        switch (operation) {
            case "all": return operands.every(holds);
            case "any": return operands.some(holds);
            case "not": return !holds(operands[0]);
            default: return operands.some(([name, ...wanted]) => values(name)
                .some((value) => wanted.length === 0 || wanted.includes(value)));
        }
    }

    // A heading whose questions are all hidden says nothing either.
    const sections = [...form.querySelectorAll("fieldset.section")].map((section) => {
        const body = [...section.children].filter((part) => !part.matches("legend, .hint"));
        return { section, body };
    }).filter(({ body }) => body.length > 0 && body.every((part) => "shownWhen" in part.dataset));

    function show() {
        for (const { part } of parts) part.hidden = false;
        // Each round settles at least one more question; conditions never go round in a ring.
        for (let round = 0; round < parts.length; round += 1) {
            const wrong = parts.filter(({ part, when }) => part.hidden === holds(when));
            if (wrong.length === 0) break;
            for (const { part, when } of wrong) part.hidden = !holds(when);
        }
        for (const { section, body } of sections) {
            section.hidden = body.every((part) => part.hidden);
        }
    }

    form.addEventListener("input", show);
    form.addEventListener("change", show);
    show();
}
