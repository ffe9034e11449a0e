// The box in the head of a table ticks all rows of this page.
for (const all of document.querySelectorAll("[data-select-all]")) {
    const table = all.closest("table");
    const rows = [...table.querySelectorAll(`input[name="${CSS.escape(all.dataset.selectAll)}"]`)];

    const show = () => {
        const count = rows.filter((row) => row.checked).length;
        all.checked = count === rows.length;
        all.indeterminate = count > 0 && count < rows.length;
    };
    all.hidden = false;
    all.addEventListener("change", () => {
        for (const row of rows) row.checked = all.checked;
        show();
    });
    table.addEventListener("change", (event) => {
        if (event.target !== all) show();
    });
    show();
}
